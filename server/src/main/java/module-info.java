/** A release over HTTP, and what a folder cannot do: a channel on the air. */
module boxset.server {
  requires static transitive org.jspecify;
  requires io.vertx.core;
  requires transitive boxset.channel;
  requires java.logging;
  // Found by Vert.x only when they are resolved; elsewhere than on Linux they do nothing.
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.epoll.linux.x86_64;
  requires io.netty.transport.epoll.linux.aarch_64;

  exports boxset.server;
  exports boxset.server.air;
}
