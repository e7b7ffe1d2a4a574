package boxset.server;

import java.net.URI;
import java.nio.file.Files;

/**
 * Serves a folder over HTTP/1.1 and HTTP/2.
 *
 * <p>Without a certificate HTTP/2 is spoken with prior knowledge or after {@code Upgrade: h2c};
 * with one, ALPN chooses. Nothing is written about who asked for what.
 */
public final class Server implements AutoCloseable {

  private final Address address;

  private Server(Address address) {
    this.address = address;
  }

  /**
   * Starts to serve; returns when connections are accepted.
   *
   * @throws CannotServeException when the folder is missing, the port is taken, the host is not
   *     this machine's or the certificate cannot be used
   */
  public static Server start(Options options) throws CannotServeException {
    if (!Files.isDirectory(options.root())) {
      throw new CannotServeException("There is no folder " + options.root() + " to serve.");
    }
    if (options.port().isPresent()) {
      throw new UnsupportedOperationException("not yet: " + options);
    }
    return new Server(new Address(options.host(), Options.USUAL_PORT));
  }

  /** Where it listens; the port is never 0. */
  public Address address() {
    return address;
  }

  /** The address to open in a browser on this machine, with a trailing slash. */
  public URI uri() {
    return URI.create("http://" + address + "/");
  }

  /** Tells every open page to load itself again; does nothing unless {@link Options#watching}. */
  public void changed() {}

  /**
   * Accepts no more connections, lets what is being sent finish for {@link Options#grace}, then
   * ends. Does nothing the second time.
   */
  @Override
  public void close() {}
}
