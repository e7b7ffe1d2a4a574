/** The bytes of every format, as records that write themselves. */
module boxset.formats {
  requires static transitive org.jspecify;
  requires java.xml;

  exports boxset.formats.bytes;
  exports boxset.formats.captions;
}
