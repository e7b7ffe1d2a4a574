/** The command line. */
module boxset.cli {
  requires static transitive org.jspecify;
  requires boxset.editions;
  requires boxset.server;
  requires info.picocli;

  opens boxset.cli to
      info.picocli;
}
