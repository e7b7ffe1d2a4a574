/** What an edition is made of: pure functions from a series to a plan. */
module boxset.editions {
  requires static transitive org.jspecify;
  requires transitive boxset.channel;
  requires transitive boxset.series;
  requires transitive boxset.steps;
  requires java.xml;
  requires gg.jte.runtime;
  requires tools.jackson.databind;
  // PDFBox needs it and, having no descriptor, cannot say so.
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires java.desktop;

  exports boxset.editions;
  exports boxset.editions.bluray;
  exports boxset.editions.channel;
  exports boxset.editions.disc;
  exports boxset.editions.dvd;
  exports boxset.editions.preflight;
  exports boxset.editions.site;
  exports boxset.editions.website;
}
