package boxset.editions.channel;

import boxset.editions.Unencoded;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.model.Window;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Runs of made-up parts. */
final class Runs {
  static final Rate FILM = new Rate(24000, 1001);

  private static final List<String> NAMES = List.of("Basement", "Contract", "Noise", "Again");

  private Runs() {}

  /** The run of a series file with one part, whose window is given. */
  static Window.Run run(String window) {
    String yaml =
        """
        id: s
        title: S
        language: en
        time_zone: America/New_York
        parts: [{id: p1, title: One, master: one.mov}]
        windows:
          run:
        """
            + window.indent(4);
    return Unencoded.series(yaml).windows().run().orElseThrow();
  }

  /** Parts of so many seconds, at a rate, each with a break in its middle. */
  static Library parts(Rate rate, int... seconds) {
    return new Library(contents("p", "Part ", rate, seconds), List.of());
  }

  static List<Content> contents(String id, String label, Rate rate, int... seconds) {
    List<Content> all = new ArrayList<>();
    for (int length : seconds) {
      int number = all.size() + 1;
      long frames = rate.framesIn(length * 1_000_000L);
      long chunk = rate.framesIn(10_000_000);
      all.add(
          new Content(
              id + number,
              label + number,
              NAMES.get(number - 1),
              id + number,
              0,
              frames,
              LongStream.range(1, Math.ceilDiv(frames, chunk)).map(i -> i * chunk).boxed().toList(),
              List.of(frames / 2 / chunk * chunk),
              0));
    }
    return all;
  }

  static Schedule schedule(String window, Library library, Rate rate) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Schedule> schedule =
        RunCompiler.compile("s", run(window), library, rate, Optional.empty(), diagnostics);
    return schedule.orElseThrow(() -> new AssertionError(text(diagnostics)));
  }

  /** What is wrong with a run, as the user sees it. */
  static String problems(String window, Library library, Rate rate) {
    Diagnostics diagnostics = new Diagnostics();
    RunCompiler.compile("s", run(window), library, rate, Optional.empty(), diagnostics);
    return text(diagnostics);
  }

  private static String text(Diagnostics diagnostics) {
    return DiagnosticsText.render(diagnostics, DiagnosticsText.Style.PLAIN);
  }
}
