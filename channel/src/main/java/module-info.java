/** What is on a channel: a function of a schedule revision and the time, and nothing else. */
module boxset.channel {
  requires static transitive org.jspecify;
  requires transitive boxset.formats;
  requires tools.jackson.databind;

  exports boxset.channel;
  exports boxset.channel.air;
  exports boxset.channel.guide;

  opens boxset.channel to
      tools.jackson.databind;
}
