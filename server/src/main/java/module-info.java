/** A release over HTTP. */
module boxset.server {
  requires static transitive org.jspecify;
  requires io.vertx.core;

  exports boxset.server;
}
