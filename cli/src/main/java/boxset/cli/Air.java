package boxset.cli;

import boxset.channel.ScheduleException;
import boxset.channel.tuner.HomeRun;
import boxset.server.Live;
import boxset.server.air.OnAir;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The channel of a release, if it has one; it is read again when the release has been made. */
final class Air implements Live {
  private final Path release;
  private final boolean draft;
  private final boolean rehearsing;
  private volatile Optional<OnAir> channel = Optional.empty();

  /**
   * The channel of a release.
   *
   * @param draft whether it is a proof
   */
  Air(Path release, boolean draft, boolean rehearsing) {
    this.release = release;
    this.draft = draft;
    this.rehearsing = rehearsing;
  }

  /** Takes the schedule as it is now. */
  void tune() throws IOException, Problem {
    Path schedule = release.resolve("channel");
    if (!Files.isDirectory(schedule)) {
      channel = Optional.empty();
      return;
    }
    try {
      channel =
          Optional.of(
              OnAir.of(schedule, release.resolve("site"), InstantSource.system(), rehearsing));
    } catch (ScheduleException e) {
      throw Problem.input(
          "The channel in "
              + schedule
              + " cannot be aired: "
              + e.getMessage()
              + ". Make it again: ./boxset make --only channel"
              + (draft ? " --proof" : ""));
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
