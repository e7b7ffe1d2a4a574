package boxset.server.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.channel.ScheduleException;
import boxset.server.Live;
import boxset.server.Options;
import boxset.server.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnAirTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    OneFilm.write(folder);
  }

  private Live.Text text(String path, Map<String, String> query) throws IOException {
    OnAir air = OnAir.of(folder, folder, InstantSource.fixed(OneFilm.BEGINS.plusSeconds(60)), true);
    Optional<Live.Response> answer =
        air.answer(new Live.Request(OneFilm.FOLDER + path, query, "http://localhost/"));
    assertThat(answer).containsInstanceOf(Live.Text.class);
    return (Live.Text) answer.orElseThrow();
  }

  @Test
  void anAnswerThatTellsOfTheMomentItIsAskedForIsNotKept() throws IOException {
    assertThat(text("index.m3u8", Map.of()).fresh()).isPositive();

    Live.Text rehearsal = text("index.m3u8", Map.of("now", "2026-06-07T21:05:00Z"));
    assertThat(rehearsal.content()).contains("720p.m3u8?ahead=240000");
    assertThat(rehearsal.fresh()).isZero();
    assertThat(text("720p.m3u8", Map.of("ahead", "240000")).fresh()).isZero();

    Map<String, String> since = Map.of("utc", Long.toString(OneFilm.BEGINS.getEpochSecond()));
    assertThat(text("index.m3u8", since).fresh()).isZero();
  }

  /** However a cache keeps it: for as long as it may be kept, the server would answer the same. */
  @Test
  void aCopyIsFreshNoLongerThanItIsTrue() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(OneFilm.BEGINS);
    OnAir air = OnAir.of(folder, folder, now::get, false);
    Live.Request playlist =
        new Live.Request(OneFilm.FOLDER + "720p.m3u8", Map.of(), "http://localhost/");
    List<Live.Text> answers = new ArrayList<>();
    Instant first = OneFilm.BEGINS.plusSeconds(600);
    int step = 125;
    for (int i = 0; i < 240; i++) {
      now.set(first.plusMillis((long) step * i));
      answers.add((Live.Text) air.answer(playlist).orElseThrow());
    }
    assertThat(answers.stream().map(Live.Text::content).distinct().count()).isBetween(8L, 11L);
    assertThat(answers).extracting(Live.Text::fresh).contains(Duration.ofSeconds(2));
    for (int i = 0; i < answers.size(); i++) {
      long until = answers.get(i).fresh().toMillis() / step;
      for (int j = i; j < Math.min(answers.size(), i + until); j++) {
        assertThat(answers.get(j).content()).isEqualTo(answers.get(i).content());
      }
    }
  }

  /** RFC 9110, 10.2.3 and RFC 9111: a crowd before the premiere is answered by a cache. */
  @Test
  void whoIsEarlyIsToldWhenToComeAgain() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(OneFilm.BEGINS.minusSeconds(60));
    OnAir air = OnAir.of(folder, folder, now::get, false);
    try (Server server = Server.start(Options.of(folder).withPort(0).withLive(air))) {
      HttpResponse<String> early = get(server, "720p.m3u8");
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(early.headers().firstValue("retry-after")).contains("64");
      assertThat(early.headers().firstValue("cache-control")).contains("public, max-age=5");
      now.set(OneFilm.BEGINS.plusMillis(3_200));
      assertThat(get(server, "720p.m3u8").headers().firstValue("cache-control"))
          .contains("no-cache");
      now.set(OneFilm.BEGINS.plusMillis(10_100));
      HttpResponse<String> on = get(server, "720p.m3u8");
      assertThat(on.statusCode()).isEqualTo(200);
      assertThat(on.headers().firstValue("cache-control")).contains("public, max-age=2");
      assertThat(on.headers().firstValue("vary")).contains("accept-encoding");
      assertThat(on.headers().firstValue("access-control-allow-origin")).contains("*");
      assertThat(on.headers().firstValue("etag")).isPresent();
    }
  }

  @Test
  void aSeamlessSegmentIsMadeWhenItIsAskedFor() throws Exception {
    Instant now = OneFilm.BEGINS.plusSeconds(60);
    OnAir air = OnAir.of(folder, folder, InstantSource.fixed(now), false);
    try (Server server = Server.start(Options.of(folder).withPort(0).withLive(air))) {
      assertThat(get(server, "seamless.m3u8").body()).contains("\nseamless/720p.m3u8\n");
      assertThat(get(server, "seamless/720p.m3u8").body()).contains("\n720p/1200.ts\n");
      assertThat(get(server, "seamless/720p/1201.ts").statusCode()).isEqualTo(404);
      HttpResponse<String> unreadable = get(server, "seamless/720p/1200.ts");
      assertThat(unreadable.statusCode()).as("its film is not there").isEqualTo(500);
      assertThat(unreadable.body()).contains("Cannot be read");
    }
  }

  private static HttpResponse<String> get(Server server, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(OneFilm.FOLDER + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aContentThatIsMissingOrChangedIsNamed() throws IOException {
    Path content;
    try (Stream<Path> files = Files.list(folder.resolve("contents"))) {
      content = files.findFirst().orElseThrow();
    }
    Files.writeString(content, Files.readString(content).replace("film/", "firm/"));
    assertThatThrownBy(() -> text("index.m3u8", Map.of()))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining(content + " is not as it was when the schedule was made");

    Files.delete(content);
    assertThatThrownBy(() -> text("index.m3u8", Map.of()))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining(content + " is missing");
  }
}
