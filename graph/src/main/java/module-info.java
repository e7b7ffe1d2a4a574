/** Steps, keys, the plan, the store and the executor. Knows no media. */
module boxset.graph {
  requires static transitive org.jspecify;
  requires tools.jackson.databind;

  exports boxset.graph;
}
