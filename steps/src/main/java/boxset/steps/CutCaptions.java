package boxset.steps;

import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Cue;
import boxset.formats.captions.WebVttWriter;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.Segmentation;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts captions where the picture is cut, for a live playlist, whose subtitles have the target
 * duration of the others (RFC 8216bis, 6.2.4). Inputs {@link #SEGMENTS}, a {@link Segmentation},
 * and, unless there are none, {@link #CAPTIONS}, WebVTT; outputs {@link #OUTPUT}, a WebVTT file for
 * each segment, one behind the other, and {@link #INDEX}, an {@link Offsets}. A caption that is
 * shown across a boundary stands in both segments with its whole time (RFC 8216, 3.5), but none is
 * shown across a break or the end of the programme: on a channel something else follows.
 *
 * @param empty whether there are no captions
 * @param breaks pictures with which the programme goes on behind a break, ascending
 */
public record CutCaptions(boolean empty, List<Long> breaks) implements Work {
  /** Where segments begin. */
  public static final String SEGMENTS = "segments";

  /** The captions. */
  public static final String CAPTIONS = "captions";

  /** The segments. */
  public static final String OUTPUT = "segments.vtt";

  /** Where they are in the file. */
  public static final String INDEX = "segments.json";

  /**
   * Where the segments are.
   *
   * @param bytes first of each segment and, behind them, the length of the file
   * @param peakBitsPerSecond of the largest segment for its time, rounded up
   */
  public record Offsets(List<Long> bytes, long peakBitsPerSecond) {
    /** Keeps the order. */
    public Offsets {
      bytes = List.copyOf(bytes);
    }

    /** Reads the index. */
    public static Offsets read(Path json) throws IOException {
      return FactsFile.read(json, Offsets.class);
    }
  }

  /** Copies the list. */
  public CutCaptions {
    breaks = List.copyOf(breaks);
  }

  @Override
  public String verb() {
    return "cut captions";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("empty", Boolean.toString(empty)).put("breaks", breaks.toString());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    Segmentation segments = FactsFile.read(workspace.input(SEGMENTS), Segmentation.class);
    List<Cue> cues = empty ? List.of() : cues(workspace);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Long> offsets = new ArrayList<>(List.of(0L));
    long peak = 0;
    FrameRate rate = segments.rate();
    for (int i = 0; i < segments.count(); i++) {
      long from = segments.starts().get(i);
      long start = rate.nearestTick(from, 1000);
      long end = rate.nearestTick(segments.end(i), 1000);
      long goesOn = breaks.stream().filter(at -> at <= from).reduce(0L, (_, last) -> last);
      long pauses =
          breaks.stream().filter(at -> at > from).findFirst().orElse((long) segments.frames());
      long earliest = rate.nearestTick(goesOn, 1000);
      long latest = rate.nearestTick(pauses, 1000);
      byte[] segment =
          WebVttWriter.write(
              cues.stream()
                  .filter(cue -> cue.startMillis() < end && cue.endMillis() > start)
                  .map(cue -> cue.within(earliest, latest))
                  .toList());
      all.writeBytes(segment);
      offsets.add((long) all.size());
      peak = Math.max(peak, Math.ceilDiv(8000L * segment.length, Math.max(1, end - start)));
    }
    Files.write(workspace.output(OUTPUT), all.toByteArray());
    FactsFile.write(workspace.output(INDEX), new Offsets(offsets, peak));
  }

  private static List<Cue> cues(Workspace workspace) throws IOException {
    return CaptionReading.read(Files.readAllBytes(workspace.input(CAPTIONS)))
            instanceof Captions captions
        ? captions.cues()
        : List.of();
  }
}
