package boxset.cli;

import boxset.server.Certificate;
import boxset.server.Options;
import boxset.server.Server;
import boxset.server.air.Announcer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = "Serves what has been made, on this machine, for a browser.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./boxset serve               watch the release",
      "  ./boxset serve --watch       and make a new proof whenever a file changes"
    })
final class ServeCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Where where = new Where();

  @Option(names = "--proof", description = "Serve the proof instead of the release.")
  private boolean proof;

  @Option(
      names = "--watch",
      description = "Make it again when a file of the series changes; pages reload by themselves.")
  private boolean watch;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder that make --out was given.")
  private @Nullable Path out;

  @Option(names = "--port", paramLabel = "PORT", description = "Listen on this port only.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Listen on this address. ${DEFAULT-VALUE} lets nobody in from outside.")
  @SuppressWarnings("NullAway.Init") // picocli gives it its default
  private String host;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description = "Serve over TLS with this certificate (PEM, with those that vouch for it).")
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The private key of --cert (PEM, PKCS #8, not encrypted).")
  private @Nullable Path key;

  @Option(
      names = "--rehearse",
      description = "Let the channel be seen as of any instant: ?now=2026-06-14T21:00:00Z")
  private boolean rehearse;

  @Option(
      names = "--announce",
      description = "Let televisions and recorders of the network find the channel by themselves.")
  private boolean announce;

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Certificate> shown = certificate();
    Project project = where.project();
    Path target = out != null ? out.toAbsolutePath() : project.release(proof);
    if (!proof && out == null && !Files.isDirectory(target.resolve("site"))) {
      Path draft = project.release(true);
      if (Files.isDirectory(draft.resolve("site"))) {
        target = draft;
      }
    }
    boolean draft = target.equals(project.release(true));
    if (watch && !Files.isDirectory(target.resolve("site"))) {
      new Make(screen, project, options(draft, target)).run();
    }
    if (!Files.isDirectory(target.resolve("site"))) {
      throw Problem.input(
          "There is nothing in " + target + " yet. Make it first: ./boxset make --proof");
    }
    Options options = Options.of(target.resolve("site")).withHost(host).withWatching(watch);
    if (shown.isPresent()) {
      options = options.withCertificate(shown.get());
    }
    Air air = new Air(screen, target, draft, rehearse);
    air.tune();
    options = options.withLive(air);
    try (Server server = Server.start(port == null ? options : options.withPort(port));
        Announcer _ = announce ? announcer(server, air) : null) {
      screen.say("Watch it at " + server.uri() + "   (Ctrl-C to stop)");
      air.said(server.uri()).forEach(screen::say);
      air.watch();
      if (watch) {
        Path made = target;
        new Watch(project)
            .forever(
                () -> {
                  int code = new Make(screen, project, options(draft, made)).run();
                  server.changed();
                  return code;
                },
                new Faults(screen));
      } else {
        untilStopped();
      }
    }
    return Exit.DONE;
  }

  private Announcer announcer(Server server, Air air) throws Problem, UnknownHostException {
    if (InetAddress.getByName(host).isLoopbackAddress()) {
      throw Problem.input(
          "--announce tells the network of an address, but nobody out there can reach "
              + host
              + ". Add --host 0.0.0.0");
    }
    try {
      return Announcer.start(
          Announcer.Ports.USUAL, server.address().port(), certificate != null, air::tuner);
    } catch (IOException e) {
      throw Problem.input(
          "The channel cannot be announced: port "
              + Announcer.Ports.USUAL.homeRun()
              + " or "
              + Announcer.Ports.USUAL.simple()
              + " of UDP is taken by another program ("
              + e.getMessage()
              + "). End that program, or leave --announce out.");
    }
  }

  private Optional<Certificate> certificate() throws Problem {
    if (certificate == null && key == null) {
      return Optional.empty();
    }
    if (certificate == null || key == null) {
      throw Problem.input("--cert and --key belong together: name both files.");
    }
    for (Path file : List.of(certificate, key)) {
      if (!Files.isReadable(file)) {
        throw Problem.input(file + " cannot be read. Name a PEM file that is there.");
      }
    }
    return Optional.of(new Certificate(certificate, key));
  }

  private static Make.Options options(boolean draft, Path target) {
    return new Make.Options(
        draft, Optional.of(target), List.of(), false, false, true, Optional.empty(), false, false);
  }

  /** Waits for Ctrl-C, which ends the process in an orderly way. */
  static void untilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
