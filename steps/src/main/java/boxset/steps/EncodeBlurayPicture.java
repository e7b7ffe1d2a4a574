package boxset.steps;

import boxset.formats.avc.AvcException;
import boxset.formats.avc.AvcStream;
import boxset.formats.avc.CodedPictureBuffer;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Encodes a piece of the picture as H.264 for Blu-ray. Input {@code media}; output {@code
 * picture.264}, a byte stream (ITU-T H.264, annex B) with its decoder's buffer and times.
 *
 * <p>Every piece finds the buffer equally full and leaves it no emptier, so that any may follow any
 * other of the same timing, cap and effort: read together, they are one stream ({@link AvcStream}).
 *
 * @param source the master
 * @param timing how its frames become pictures
 * @param fromPicture the first picture, counted from the beginning of the programme
 * @param pictures how many, at least 2
 */
public record EncodeBlurayPicture(
    Ffmpeg ffmpeg,
    PictureSource source,
    BlurayTiming timing,
    long fromPicture,
    int pictures,
    BlurayQuality quality,
    Effort effort)
    implements EncodeDiscPicture {
  /** The file it makes. */
  public static final String OUTPUT = "picture.264";

  /** Tries before a picture counts as one that no quality makes small enough. */
  private static final int TRIES = 12;

  /** Refuses a piece that is all random access: two IDR pictures must not follow each other. */
  public EncodeBlurayPicture {
    if (pictures < 2) {
      throw new IllegalArgumentException("A piece has at least two pictures, not " + pictures);
    }
  }

  @Override
  public String verb() {
    return "encode picture for Blu-ray";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("timing", timing.toString())
        .put("fromPicture", fromPicture)
        .put("pictures", pictures)
        .put("quality", quality.toString())
        .put("effort", effort.name());
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
  public long millis() {
    return (timing.ticksOf(fromPicture + pictures) - timing.ticksOf(fromPicture)) / 90;
  }

  /** The cap stays: all pieces of a clip are made for one decoder's buffer. */
  @Override
  public void makeCoarser(Workspace workspace, long most, int times, Path made)
      throws StepFailure, IOException, InterruptedException {
    BlurayQuality coarser = quality.coarserBy(FIRST_PERCENT);
    for (int i = 0; i < times; i++) {
      coarser = coarser.coarserBy(FURTHER_PERCENT);
    }
    make(workspace, coarser, made);
  }

  private void make(Workspace workspace, BlurayQuality wanted, Path output)
      throws StepFailure, IOException, InterruptedException {
    BlurayQuality tried = wanted;
    boolean even = false;
    for (int i = 0; i < TRIES; i++) {
      Files.deleteIfExists(output);
      encode(workspace, tried, even, output);
      switch (look(output)) {
        case JOINS -> {
          return;
        }
        case ENDS_WITH_IDR -> even = true;
        case TOO_MUCH -> tried = tried.coarser(i);
      }
    }
    throw new StepFailure(
        "The picture from %s on is too much for Blu-ray at %d kbit/s, however coarse it is made."
            .formatted(Spot.at(fromPicture, timing.shown()), quality.maxKilobits()));
  }

  private void encode(Workspace workspace, BlurayQuality tried, boolean even, Path output)
      throws StepFailure, IOException, InterruptedException {
    PictureSource read = timing.source(source);
    int each = timing.framesEach();
    new PictureRead(read, each * fromPicture, each * pictures)
        .run(
            ffmpeg,
            workspace,
            new BlurayOutputs(read, timing, pictures, List.of(tried), effort, even, _ -> output));
  }

  private enum Piece {
    JOINS,
    /** The next piece begins with one, too, of the same idr_pic_id (ITU-T H.264, 7.4.3). */
    ENDS_WITH_IDR,
    TOO_MUCH
  }

  private Piece look(Path output) throws IOException {
    try (FileBytes files = new FileBytes()) {
      AvcStream video = AvcStream.read(List.of(files.read(output)));
      if (video.units() != pictures) {
        throw new IllegalStateException(
            "The encoder made %d pictures of %d".formatted(video.units(), pictures));
      }
      if (video.idr(pictures - 1)) {
        return Piece.ENDS_WITH_IDR;
      }
      return CodedPictureBuffer.joins(video) ? Piece.JOINS : Piece.TOO_MUCH;
    } catch (AvcException e) {
      throw new IllegalStateException("The encoder's own stream", e);
    }
  }
}
