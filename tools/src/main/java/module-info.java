/** Programs we start, behind narrow interfaces. */
module boxset.tools {
  requires static transitive org.jspecify;
  requires tools.jackson.databind;

  exports boxset.tools;
}
