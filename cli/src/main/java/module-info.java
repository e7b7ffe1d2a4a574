/** The command line. */
module boxset.cli {
  requires static transitive org.jspecify;
  requires boxset.editions;
  requires boxset.server;
}
