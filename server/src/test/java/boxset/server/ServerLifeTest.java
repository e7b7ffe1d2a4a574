package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLifeTest {

  private static final int LARGE = 24_000_000;

  @TempDir Path folder;
  private final byte[] media = new byte[LARGE];

  @BeforeEach
  void fill() throws IOException {
    new Random(2).nextBytes(media);
    Files.write(folder.resolve("film.mp4"), media);
    Files.writeString(folder.resolve("index.html"), "<body><p>Tide</p></body>");
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void overTlsBothVersionsAreOffered(HttpClient.Version version) throws Exception {
    TestCertificate certificate = TestCertificate.in(folder);
    Options options = Options.of(folder).withPort(0).withCertificate(certificate.files());
    try (Server server = Server.start(options);
        HttpClient client =
            HttpClient.newBuilder().sslContext(certificate.trusting()).version(version).build()) {
      assertThat(server.uri().getScheme()).isEqualTo("https");
      HttpResponse<byte[]> part =
          client.send(
              HttpRequest.newBuilder(server.uri().resolve("film.mp4"))
                  .header("range", "bytes=1000-1200999")
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(part.version()).isEqualTo(version);
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(media, 1000, 1_201_000));
    }
  }

  /** Also where it comes to light on a thread of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"at-once", "bytes", "stream"})
  void aFaultOfOursEndsTheAnswer(String path) throws Exception {
    IllegalStateException fault = new IllegalStateException("meant");
    Live.Maker maker =
        () -> {
          throw fault;
        };
    Live.Opener opener =
        () -> {
          throw fault;
        };
    Live faulty =
        request ->
            switch (request.path()) {
              case "bytes" -> Optional.of(new Live.Bytes("video/mp2t", maker, Duration.ZERO));
              case "stream" -> Optional.of(new Live.Stream("video/mp2t", opener));
              default -> throw fault;
            };
    Logger log = Logger.getLogger(Server.class.getPackageName());
    log.setUseParentHandlers(false);
    try (Server server = Server.start(Options.of(folder).withPort(0).withLive(faulty))) {
      assertThat(Raw.exchange(server.address(), "GET /" + path + " HTTP/1.1\r\nHost: x\r\n\r\n"))
          .isEmpty();
    } finally {
      log.setUseParentHandlers(true);
    }
  }

  @Test
  void whatIsBeingSentIsFinishedBeforeTheEnd() throws Exception {
    Server server = Server.start(Options.of(folder).withPort(0).withGrace(Duration.ofMinutes(1)));
    try (Socket slow = new Socket(server.address().host(), server.address().port())) {
      slow.getOutputStream()
          .write("GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = slow.getInputStream();
      int head = in.readNBytes(1000).length;
      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      while (accepts(server.address())) {
        Thread.onSpinWait();
      }
      assertThat(closing).isNotDone();
      assertThat(head + in.readAllBytes().length).isGreaterThan(LARGE);
      closing.join();
    }
    server.close();
  }

  @Test
  void downloadThatTakesTooLongIsCutOff() throws Exception {
    Server server = Server.start(Options.of(folder).withPort(0).withGrace(Duration.ZERO));
    try (Socket slow = new Socket(server.address().host(), server.address().port())) {
      slow.getOutputStream()
          .write("GET /film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      slow.getInputStream().readNBytes(1000);
      server.close();
      assertThatThrownBy(() -> new Socket(server.address().host(), server.address().port()))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void viewerWhoLeavesIsNotReported() throws Exception {
    List<String> reported = new CopyOnWriteArrayList<>();
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            reported.add(record.getLoggerName() + ": " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listening);
    try (Server server = Server.start(Options.of(folder).withPort(0))) {
      for (String fields :
          List.of("", "Range: bytes=5-\r\n", "Range: bytes=0-9000000,9999999-\r\n")) {
        try (Socket leaving = new Socket(server.address().host(), server.address().port())) {
          leaving
              .getOutputStream()
              .write(
                  ("GET /film.mp4 HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n")
                      .getBytes(StandardCharsets.US_ASCII));
          leaving.getInputStream().readNBytes(2000);
          leaving.setSoLinger(true, 0);
        }
      }
      assertThat(Raw.get(server.address(), "/")).startsWith("HTTP/1.1 200");
    } finally {
      root.removeHandler(listening);
    }
    assertThat(reported).isEmpty();
  }

  @Test
  void pagesAreToldOfChangesOnlyWhenWatching() throws Exception {
    try (Server still = Server.start(Options.of(folder).withPort(0))) {
      still.changed();
      assertThat(Raw.get(still.address(), "/")).doesNotContain("<script>");
      assertThat(Raw.get(still.address(), Changes.PATH)).startsWith("HTTP/1.1 404");
    }
    Server watching = Server.start(Options.of(folder).withPort(0).withWatching(true));
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(Raw.get(watching.address(), "/"))
          .contains("<p>Tide</p><script>", "</script></body>");
      URI changes = watching.uri().resolve(Changes.PATH);
      HttpResponse<InputStream> events =
          client.send(HttpRequest.newBuilder(changes).build(), BodyHandlers.ofInputStream());
      var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo(": open");
      watching.changed();
      assertThat(List.of(lines.readLine(), lines.readLine(), lines.readLine()))
          .containsExactly("", "event: change", "data: site");
      watching.close();
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isNull();
    } finally {
      watching.close();
    }
  }

  private static boolean accepts(Address address) {
    try (Socket _ = new Socket(address.host(), address.port())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
