package boxset.steps;

import boxset.formats.cmaf.Chunk;
import boxset.formats.cmaf.PackagingException;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.isobmff.MovieException;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the chunks of one rung, or of the trick rendition, into a track file. Inputs: {@code
 * segments}, a {@link Segmentation}; the chunks by the names in {@code pieces}; and, for a rung, by
 * {@link #again} the runs of them that were encoded again, empty files where the first encode
 * stays, and by {@link #limits} where these runs are, {@link PeakLimits}. Outputs {@code track.mp4}
 * and {@code track.json}, a {@link boxset.formats.cmaf.TrackIndex}.
 *
 * @param title the track's own name for itself
 */
public record PackagePictures(String title, boolean trick, Rate rate, List<Piece> pieces)
    implements Work {
  public PackagePictures {
    pieces = List.copyOf(pieces);
  }

  /** The name of the input that is a run of a chunk encoded again. */
  public static String again(Piece piece) {
    return piece.input() + "/again";
  }

  /** The name of the input that tells where that run is. */
  public static String limits(Piece piece) {
    return piece.input() + "/limits";
  }

  @Override
  public String verb() {
    return "package picture";
  }

  @Override
  public int logic() {
    return 6;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("title", title)
        .put("trick", Boolean.toString(trick))
        .put("rate", rate.toString())
        .put("pieces", pieces.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Segmentation segments = FactsFile.read(workspace.input("segments"), Segmentation.class);
    try (FileBytes files = new FileBytes()) {
      List<Chunk> chunks = new ArrayList<>();
      for (Piece piece : pieces) {
        chunks.addAll(chunks(piece, files, workspace));
      }
      TrackMetadata metadata = TrackMetadata.picture(title);
      TrackFile file;
      if (trick) {
        file = TrackFile.ofTrickPictures(chunks, segments, metadata);
      } else {
        checkGroups(chunks, Segmentation.idrFrames(chunks, segments.rate()));
        file = TrackFile.ofPictures(chunks, segments, metadata);
      }
      FileBytes.write(file::writeTo, workspace.output("track.mp4"));
      FactsFile.write(workspace.output("track.json"), file.index());
    } catch (MovieException | PackagingException e) {
      throw unfit(e);
    }
  }

  /** A chunk as first encoded, its run replaced where it was encoded again. */
  private List<Chunk> chunks(Piece piece, FileBytes files, Workspace workspace)
      throws MovieException, IOException {
    Chunk first = piece.read(files, workspace.input(piece.input()), rate);
    if (trick || Files.size(workspace.input(again(piece))) == 0) {
      return List.of(first);
    }
    PeakLimits limits = PeakLimits.read(workspace.input(limits(piece)));
    Piece run = new Piece("", piece.fromFrame() + limits.from(), limits.frames());
    int end = limits.from() + limits.frames();
    return Stream.of(
            first.part(0, limits.from()),
            run.read(files, workspace.input(again(piece)), rate),
            first.part(end, piece.frames() - end))
        .filter(part -> part.frames() > 0)
        .toList();
  }

  /** What a user is told of chunks that cannot be joined. */
  static StepFailure unfit(Exception e) {
    return new StepFailure("The encoded picture does not fit together: " + e.getMessage(), e);
  }

  /** Every key frame must divide what is shown before it from what is shown behind it. */
  private void checkGroups(List<Chunk> chunks, List<Integer> idr) throws PackagingException {
    Set<Integer> closed = new HashSet<>(idr);
    int base = 0;
    for (Chunk chunk : chunks) {
      for (int sample = 0; sample < chunk.track().samples().count(); sample++) {
        if (chunk.track().samples().isSync(sample) && !closed.contains(base + sample)) {
          throw new PackagingException(
              "the chunk from %s has an open group at %s: pictures behind the key frame are shown before it, so that nothing can begin there"
                  .formatted(chunk.name(), Spot.at(base + sample, rate)));
        }
      }
      base += chunk.frames();
    }
  }
}
