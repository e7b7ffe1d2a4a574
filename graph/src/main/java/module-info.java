/** Steps, keys, the plan, the store, the executor and the release. Knows no media. */
module boxset.graph {
  requires static transitive org.jspecify;

  exports boxset.graph;
  exports boxset.graph.release;
  exports boxset.graph.run;
  exports boxset.graph.store;
}
