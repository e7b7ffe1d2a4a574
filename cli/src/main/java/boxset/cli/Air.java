package boxset.cli;

import boxset.channel.ScheduleException;
import boxset.channel.tuner.HomeRun;
import boxset.server.Live;
import boxset.server.air.OnAir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The channel of a release, if it has one. When the release has been made again, or copied here, it
 * goes on with what there is now: between two answers, and only with a schedule that is whole.
 */
final class Air implements Live {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Screen screen;
  private final Path release;
  private final boolean draft;
  private final boolean rehearsing;
  private volatile Optional<OnAir> channel = Optional.empty();
  private List<String> seen = List.of();

  /**
   * The channel of a release.
   *
   * @param draft whether it is a proof
   */
  Air(Screen screen, Path release, boolean draft, boolean rehearsing) {
    this.screen = screen;
    this.release = release;
    this.draft = draft;
    this.rehearsing = rehearsing;
  }

  /** Takes the schedule as it is now. */
  void tune() throws IOException, Problem {
    seen = revisions();
    try {
      read();
    } catch (ScheduleException e) {
      throw Problem.input(wrong(e));
    }
  }

  private void read() throws IOException {
    if (seen.isEmpty()) {
      channel = Optional.empty();
      return;
    }
    Path site = release.resolve("site");
    channel =
        Optional.of(
            channel.isPresent()
                ? channel.get().again(schedule(), site)
                : OnAir.of(schedule(), site, InstantSource.system(), rehearsing));
  }

  private String wrong(ScheduleException e) {
    return "The channel in "
        + schedule()
        + " cannot be aired: "
        + e.getMessage()
        + ". Make it again: ./boxset make --only channel"
        + (draft ? " --proof" : "");
  }

  private Path schedule() {
    return release.resolve("channel");
  }

  /** Keeps looking whether there is another schedule, for as long as the program runs. */
  void watch() {
    Thread.ofVirtual()
        .name("schedule")
        .start(() -> {
          List<String> tried = seen;
          while (true) {
            try {
              Thread.sleep(LOOK);
              List<String> now = revisions();
              if (!now.equals(seen)) {
                take(now, now.equals(tried));
                tried = now;
              }
            } catch (IOException | UncheckedIOException e) {
              // A folder that is being replaced; the next look finds it.
            } catch (InterruptedException e) {
              return;
            }
          }
        });
  }

  /**
   * Goes on with another schedule.
   *
   * @param again whether it has been tried before: then it is not just being copied
   */
  private void take(List<String> now, boolean again) throws IOException {
    List<String> before = seen;
    try {
      seen = now;
      read();
    } catch (IOException | ScheduleException e) {
      if (again && e instanceof ScheduleException wrong) {
        screen.complain(wrong(wrong) + ". What was on the air before still is.");
        return;
      }
      seen = before;
    }
  }

  /** The files of the schedule, with what tells whether they are others. */
  private List<String> revisions() throws IOException {
    if (!Files.isDirectory(schedule())) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(schedule(), "revision*.json")) {
      files.forEach(file -> all.add(says(file)));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Path page = release.resolve("site/tonight/index.html");
    if (!all.isEmpty() && Files.exists(page)) {
      all.add(says(page));
    }
    return all.stream().sorted().toList();
  }

  private static String says(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %d %s".formatted(file, attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the user is to know of it. */
  List<String> said(URI site) {
    return channel
        .map(one ->
            List.of(
                one.name() + " is on the air: " + site.resolve(one.playlist()),
                "For televisions and recorders: " + site.resolve("channels.m3u")))
        .orElse(List.of());
  }

  /** It as a tuner at an address of the site, if there is one. */
  Optional<HomeRun> tuner(String base) {
    return channel.map(one -> one.tuner(base));
  }

  @Override
  public Optional<Response> answer(Request request) {
    return channel.flatMap(one -> one.answer(request));
  }

  @Override
  public Optional<Response> post(Request request) {
    return channel.flatMap(one -> one.post(request));
  }
}
