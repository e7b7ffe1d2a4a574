package boxset.steps;

import boxset.formats.bytes.ByteSource;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoException;
import boxset.formats.mpeg2.VideoStream;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Encodes a piece of the picture as MPEG-2 for DVD-Video: Main Profile at Main Level, 720 columns,
 * closed groups of equal length. Input {@code media}; output {@code picture.m2v}.
 *
 * @param source the master
 * @param timing how its frames become pictures
 * @param aspect of the disc's frame
 * @param fromPicture the first picture, counted from the beginning of the programme
 * @param pictures how many
 */
public record EncodeDvdPicture(
    Ffmpeg ffmpeg,
    PictureSource source,
    DvdTiming timing,
    Aspect aspect,
    long fromPicture,
    int pictures,
    DvdQuality quality)
    implements EncodeDiscPicture {
  /** The file it makes. */
  public static final String OUTPUT = "picture.m2v";

  private static final String CODED = "coded.m2v";

  private static final int COARSER_PERCENT = 8;

  /** Tries before a picture counts as one that no quality makes small enough. */
  private static final int TRIES = 30;

  /** A piece that takes more of its highest rate does not get smaller by being coarser alone. */
  private static final int NEAR_PERCENT = 85;

  @Override
  public String verb() {
    return "encode picture for DVD";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("timing", timing.toString())
        .put("aspect", aspect.name())
        .put("fromPicture", fromPicture)
        .put("pictures", pictures)
        .put("quality", quality.toString());
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    make(workspace, quality, workspace.output(OUTPUT));
  }

  @Override
  public String output() {
    return OUTPUT;
  }

  @Override
  public void makeCoarser(Workspace workspace, long most, int times, Path made)
      throws StepFailure, IOException, InterruptedException {
    DvdQuality coarser = under(most).coarser(FIRST_PERCENT);
    for (int i = 0; i < times; i++) {
      coarser = coarser.coarser(FURTHER_PERCENT);
    }
    make(workspace, coarser, made);
  }

  /** What fills the buffer more slowly never empties it more than is allowed. */
  private DvdQuality under(long bytes) {
    int rate = Math.max(1, Math.toIntExact(8 * bytes / Math.max(1, millis())));
    return 100L * rate > (long) NEAR_PERCENT * quality.maxKilobits()
        ? new DvdQuality(quality.floor(), Math.min(rate, quality.maxKilobits()))
        : quality;
  }

  /**
   * Encodes it at a quality, or at the best coarser one at which the decoder's buffer holds it.
   *
   * @param output a new file
   */
  private void make(Workspace workspace, DvdQuality quality, Path output)
      throws StepFailure, IOException, InterruptedException {
    DvdQuality tried = quality;
    for (int i = 0; i < TRIES; i++) {
      encode(workspace, tried);
      Files.deleteIfExists(output);
      flag(workspace.scratch().resolve(CODED), output);
      if (holds(output, quality)) {
        return;
      }
      tried = tried.coarser(COARSER_PERCENT);
    }
    throw new StepFailure(
        "The picture from %s on is too much for DVD-Video at %d kbit/s, however coarse it is made."
            .formatted(Spot.at(fromPicture, timing.shown()), quality.maxKilobits()));
  }

  private void encode(Workspace workspace, DvdQuality tried)
      throws StepFailure, IOException, InterruptedException {
    Path coded = workspace.scratch().resolve(CODED);
    Files.deleteIfExists(coded);
    PictureSource read = timing.source(source);
    int pair = timing.woven() ? 2 : 1;
    new PictureRead(read, pair * fromPicture, pair * pictures)
        .run(
            ffmpeg,
            workspace,
            new DvdOutputs(read, timing, aspect, pictures, List.of(tried), _ -> coded));
  }

  /** Sets the flags of fields; woven pictures have theirs from the encoder. */
  private void flag(Path coded, Path output) throws IOException {
    if (timing.woven()) {
      Files.copy(coded, output);
      return;
    }
    try (FileBytes files = new FileBytes()) {
      ByteSource bytes = files.read(coded);
      int code = timing.standard() == VideoStandard.PAL ? 3 : 4;
      FileBytes.write(
          sink -> {
            try {
              timing.pulldown().apply(bytes, fromPicture, code, sink);
            } catch (VideoException e) {
              throw new IllegalStateException("The encoder's own stream", e);
            }
          },
          output);
    }
  }

  @Override
  public long millis() {
    long fields = timing.fieldsBefore(fromPicture + pictures) - timing.fieldsBefore(fromPicture);
    return timing.standard().fieldTicks(fields) / 90;
  }

  private boolean holds(Path output, DvdQuality quality) throws IOException {
    try (FileBytes files = new FileBytes()) {
      VideoStream video = VideoStream.read(List.of(files.read(output)));
      if (video.pictures() != pictures) {
        throw new IllegalStateException(
            "The encoder made %d pictures of %d".formatted(video.pictures(), pictures));
      }
      return new DvdBuffer(timing.standard(), quality.maxKilobits()).holds(video);
    } catch (VideoException e) {
      throw new IllegalStateException("The encoder's own stream", e);
    }
  }
}
