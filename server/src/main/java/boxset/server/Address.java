package boxset.server;

/**
 * Where a server listens.
 *
 * @param host a name or an IP address; an IPv6 address without brackets
 * @param port 0 to 65535; 0 asks the system for a free one
 */
public record Address(String host, int port) {

  /** Refuses a port that cannot exist. */
  public Address {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  /** {@code host:port}, an IPv6 address in brackets. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
