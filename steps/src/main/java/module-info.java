/** The verbs: what a step of a plan does to media. */
module boxset.steps {
  requires static transitive org.jspecify;
  requires transitive boxset.graph;
  requires transitive boxset.formats;
  requires transitive boxset.tools;
  requires tools.jackson.databind;
  requires com.drew.metadata;
  requires java.desktop;
  requires jdk.unsupported;

  exports boxset.steps;
}
