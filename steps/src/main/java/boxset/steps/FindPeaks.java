package boxset.steps;

import boxset.formats.cmaf.Chunk;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.PackagingException;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.isobmff.MovieException;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Rate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks at a whole programme as first encoded: where its segments begin, and in which chunks a rung
 * goes over twice its average. Inputs: {@link #input} for every chunk and rung; outputs {@code
 * segments.json}, a {@link Segmentation}, and {@link #output} for every chunk, {@link PeakLimits}.
 *
 * @param rungs best first; the first says where segments begin
 * @param pieces the chunks, in order; segments begin where they do
 */
public record FindPeaks(Rate rate, List<Rung> rungs, List<Piece> pieces) implements Work {
  public FindPeaks {
    rungs = List.copyOf(rungs);
    pieces = List.copyOf(pieces);
  }

  /** The name of the input that is a rung of a chunk. */
  public static String input(Piece piece, Rung rung) {
    return piece.input() + "/" + rung.name();
  }

  /** The name of the output that tells the limits of a chunk. */
  public static String output(Piece piece) {
    return piece.input() + ".json";
  }

  @Override
  public String verb() {
    return "find peaks";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("rate", rate.toString())
        .put("rungs", rungs.toString())
        .put("pieces", pieces.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<List<Over>> over = new ArrayList<>();
    pieces.forEach(_ -> over.add(new ArrayList<>()));
    Segmentation segments;
    try (FileBytes files = new FileBytes()) {
      segments = segments(chunks(workspace, files, rungs.getFirst()));
      for (Rung rung : rungs) {
        TrackIndex track =
            TrackFile.ofPictures(
                    chunks(workspace, files, rung), segments, TrackMetadata.picture(rung.name()))
                .index();
        find(track, segments, rung, over);
      }
    } catch (MovieException | PackagingException e) {
      throw PackagePictures.unfit(e);
    }
    FactsFile.write(workspace.output("segments.json"), segments);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      FactsFile.write(workspace.output(output(piece)), limits(piece, over.get(i), segments));
    }
  }

  /**
   * A rung that goes over its limit in a chunk.
   *
   * @param first the first segment of the programme in which it does
   * @param last the last
   */
  private record Over(PeakLimits.Limit limit, int first, int last) {}

  private static PeakLimits limits(Piece piece, List<Over> over, Segmentation segments) {
    if (over.isEmpty()) {
      return PeakLimits.NONE;
    }
    int first = over.stream().mapToInt(Over::first).min().orElseThrow();
    int next = over.stream().mapToInt(Over::last).max().orElseThrow() + 1;
    int from = Math.toIntExact(piece.fromFrame());
    int end = next < segments.count() ? segments.starts().get(next) : segments.frames();
    return new PeakLimits(
        over.stream().map(Over::limit).toList(),
        segments.starts().subList(first, next).stream().map(start -> start - from).toList(),
        end - segments.starts().get(first));
  }

  private List<Chunk> chunks(Workspace workspace, FileBytes files, Rung rung)
      throws MovieException, IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (Piece piece : pieces) {
      chunks.add(piece.read(files, workspace.input(input(piece, rung)), rate));
    }
    return chunks;
  }

  private Segmentation segments(List<Chunk> reference) throws PackagingException {
    FrameRate frameRate = new FrameRate(rate.numerator(), rate.denominator());
    List<Integer> idr = Segmentation.idrFrames(reference, frameRate);
    Set<Integer> starts = new HashSet<>();
    pieces.forEach(piece -> starts.add(Math.toIntExact(piece.fromFrame())));
    int frames = pieces.stream().mapToInt(Piece::frames).sum();
    return Segmentation.of(frameRate, frames, idr, starts);
  }

  /** Adds a rung to the chunks in which it goes over its limit. */
  private void find(TrackIndex track, Segmentation segments, Rung rung, List<List<Over>> over) {
    OptionalInt limit = PeakLimit.of(track, rung);
    if (limit.isEmpty()) {
      return;
    }
    PeakLimits.Limit found = new PeakLimits.Limit(rung.name(), limit.getAsInt());
    int segment = 0;
    for (int i = 0; i < pieces.size(); i++) {
      long end = pieces.get(i).fromFrame() + pieces.get(i).frames();
      int first = -1;
      int last = -1;
      for (; segment < segments.count() && segments.starts().get(segment) < end; segment++) {
        if (PeakLimit.rate(track.segments().get(segment), track) > 1000L * found.kilobits()) {
          first = first < 0 ? segment : first;
          last = segment;
        }
      }
      if (first >= 0) {
        over.get(i).add(new Over(found, first, last));
      }
    }
  }
}
