package boxset.steps;

import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Cue;
import boxset.formats.captions.NotCaptions;
import boxset.graph.StepFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The captions of a track that a typeface has letters for, on a disc's clock.
 *
 * @param end of the programme, in 1/90000 s
 */
record DrawableCues(DiscTiming timing, long end, List<Cue> cues) {
  /** Captions that are shown together, and when, in 1/90000 s. */
  record Shown(long startTicks, long endTicks, List<Cue> cues) {}

  /**
   * Reads a track.
   *
   * @param file how messages call it
   * @param problems takes what cannot be drawn
   */
  static DrawableCues read(
      Path captions,
      String file,
      DrawCaption draw,
      DiscTiming timing,
      long pictures,
      List<String> problems)
      throws StepFailure, IOException {
    List<Cue> cues = new ArrayList<>();
    for (Cue cue : read(captions, file)) {
      Optional<String> problem = draw.problem(cue);
      problem.ifPresent(
          words -> problems.add(file + ": " + words + " The caption is not on the disc."));
      if (problem.isEmpty() && !cue.plainText().isBlank()) {
        cues.add(cue);
      }
    }
    return new DrawableCues(timing, timing.ticksOf(pictures), cues);
  }

  private static List<Cue> read(Path captions, String file) throws StepFailure, IOException {
    return switch (CaptionReading.read(Files.readAllBytes(captions))) {
      case NotCaptions not when not.reason() == NotCaptions.Reason.EMPTY -> List.of();
      case NotCaptions not -> throw new StepFailure(file + ": " + not.what() + " " + not.remedy());
      case Captions found -> found.cues();
    };
  }

  /**
   * What is on the screen together, in the order of time; nothing when nothing is.
   *
   * @param cuts pictures at which what goes on begins anew
   * @param shortest what is shown for a shorter time is left out, in 1/90000 s
   */
  List<Shown> shown(List<Long> cuts, long shortest) {
    SortedSet<Long> ordered = new TreeSet<>();
    for (Cue cue : cues) {
      if (start(cue) < end(cue)) {
        ordered.add(start(cue));
        ordered.add(end(cue));
      }
    }
    cuts.forEach(cut -> ordered.add(timing.ticksOf(cut)));
    List<Long> bounds = List.copyOf(ordered);
    List<Shown> all = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      long start = bounds.get(i);
      long end = bounds.get(i + 1);
      List<Cue> together =
          cues.stream().filter(cue -> start(cue) <= start && end(cue) >= end).toList();
      if (!together.isEmpty() && end - start >= shortest) {
        all.add(new Shown(start, end, together));
      }
    }
    return all;
  }

  private long start(Cue cue) {
    return timing.ticks(cue.startMillis());
  }

  private long end(Cue cue) {
    return Math.min(timing.ticks(cue.endMillis()), end);
  }
}
