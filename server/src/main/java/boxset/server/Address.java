package boxset.server;

/** Where a server listens. */
public record Address(String host, int port) {}
