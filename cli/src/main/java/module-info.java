/** The command line. */
module boxset.cli {
  requires static transitive org.jspecify;
  requires boxset.editions;
  requires boxset.formats;
  requires boxset.channel;
  requires boxset.server;
  requires boxset.tools;
  requires info.picocli;
  requires java.desktop;

  opens boxset.cli to
      info.picocli;
}
