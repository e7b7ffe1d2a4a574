package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

  private static final String PAGE =
      "<!doctype html><title>Tide</title><body>" + "sea ".repeat(900);
  private static final String MEDIA = "p1/video-720-0123456789.mp4";

  @TempDir Path folder;
  private Path site;
  private byte[] media;
  private Server server;
  private HttpClient client;

  @BeforeEach
  void serve() throws Exception {
    site = Files.createDirectory(folder.resolve("site"));
    media = new byte[3_000_000];
    new Random(1).nextBytes(media);
    Files.createDirectories(site.resolve("p1"));
    Files.createDirectories(site.resolve("p2"));
    write("index.html", PAGE);
    write("p1/index.html", "<p>part one</p>");
    write("p1/main.m3u8", "#EXTM3U\n");
    write("empty.txt", "");
    write(".secret", "secret");
    Files.write(site.resolve(MEDIA), media);
    Files.writeString(folder.resolve("outside.txt"), "outside secret");
    server = Server.start(Options.of(site).withPort(0));
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void answersReadAsOneText() throws Exception {
    String type = "content-type accept-ranges cache-control content-range location vary allow";
    assertThat(
            """
            %s
            %s
            %s
            %s
            %s
            %s
            %s
            %s
            %s
            %s
            """
                .formatted(
                    told("GET", "", type),
                    told("HEAD", "", type + " content-length"),
                    told("GET", "p1/main.m3u8", type + " access-control-allow-origin"),
                    told("GET", MEDIA, type + " x-content-type-options"),
                    told("GET", MEDIA, type, "range", "bytes=10-19"),
                    told("GET", MEDIA, type, "range", "bytes=-7"),
                    told("GET", MEDIA, type, "range", "bytes=3000000-"),
                    told("GET", "p1?from=mail", type),
                    told("GET", "nothing", type),
                    told("DELETE", MEDIA, type)))
        .isEqualTo(
            """
            GET / 200, 3640 bytes
              accept-ranges: bytes
              cache-control: no-cache
              content-type: text/html; charset=utf-8
              vary: accept-encoding
            HEAD / 200, 0 bytes
              accept-ranges: bytes
              cache-control: no-cache
              content-length: 3640
              content-type: text/html; charset=utf-8
              vary: accept-encoding
            GET /p1/main.m3u8 200, 8 bytes
              accept-ranges: bytes
              access-control-allow-origin: *
              cache-control: no-cache
              content-type: application/vnd.apple.mpegurl
              vary: accept-encoding
            GET /p1/video-720-0123456789.mp4 200, 3000000 bytes
              accept-ranges: bytes
              cache-control: public, max-age=31536000, immutable
              content-type: video/mp4
              x-content-type-options: nosniff
            GET /p1/video-720-0123456789.mp4 206, 10 bytes
              accept-ranges: bytes
              cache-control: public, max-age=31536000, immutable
              content-range: bytes 10-19/3000000
              content-type: video/mp4
            GET /p1/video-720-0123456789.mp4 206, 7 bytes
              accept-ranges: bytes
              cache-control: public, max-age=31536000, immutable
              content-range: bytes 2999993-2999999/3000000
              content-type: video/mp4
            GET /p1/video-720-0123456789.mp4 416, 0 bytes
              accept-ranges: bytes
              cache-control: public, max-age=31536000, immutable
              content-range: bytes */3000000
            GET /p1?from=mail 301, 0 bytes
              cache-control: no-cache
              content-type: text/html; charset=utf-8
              location: /p1/?from=mail
            GET /nothing 404, 0 bytes
              cache-control: no-cache
              content-type: text/html; charset=utf-8
            DELETE /p1/video-720-0123456789.mp4 405, 0 bytes
              allow: GET, HEAD, OPTIONS
              cache-control: no-cache
              content-type: text/html; charset=utf-8
            """);
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void everyRangeHasTheBytesOfTheFile(HttpClient.Version version) throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      int first = random.nextInt(media.length);
      int last = Math.min(media.length - 1, first + random.nextInt(400_000));
      HttpResponse<byte[]> part = get(version, MEDIA, "range", "bytes=" + first + "-" + last);
      assertThat(part.version()).isEqualTo(version);
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(media, first, last + 1));
    }
    assertThat(get(version, MEDIA).body()).isEqualTo(media);
  }

  @Test
  void severalRangesComeAsOneMessage() throws Exception {
    HttpResponse<byte[]> parts = get(MEDIA, "range", "bytes=900000-1600000,0-9,-3");
    String boundary =
        parts.headers().firstValue("content-type").orElseThrow().split("boundary=", 2)[1];
    var expected = new java.io.ByteArrayOutputStream();
    for (int[] range : new int[][] {{900000, 1600000}, {0, 9}, {2999997, 2999999}}) {
      expected.writeBytes(
          String.format(
                  Locale.ROOT,
                  "\r\n--%s\r\nContent-Type: video/mp4\r\nContent-Range: bytes %d-%d/3000000\r\n\r\n",
                  boundary,
                  range[0],
                  range[1])
              .getBytes(StandardCharsets.US_ASCII));
      expected.writeBytes(Arrays.copyOfRange(media, range[0], range[1] + 1));
    }
    expected.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(parts.statusCode()).isEqualTo(206);
    assertThat(parts.body()).isEqualTo(expected.toByteArray());
    assertThat(parts.headers().firstValueAsLong("content-length")).hasValue(expected.size());
  }

  @Test
  void rangeOfAnotherVersionGivesTheWholeFile() throws Exception {
    String tag = tag(get(MEDIA));
    assertThat(get(MEDIA, "range", "bytes=0-9", "if-range", tag).statusCode()).isEqualTo(206);
    assertThat(get(MEDIA, "range", "bytes=0-9", "if-range", "\"old\"").body()).isEqualTo(media);
    assertThat(get(MEDIA, "range", "bytes=0-9", "if-range", "W/" + tag).body()).isEqualTo(media);
    String date = "Sun, 06 Nov 1994 08:49:37 GMT";
    assertThat(get(MEDIA, "range", "bytes=0-9", "if-range", date).body()).isEqualTo(media);
  }

  @Test
  void headIgnoresRanges() throws Exception {
    assertThat(told("HEAD", MEDIA, "content-length content-range", "range", "bytes=0-9"))
        .isEqualTo("HEAD /" + MEDIA + " 200, 0 bytes\n  content-length: 3000000");
  }

  @Test
  void emptyFileIsAnEmptyAnswer() throws Exception {
    HttpResponse<byte[]> empty = get("empty.txt");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
    Files.write(site.resolve("empty-0123456789.mp4"), new byte[0]);
    assertThat(get("empty-0123456789.mp4").body()).isEmpty();
    assertThat(get("empty-0123456789.mp4", "range", "bytes=0-").statusCode()).isEqualTo(416);
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    for (String path : List.of("", "p1/main.m3u8", MEDIA)) {
      HttpResponse<byte[]> first = get(path);
      HttpResponse<byte[]> again = get(path, "if-none-match", "\"x\", W/" + tag(first));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(tag(again)).isEqualTo(tag(first));
      assertThat(again.headers().firstValue("cache-control"))
          .isEqualTo(first.headers().firstValue("cache-control"));
      assertThat(get(path, "if-match", "\"x\"").statusCode()).isEqualTo(412);
    }
  }

  @Test
  void textTagFollowsTheBytesNotTheFile() throws Exception {
    String before = tag(get(""));
    age("index.html", 60);
    assertThat(tag(get(""))).isEqualTo(before);
    write("index.html", PAGE.replace("sea", "SEA"));
    assertThat(tag(get(""))).isNotEqualTo(before);
    Path other = folder.resolve("other.html");
    Files.writeString(other, PAGE);
    Files.move(
        other, site.resolve("index.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(tag(get(""))).isEqualTo(before);
  }

  @Test
  void fileWrittenTwiceWithinATickIsNotMistakenForItself() throws Exception {
    for (int i = 0; i < 50; i++) {
      write("p1/main.m3u8", "#EXTM3U\n#" + (char) ('A' + i % 26) + "\n");
      assertThat(new String(get("p1/main.m3u8").body(), StandardCharsets.UTF_8))
          .isEqualTo("#EXTM3U\n#" + (char) ('A' + i % 26) + "\n");
    }
  }

  @Test
  void otherFilesTagFollowsTheFile() throws Exception {
    Files.write(site.resolve("poster.jpg"), media);
    String before = tag(get("poster.jpg"));
    assertThat(tag(get("poster.jpg"))).isEqualTo(before);
    age("poster.jpg", 60);
    assertThat(tag(get("poster.jpg"))).isNotEqualTo(before);
  }

  @Test
  void textIsCompressedForThoseWhoReadIt() throws Exception {
    HttpResponse<byte[]> plain = get("");
    HttpResponse<byte[]> small = get("", "accept-encoding", "gzip, br");
    assertThat(small.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(tag(small)).isNotEqualTo(tag(plain));
    assertThat(get("", "accept-encoding", "gzip", "if-none-match", tag(small)).statusCode())
        .isEqualTo(304);
    assertThat(get("", "accept-encoding", "gzip", "if-none-match", tag(plain)).statusCode())
        .isEqualTo(200);
    HttpResponse<byte[]> part = get("", "accept-encoding", "gzip", "range", "bytes=0-8");
    assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo("<!doctype");
    assertThat(tag(part)).isEqualTo(tag(plain));
    assertThat(get(MEDIA, "accept-encoding", "gzip").headers().firstValue("content-encoding"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../outside.txt",
        "/p1/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/..%5coutside.txt",
        "/p1/..\\..\\outside.txt",
        "//etc/passwd",
        "/.secret",
        "/%2esecret",
        "/p1/%00",
        "/index.html%00.mp4",
        "/%c0%ae%c0%ae/outside.txt",
        "http://x/../outside.txt",
        "/index.html/",
        "/p1/link/",
        "/escape.txt",
        "/escape/outside.txt",
        "/loop/loop/x",
        "/.boxset/changes",
        "/p2/"
      })
  void nothingOutsideIsEverShown(String target) throws Exception {
    Files.createSymbolicLink(site.resolve("escape.txt"), folder.resolve("outside.txt"));
    Files.createSymbolicLink(site.resolve("escape"), folder);
    Files.createSymbolicLink(site.resolve("loop"), site.resolve("loop"));
    String answer = Raw.get(server.address(), target);
    assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("secret");
    assertThat(answer).contains("There is nothing under this address.");
  }

  @Test
  void linksThatStayInsideAreFollowed() throws Exception {
    Files.createSymbolicLink(site.resolve("latest"), site.resolve("p1"));
    assertThat(get("latest/main.m3u8").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET  /\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
      })
  void nonsenseIsAnsweredOrCutOffAndTheNextIsServed(String request) throws Exception {
    assertThat(Raw.exchange(server.address(), request))
        .matches("(?s)(HTTP/\\d\\.\\d [45]\\d\\d .*)?");
    assertThat(get("").statusCode()).isEqualTo(200);
  }

  @Test
  void longNamesAreMerelyMissing() throws Exception {
    assertThat(get("a".repeat(3000)).statusCode()).isEqualTo(404);
  }

  @Test
  void ownPageForWhatIsMissing() throws Exception {
    write("404.html", "<h1>Lost at sea</h1>");
    HttpResponse<byte[]> missing = get("p9/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(new String(missing.body(), StandardCharsets.UTF_8)).contains("Lost at sea");
  }

  @Test
  void anyPageMayAskForMedia() throws Exception {
    assertThat(
            told(
                "OPTIONS",
                MEDIA,
                "allow access-control-allow-origin access-control-allow-headers",
                "origin",
                "https://example.org"))
        .isEqualTo(
            "OPTIONS /"
                + MEDIA
                + """
                 204, 0 bytes
                  access-control-allow-headers: Range, If-Range, If-None-Match
                  access-control-allow-origin: *
                  allow: GET, HEAD, OPTIONS\
                """);
  }

  @Test
  void folderReplacedWhileServedShowsTheNewOne() throws Exception {
    assertThat(new String(get("").body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    Files.move(site, folder.resolve("old"));
    Files.createDirectory(site);
    write("index.html", "new");
    assertThat(new String(get("").body(), StandardCharsets.UTF_8)).isEqualTo("new");
    assertThat(get("p1/main.m3u8").statusCode()).isEqualTo(404);
  }

  @Test
  void takenPortIsToldOrSteppedOver() throws Exception {
    int taken = server.address().port();
    assertThatThrownBy(() -> Server.start(Options.of(site).withPort(taken)))
        .isInstanceOf(CannotServeException.class)
        .hasMessage(
            "127.0.0.1:"
                + taken
                + " is in use by another program. Name another port, or leave --port out and the"
                + " next free one is taken.");
    try (Server one = Server.start(Options.of(site));
        Server two = Server.start(Options.of(site))) {
      assertThat(two.address().port()).isGreaterThan(one.address().port());
    }
  }

  @Test
  void wrongOptionsAreTold() {
    assertThatThrownBy(() -> Server.start(Options.of(folder.resolve("none"))))
        .isInstanceOf(CannotServeException.class)
        .hasMessageContaining("none to serve. Build the release first: boxset make");
    assertThatThrownBy(() -> Server.start(Options.of(site).withHost("192.0.2.1")))
        .isInstanceOf(CannotServeException.class)
        .hasMessageStartingWith("192.0.2.1 is no address of this machine.");
    var certificate = new Certificate(site.resolve("index.html"), site.resolve("empty.txt"));
    assertThatThrownBy(() -> Server.start(Options.of(site).withCertificate(certificate)))
        .isInstanceOf(CannotServeException.class)
        .hasMessageContaining("both must be PEM files");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(site.resolve(path), text);
  }

  private void age(String path, int seconds) throws IOException {
    Files.setLastModifiedTime(
        site.resolve(path), FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private static String tag(HttpResponse<?> response) {
    return response.headers().firstValue("etag").orElseThrow();
  }

  private HttpResponse<byte[]> get(String path, String... fields) throws Exception {
    return get(HttpClient.Version.HTTP_1_1, path, fields);
  }

  private HttpResponse<byte[]> get(HttpClient.Version version, String path, String... fields)
      throws Exception {
    return client.send(request("GET", version, path, fields), BodyHandlers.ofByteArray());
  }

  private HttpRequest request(
      String method, HttpClient.Version version, String path, String... fields) {
    var request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .version(version)
            .method(method, HttpRequest.BodyPublishers.noBody());
    return (fields.length == 0 ? request : request.headers(fields)).build();
  }

  /** One line about the answer, and the header fields that matter; error pages count as empty. */
  private String told(String method, String path, String headers, String... fields)
      throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            request(method, HttpClient.Version.HTTP_1_1, path, fields), BodyHandlers.ofByteArray());
    List<String> lines = new ArrayList<>();
    int bytes = response.statusCode() < 300 ? response.body().length : 0;
    lines.add(method + " /" + path + " " + response.statusCode() + ", " + bytes + " bytes");
    List<String> wanted = List.of(headers.split(" ", -1));
    new TreeMap<>(response.headers().map())
        .forEach((name, values) -> {
          if (wanted.contains(name)) {
            lines.add("  " + name + ": " + String.join(", ", values));
          }
        });
    return String.join("\n", lines);
  }
}
