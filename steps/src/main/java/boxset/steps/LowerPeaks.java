package boxset.steps;

import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.PackagingException;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackFile;
import boxset.formats.cmaf.TrackMetadata;
import boxset.formats.isobmff.MovieException;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Encodes the rungs of a chunk again that go over their limit, and only those, and only the run of
 * segments in which any does. Inputs {@code media}, {@code limits}, {@link PeakLimits}, and {@code
 * shots}, {@link Shots}; outputs {@code NAME.mp4} for each rung, empty where the rung is well as
 * {@link EncodePicture} has made it, or else the pictures of the run.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 * @param rungs all of them, as they were encoded first
 */
public record LowerPeaks(
    Ffmpeg ffmpeg,
    PictureSource source,
    long fromFrame,
    int frames,
    List<Rung> rungs,
    Effort effort)
    implements Work {
  /** A limit is missed by little if at all, so that the second time it is met. */
  private static final int MOST_TIMES = 4;

  /** Under the limit by what the decoder's buffer lets a segment have beyond its rate. */
  private static final int FIRST_PER_CENT = 95;

  public LowerPeaks {
    rungs = List.copyOf(rungs);
  }

  @Override
  public String verb() {
    return "lower peaks";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("fromFrame", fromFrame)
        .put("frames", frames)
        .put("effort", effort.preset());
    for (int i = 0; i < rungs.size(); i++) {
      key.put("rung." + i, rungs.get(i).toString());
    }
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    PeakLimits found = PeakLimits.read(workspace.input("limits"));
    Map<String, Integer> limits = new LinkedHashMap<>();
    found.limits().forEach(limit -> limits.put(limit.rung(), limit.kilobits()));
    List<Rung> over = new ArrayList<>();
    for (Rung rung : rungs) {
      Integer limit = limits.get(rung.name());
      if (limit == null) {
        Files.createFile(workspace.output(file(rung)));
      } else {
        over.add(capped(rung, limit * FIRST_PER_CENT / 100));
      }
    }
    for (int time = 1; !over.isEmpty(); time++) {
      encode(over, found, workspace);
      List<Rung> still = new ArrayList<>();
      for (Rung rung : over) {
        Path made = workspace.scratch().resolve(file(rung));
        long limit = 1000L * limits.getOrDefault(rung.name(), 0);
        long worst = worst(made, found);
        if (worst > limit && time < MOST_TIMES) {
          still.add(capped(rung, rung.maxKilobits() * limit / worst * 98 / 100));
        } else {
          Files.move(made, workspace.output(file(rung)), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      over = still;
    }
  }

  private static String file(Rung rung) {
    return rung.name() + ".mp4";
  }

  /** With a buffer of half a second: what it holds comes on top of the rate. */
  private static Rung capped(Rung rung, long kilobits) {
    int max = Math.toIntExact(Math.clamp(kilobits, 1, rung.maxKilobits()));
    return new Rung(
        rung.name(), rung.width(), rung.height(), max, max / 2, rung.crf(), rung.level());
  }

  private void encode(List<Rung> over, PeakLimits found, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    Rung top = rungs.getFirst();
    List<Integer> cuts =
        Shots.read(workspace.input("shots")).cuts().stream()
            .map(cut -> cut - found.from())
            .filter(cut -> cut > 0 && cut < found.frames())
            .toList();
    RungOutputs outputs =
        new RungOutputs(
            source,
            top.width(),
            top.height(),
            over,
            Optional.empty(),
            Optional.of(cuts),
            effort,
            workspace.scratch()::resolve);
    new PictureRead(source, fromFrame + found.from(), found.frames())
        .run(ffmpeg, workspace, outputs);
  }

  private long worst(Path file, PeakLimits found) throws StepFailure, IOException {
    List<Integer> segments = found.segments().stream().map(start -> start - found.from()).toList();
    try (FileBytes files = new FileBytes()) {
      Piece run = new Piece("", fromFrame + found.from(), found.frames());
      FrameRate rate = new FrameRate(source.rate().numerator(), source.rate().denominator());
      return PeakLimit.worst(
          TrackFile.ofPictures(
                  List.of(run.read(files, file, source.rate())),
                  new Segmentation(rate, found.frames(), segments),
                  TrackMetadata.picture(""))
              .index());
    } catch (MovieException | PackagingException e) {
      throw PackagePictures.unfit(e);
    }
  }
}
