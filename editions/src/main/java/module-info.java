/** What an edition is made of: pure functions from a series to a plan. */
module boxset.editions {
  requires static transitive org.jspecify;
  requires transitive boxset.series;
  requires transitive boxset.steps;
  requires java.xml;
  requires gg.jte.runtime;
  requires tools.jackson.databind;

  exports boxset.editions;
  exports boxset.editions.preflight;
  exports boxset.editions.site;
  exports boxset.editions.stream;
}
