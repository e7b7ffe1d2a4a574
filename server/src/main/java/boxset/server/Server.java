package boxset.server;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * Serves a folder over HTTP/1.1 and HTTP/2.
 *
 * <p>Without a certificate HTTP/2 is spoken with prior knowledge or after {@code Upgrade: h2c};
 * with one, ALPN chooses. Names that carry a digest of their content may be kept for good by a
 * browser, all others are asked for again with their tag. Nothing is written about who asked for
 * what. Hidden files and links that lead out of the folder are not served.
 *
 * @implNote Slow clients are never cut off; put a proxy in front before the whole world may come.
 */
public final class Server implements AutoCloseable {

  private final Address address;
  private final boolean secure;
  private final Duration grace;
  private final Listeners listeners;
  private final Optional<Changes> changes;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Lets downloads finish when the whole program is told to end, too. */
  private final Thread ending = Thread.ofPlatform().name("server-ending").unstarted(this::end);

  private Server(Address address, Options options, Listeners listeners, Optional<Changes> changes) {
    this.address = address;
    this.secure = options.certificate().isPresent();
    this.grace = options.grace();
    this.listeners = listeners;
    this.changes = changes;
  }

  /**
   * Starts to serve; returns when connections are accepted.
   *
   * @throws CannotServeException when the folder is missing, the port is taken, the host is not
   *     this machine's or the certificate cannot be used
   */
  public static Server start(Options options) throws CannotServeException {
    Path root = options.root();
    if (!Files.isDirectory(root)) {
      throw new CannotServeException(
          "There is no folder " + root + " to serve. Build the release first: boxset make");
    }
    Optional<Changes> changes = options.watching() ? Optional.of(new Changes()) : Optional.empty();
    UnaryOperator<String> pages =
        options.watching() ? Changes::following : UnaryOperator.identity();
    Shelf shelf = new Shelf(root, pages, InstantSource.system());
    Vertx vertx = Listeners.vertx();
    Listeners listeners =
        new Listeners(vertx, new Site(vertx, shelf, options.live(), changes), options);
    Server server = new Server(listeners.open(), options, listeners, changes);
    try {
      Runtime.getRuntime().addShutdownHook(server.ending);
    } catch (IllegalStateException e) {
      // Java is ending already.
      server.close();
      throw new CannotServeException("Serving was ended before it began");
    }
    return server;
  }

  /** Where it listens; the port is never 0. */
  public Address address() {
    return address;
  }

  /** The address to open in a browser on this machine, with a trailing slash. */
  public URI uri() {
    boolean everywhere = address.host().equals("0.0.0.0") || address.host().equals("::");
    Address here = everywhere ? new Address("localhost", address.port()) : address;
    return URI.create((secure ? "https://" : "http://") + here + "/");
  }

  /** Tells every open page to load itself again; does nothing unless {@link Options#watching}. */
  public void changed() {
    changes.ifPresent(Changes::tell);
  }

  /**
   * Accepts no more connections, lets what is being sent finish for {@link Options#grace}, then
   * ends. Does nothing the second time, and happens by itself when the program ends.
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The program is ending already, and so the hook has run or will.
    }
    end();
  }

  private void end() {
    if (closed.compareAndSet(false, true)) {
      changes.ifPresent(Changes::end);
      listeners.close(grace);
    }
  }
}
