/** The series file: text to model, and every error with its line. */
module boxset.series {
  requires static transitive org.jspecify;
  requires transitive org.commonmark;
  requires org.snakeyaml.engine;
  requires tools.jackson.databind;

  exports boxset.series.diagnostics;
  exports boxset.series.draft;
  exports boxset.series.file;
  exports boxset.series.model;
}
