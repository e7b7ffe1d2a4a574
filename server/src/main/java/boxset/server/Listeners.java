package boxset.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One listening socket and the threads that share its connections. */
final class Listeners {

  /** Ports tried one after another when the user named none. */
  private static final int TRIES = 20;

  /**
   * What the libraries would write about every viewer who closes a page. Held here, for the log
   * manager forgets what nobody holds.
   */
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("io.vertx"), Logger.getLogger("io.netty"));

  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final Vertx vertx;
  private final Handler<HttpServerRequest> handler;
  private final Options options;
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  Listeners(Vertx vertx, Handler<HttpServerRequest> handler, Options options) {
    this.vertx = vertx;
    this.handler = handler;
    this.options = options;
  }

  /** Threads and native transport, with nothing that writes to disk or to a log. */
  static Vertx vertx() {
    LIBRARIES.forEach(library -> library.setLevel(Level.OFF));
    // Flight recording of every buffer costs a tenth of the start, and nobody looks.
    System.setProperty("io.netty.jfr.enabled", "false");
    return Vertx.vertx(
        new VertxOptions()
            .setPreferNativeTransport(true)
            .setEventLoopPoolSize(THREADS)
            .setWorkerPoolSize(4)
            .setInternalBlockingPoolSize(1)
            // A closed lid stops the clock's threads, too; that is no fault to report.
            .setBlockedThreadCheckInterval(TimeUnit.DAYS.toMillis(1))
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false)));
  }

  /** Listens on the port that is named, or on the first free one. */
  Address open() throws CannotServeException {
    boolean open = false;
    try {
      checkHost();
      checkCertificate();
      SocketAddress listening = firstFree();
      if (THREADS > 1) {
        deploy(listening, THREADS - 1).await();
      }
      open = true;
      return new Address(options.host(), servers.getFirst().actualPort());
    } finally {
      if (!open) {
        vertx.close().await();
      }
    }
  }

  private SocketAddress firstFree() throws CannotServeException {
    int first = options.port().orElse(Options.USUAL_PORT);
    int tries = options.port().isPresent() ? 1 : TRIES;
    for (int port = first; port < first + tries; port++) {
      SocketAddress address =
          port == 0
              ? SocketAddress.sharedRandomPort(1, options.host())
              : SocketAddress.inetSocketAddress(port, options.host());
      if (deploy(address, 1).map(true).otherwise(false).await()) {
        return address;
      }
      servers.clear();
    }
    throw new CannotServeException(refusal(first, tries));
  }

  private String refusal(int first, int tries) {
    String where = new Address(options.host(), first).toString();
    if (tries > 1) {
      return "The ports from "
          + first
          + " to "
          + (first + tries - 1)
          + " of "
          + options.host()
          + " are all in use. Stop a program that uses one, or name another: --port 9000";
    }
    if (first > 0 && first < 1024) {
      return "Cannot listen on "
          + where
          + ": it is in use, or needs an administrator's rights. Ports from 1024 on do not: "
          + "--port 8080";
    }
    return where
        + " is in use by another program. Name another port, or leave --port out and the next"
        + " free one is taken.";
  }

  private Future<String> deploy(SocketAddress address, int instances) {
    return vertx.deployVerticle(
        () -> new Listener(address), new DeploymentOptions().setInstances(instances));
  }

  private void checkHost() throws CannotServeException {
    try {
      InetAddress host = InetAddress.getByName(options.host());
      if (host.isAnyLocalAddress() || NetworkInterface.getByInetAddress(host) != null) {
        return;
      }
    } catch (IOException e) {
      // Unknown names and foreign addresses end the same way.
    }
    throw new CannotServeException(
        options.host()
            + " is no address of this machine. 127.0.0.1 is seen here alone, 0.0.0.0 by the whole"
            + " network.");
  }

  private void checkCertificate() throws CannotServeException {
    if (options.certificate().isEmpty()) {
      return;
    }
    Certificate certificate = options.certificate().get();
    try {
      pem(certificate).getKeyManagerFactory(vertx);
    } catch (Exception e) {
      throw new CannotServeException(
          "The certificate "
              + certificate.chain()
              + " with the key "
              + certificate.key()
              + " cannot be used: both must be PEM files, the key unencrypted PKCS #8 ("
              + e.getMessage()
              + ").",
          e);
    }
  }

  private static PemKeyCertOptions pem(Certificate certificate) {
    return new PemKeyCertOptions()
        .setCertPath(certificate.chain().toAbsolutePath().toString())
        .setKeyPath(certificate.key().toAbsolutePath().toString());
  }

  /** Refuses new connections, waits for the others, ends. */
  void close(Duration grace) {
    Future.join(servers.stream().map(server -> server.shutdown(grace)).toList())
        .transform(_ -> vertx.close())
        .await();
  }

  private final class Listener extends VerticleBase {
    private final SocketAddress address;

    Listener(SocketAddress address) {
      this.address = address;
    }

    @Override
    public Future<?> start() {
      HttpServerOptions http = new HttpServerOptions().setTcpKeepAlive(true);
      Optional<Certificate> certificate = options.certificate();
      certificate.ifPresent(
          shown -> http.setSsl(true).setUseAlpn(true).setKeyCertOptions(pem(shown)));
      HttpServer server = vertx.createHttpServer(http).requestHandler(handler);
      server.connectionHandler(connection -> connection.exceptionHandler(_ -> {}));
      server.exceptionHandler(_ -> {});
      servers.add(server);
      return server.listen(address);
    }
  }
}
