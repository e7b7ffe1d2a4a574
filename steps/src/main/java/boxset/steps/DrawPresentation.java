package boxset.steps;

import boxset.formats.captions.Cue;
import boxset.formats.pgs.Caption;
import boxset.formats.pgs.CaptionStream;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.pgs.SupFile;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws captions as the presentation graphics of a Blu-ray disc. Input {@code captions}, as WebVTT;
 * outputs {@link #STREAM}, their segments with times from the first picture on ({@link SupFile}),
 * and {@link #NOTES}, {@link PresentationNotes}.
 *
 * <p>What is on the screen together is drawn together.
 *
 * @param file how messages call the captions
 * @param letters in which they are set
 * @param typeface name and version of the letters
 * @param timing the programme's pictures
 * @param entries pictures at which viewers come in, ascending: a caption that is shown there is
 *     there for them, too
 * @param pictures how many the programme has
 * @param forced whether they are shown when nobody has chosen captions, too
 */
public record DrawPresentation(
    String file,
    CaptionLetters letters,
    String typeface,
    BlurayTiming timing,
    List<Long> entries,
    long pictures,
    boolean forced)
    implements Work {
  /** The segments. */
  public static final String STREAM = "captions.sup";

  /** What became of the captions. */
  public static final String NOTES = "captions.json";

  /** Nobody reads what is shown for a shorter time than a tenth of a second. */
  private static final long SHORTEST_TICKS = 9000;

  /** Decoding begins with the first picture. */
  private static final long FIRST_DECODING = 0;

  /** Keeps the order. */
  public DrawPresentation {
    entries = List.copyOf(entries);
  }

  @Override
  public String verb() {
    return "draw captions for Blu-ray";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("typeface", typeface)
        .put("timing", timing.toString())
        .put("entries", entries.toString())
        .put("pictures", pictures)
        .put("forced", Boolean.toString(forced));
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    DrawCaption draw = new DrawCaption(timing.captionFrame(), letters);
    List<String> problems = new ArrayList<>();
    DrawableCues cues =
        DrawableCues.read(workspace.input("captions"), file, draw, timing, pictures, problems);
    List<Drawn> drawn = new ArrayList<>();
    for (DrawableCues.Shown shown : cues.shown(List.of(), SHORTEST_TICKS)) {
      together(draw, shown.cues())
          .map(ink -> ink.shown(shown.startTicks(), shown.endTicks(), forced))
          .ifPresent(caption -> drawn.add(new Drawn(shown.cues().getFirst().line(), caption)));
    }
    CaptionStream stream = stream(drawn, problems);
    FileBytes.write(sink -> SupFile.write(stream.segments(), sink), workspace.output(STREAM));
    FactsFile.write(workspace.output(NOTES), new PresentationNotes(drawn.size(), problems));
  }

  /** A caption and its line in the file. */
  private record Drawn(int line, Caption caption) {}

  /** The stream of all captions but those that a player could not decode in time. */
  private CaptionStream stream(List<Drawn> drawn, List<String> problems) {
    while (true) {
      try {
        return stream(drawn);
      } catch (GraphicsException e) {
        Drawn late = drawn.remove(firstLate(drawn));
        problems.add(
            "%s, line %d: %s. The caption is not on the disc; make it shorter, or show it longer."
                .formatted(file, late.line(), e.getMessage()));
      }
    }
  }

  /** The first caption that comes too soon behind those before it. */
  private int firstLate(List<Drawn> drawn) {
    int fits = 0;
    int late = drawn.size();
    while (late - fits > 1) {
      int middle = (fits + late) / 2;
      try {
        stream(drawn.subList(0, middle));
        fits = middle;
      } catch (GraphicsException e) {
        late = middle;
      }
    }
    return late - 1;
  }

  private CaptionStream stream(List<Drawn> drawn) throws GraphicsException {
    return CaptionStream.of(
        timing.video(),
        drawn.stream().map(Drawn::caption).toList(),
        FIRST_DECODING,
        entries.stream().map(timing::ticksOf).toList());
  }

  private static Optional<CaptionInk> together(DrawCaption draw, List<Cue> cues) {
    return cues.stream().map(draw::ink).flatMap(Optional::stream).reduce(CaptionInk::over);
  }
}
