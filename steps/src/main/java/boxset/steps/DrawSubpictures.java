package boxset.steps;

import boxset.formats.captions.Cue;
import boxset.formats.subpicture.Bitmap;
import boxset.formats.subpicture.Look;
import boxset.formats.subpicture.SubpictureLimitException;
import boxset.formats.subpicture.SubpictureUnit;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws captions as the subpictures of a DVD. Input {@code captions}, as WebVTT; outputs {@link
 * #UNITS}, all units one behind another, and {@link #TABLE}, {@link SubpictureTable}.
 *
 * <p>A subpicture is shown within one cell, and one at a time: what is on the screen together is
 * drawn together, and what goes on behind a cut is drawn again.
 *
 * @param file how messages call the captions
 * @param frame what they are drawn over
 * @param letters in which they are set
 * @param typeface name and version of the letters
 * @param timing the programme's pictures
 * @param cells first pictures of the cells, ascending from 0
 * @param pictures how many the programme has
 * @param forced whether they are shown when nobody has chosen captions, too
 */
public record DrawSubpictures(
    String file,
    CaptionFrame frame,
    CaptionLetters letters,
    String typeface,
    DvdTiming timing,
    List<Long> cells,
    long pictures,
    boolean forced)
    implements Work {
  /** The units. */
  public static final String UNITS = "units.bin";

  /** What is where in them. */
  public static final String TABLE = "units.json";

  /** Colours 1 to 3 of a programme chain: what is around letters, letters, and between. */
  public static final List<Look> LOOKS =
      List.of(Look.UNSEEN, new Look(1, 15), new Look(2, 15), new Look(3, 15));

  /** The four colours of {@link #LOOKS} as Y, Cr, Cb: black, black, white and grey. */
  public static final List<Integer> COLOURS = List.of(0x108080, 0x108080, 0xE18080, 0x7D8080);

  private static final long SHORTEST_TICKS = 2 * SubpictureUnit.DELAY_TICKS;

  /** Keeps the order of the cells. */
  public DrawSubpictures {
    cells = List.copyOf(cells);
  }

  @Override
  public String verb() {
    return "draw captions for DVD";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("frame", frame.toString())
        .put("typeface", typeface)
        .put("timing", timing.toString())
        .put("cells", cells.toString())
        .put("pictures", pictures)
        .put("forced", Boolean.toString(forced));
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    DrawCaption draw = new DrawCaption(frame, letters);
    List<String> problems = new ArrayList<>();
    DrawableCues cues =
        DrawableCues.read(workspace.input("captions"), file, draw, timing, pictures, problems);
    ByteArrayOutputStream units = new ByteArrayOutputStream();
    List<SubpictureTable.Unit> table = new ArrayList<>();
    for (DrawableCues.Shown shown : cues.shown(cells, SHORTEST_TICKS)) {
      long start = shown.startTicks();
      long end = shown.endTicks();
      try {
        byte[] unit =
            SubpictureUnit.caption(together(draw, shown.cues()), LOOKS, forced, end - start)
                .bytes();
        table.add(new SubpictureTable.Unit(start, end, units.size(), unit.length));
        units.writeBytes(unit);
      } catch (SubpictureLimitException e) {
        problems.add(
            "%s, line %d: %s. The caption is not on the disc; make it shorter."
                .formatted(file, shown.cues().getFirst().line(), e.getMessage()));
      }
    }
    Files.write(workspace.output(UNITS), units.toByteArray());
    FactsFile.write(workspace.output(TABLE), new SubpictureTable(table, problems));
  }

  private static Bitmap together(DrawCaption draw, List<Cue> cues) {
    Bitmap all = draw.draw(cues.getFirst());
    for (Cue cue : cues.subList(1, cues.size())) {
      all = all.over(draw.draw(cue));
    }
    return all;
  }
}
