/** What is on a channel: a function of a schedule revision and the time, and nothing else. */
module boxset.channel {
  requires static transitive org.jspecify;
  requires transitive boxset.formats;
  requires gg.jte.runtime;
  requires tools.jackson.databind;
  requires java.xml;

  exports boxset.channel;
  exports boxset.channel.air;
  exports boxset.channel.guide;
  exports boxset.channel.tuner;

  opens boxset.channel to
      tools.jackson.databind;
}
