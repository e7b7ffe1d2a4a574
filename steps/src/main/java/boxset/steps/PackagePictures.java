package boxset.steps;

import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.Chunk;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.PackagingException;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieReader;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Rate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Joins the chunks of one rung, or of the trick rendition, into a track file. Inputs: the chunks by
 * the names in {@code pieces}; outputs {@code track.mp4}, {@code track.json} (a {@link
 * boxset.formats.cmaf.TrackIndex}) and, for a rung, {@code segments.json} (a {@link Segmentation}),
 * which is an input of the trick rendition and of sound.
 *
 * @param title the track's own name for itself
 * @param edits frames at which a segment must begin
 */
public record PackagePictures(
    String title, boolean trick, Rate rate, List<Piece> pieces, SortedSet<Long> edits)
    implements Work {
  /**
   * A chunk as an input.
   *
   * @param input the input's name
   * @param fromFrame first frame in the programme
   * @param frames length
   */
  public record Piece(String input, long fromFrame, int frames) {}

  public PackagePictures {
    pieces = List.copyOf(pieces);
    edits = Collections.unmodifiableSortedSet(new TreeSet<>(edits));
  }

  @Override
  public String verb() {
    return "package picture";
  }

  @Override
  public int logic() {
    return 3;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("title", title)
        .put("trick", Boolean.toString(trick))
        .put("rate", rate.toString())
        .put("pieces", pieces.toString())
        .put("edits", edits.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    try (FileBytes files = new FileBytes()) {
      List<Chunk> chunks = new ArrayList<>();
      for (Piece piece : pieces) {
        ByteSource bytes = files.read(workspace.input(piece.input()));
        EncodedTrack track = MovieReader.read(bytes);
        chunks.add(new Chunk(Spot.at(piece.fromFrame(), rate), piece.frames(), track, bytes));
      }
      TrackMetadata metadata = TrackMetadata.picture(title);
      TrackFile file;
      if (trick) {
        Segmentation segments = FactsFile.read(workspace.input("segments"), Segmentation.class);
        file = TrackFile.ofTrickPictures(chunks, segments, metadata);
      } else {
        int frames = pieces.stream().mapToInt(Piece::frames).sum();
        Set<Integer> cuts = new HashSet<>();
        edits.forEach(e -> cuts.add(Math.toIntExact(e)));
        FrameRate frameRate = new FrameRate(rate.numerator(), rate.denominator());
        List<Integer> idr = Segmentation.idrFrames(chunks, frameRate);
        checkGroups(chunks, idr);
        Segmentation segments = Segmentation.of(frameRate, frames, idr, cuts);
        FactsFile.write(workspace.output("segments.json"), segments);
        file = TrackFile.ofPictures(chunks, segments, metadata);
      }
      FileBytes.write(file::writeTo, workspace.output("track.mp4"));
      FactsFile.write(workspace.output("track.json"), file.index());
    } catch (MovieException | PackagingException e) {
      throw new StepFailure("The encoded picture does not fit together: " + e.getMessage(), e);
    }
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
