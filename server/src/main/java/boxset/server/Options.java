package boxset.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to serve, and where.
 *
 * @param root the folder; it may be replaced as a whole while it is served
 * @param host name or address to listen on
 * @param port empty: {@value #USUAL_PORT} or the next free one; 0: any free one; else exactly this
 * @param certificate plain HTTP without
 * @param watching pages get a short script that loads them again on {@link Server#changed()}
 * @param live what answers besides the folder
 * @param grace how long {@link Server#close()} lets downloads finish
 */
public record Options(
    Path root,
    String host,
    OptionalInt port,
    Optional<Certificate> certificate,
    boolean watching,
    Live live,
    Duration grace) {

  /** Where a server listens when nobody says otherwise. */
  public static final int USUAL_PORT = 8080;

  /** Serves {@code root} to this machine alone. */
  public static Options of(Path root) {
    return new Options(
        root,
        "127.0.0.1",
        OptionalInt.empty(),
        Optional.empty(),
        false,
        Live.NOTHING,
        Duration.ofSeconds(2));
  }

  /** The same, listening on {@code host}. */
  public Options withHost(String host) {
    return new Options(root, host, port, certificate, watching, live, grace);
  }

  /** The same, on this port and no other; 0 for any free one. */
  public Options withPort(int port) {
    return new Options(root, host, OptionalInt.of(port), certificate, watching, live, grace);
  }

  /** The same, over TLS. */
  public Options withCertificate(Certificate certificate) {
    return new Options(root, host, port, Optional.of(certificate), watching, live, grace);
  }

  /** The same, whether or not pages are to follow changes. */
  public Options withWatching(boolean watching) {
    return new Options(root, host, port, certificate, watching, live, grace);
  }

  /** The same, with addresses that are answered besides the folder's. */
  public Options withLive(Live live) {
    return new Options(root, host, port, certificate, watching, live, grace);
  }

  /** The same, with another time for downloads to finish. */
  public Options withGrace(Duration grace) {
    return new Options(root, host, port, certificate, watching, live, grace);
  }
}
