package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Encodes one chunk of the picture at every rung with one decode. Inputs {@code media} and {@code
 * shots}, the {@code shots.json} of {@link FindShots} for the same chunk; outputs {@code NAME.mp4}
 * for each rung and {@code trick.mp4}.
 *
 * <p>Each output has exactly {@code frames} pictures with time stamps 0, 1, 2 ... at the rate of
 * the source; the trick rendition has those that {@link Trick#frames} lists, all intra coded.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 * @param rungs at least one
 */
public record EncodePicture(
    Ffmpeg ffmpeg,
    PictureSource source,
    long fromFrame,
    int frames,
    List<Rung> rungs,
    Trick trick,
    Effort effort)
    implements Work {

  /** Given, because the encoder's choice depends on the machine, and its result on the number. */
  private static final int ENCODER_THREADS = 1;

  /** x264 needs at least so many pictures stored for B pictures that others refer to. */
  private static final int B_PICTURES = 3;

  public EncodePicture {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || frames < 1) {
      throw new IllegalArgumentException("Nothing to encode");
    }
  }

  @Override
  public String verb() {
    return "encode picture";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("fromFrame", fromFrame)
        .put("frames", frames)
        .put("trick", trick.toString())
        .put("effort", effort.preset());
    for (int i = 0; i < rungs.size(); i++) {
      key.put("rung." + i, rungs.get(i).toString());
    }
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Shots shots = Shots.read(workspace.input("shots"));
    List<Integer> keyframes = Keyframes.positions(frames, shots.cuts(), source.rate());
    new PictureRead(source, fromFrame, frames)
        .run(ffmpeg, workspace, List.of(), new ToRungs(workspace, keyframes));
  }

  private final class ToRungs implements PictureRead.Outputs {
    private final Workspace workspace;
    private final List<Integer> keyframes;

    ToRungs(Workspace workspace, List<Integer> keyframes) {
      this.workspace = workspace;
      this.keyframes = keyframes;
    }

    @Override
    public String graph(String frames) {
      Rung top = rungs.getFirst();
      StringBuilder graph = new StringBuilder(frames);
      graph.append(',').append(Colours.to709(source, top.width(), top.height()));
      graph.append(",split=").append(rungs.size() + 1);
      for (int i = 0; i <= rungs.size(); i++) {
        graph.append("[s").append(i).append(']');
      }
      for (int i = 0; i < rungs.size(); i++) {
        Rung rung = rungs.get(i);
        graph.append(";[s%d]%s[v%d]".formatted(i, scale(rung.width(), rung.height()), i));
      }
      String chosen = Trick.select(source.rate());
      graph.append(
          ";[s%d]%s,%s[trick]"
              .formatted(rungs.size(), chosen, scale(trick.width(), trick.height())));
      return graph.toString();
    }

    private String scale(int width, int height) {
      Rung top = rungs.getFirst();
      return width == top.width() && height == top.height()
          ? "null"
          : "scale=%d:%d:%s,setsar=1".formatted(width, height, Colours.SCALER);
    }

    @Override
    public List<String> arguments() {
      List<String> all = new ArrayList<>();
      String times =
          keyframes.stream().map(EncodePicture.this::forcedTime).collect(Collectors.joining(","));
      int longestGroup = (int) Math.ceil(source.rate().framesPerSecond() * 2) + 1;
      for (int i = 0; i < rungs.size(); i++) {
        Rung rung = rungs.get(i);
        all.addAll(List.of("-map", "[v" + i + "]"));
        all.addAll(x264(rung.crf(), "stitchable=1:force-cfr=1"));
        all.addAll(
            List.of(
                "-profile:v",
                "high",
                "-level:v",
                rung.level(),
                "-maxrate:v",
                rung.maxKilobits() + "k",
                "-bufsize:v",
                rung.bufferKilobits() + "k",
                "-bf",
                Integer.toString(B_PICTURES),
                "-refs",
                Integer.toString(references()),
                "-g",
                Integer.toString(longestGroup),
                "-sc_threshold",
                "0",
                "-force_key_frames",
                times,
                "-forced-idr",
                "1"));
        all.addAll(mp4(rung.name() + ".mp4"));
      }
      all.addAll(
          List.of("-map", "[trick]", "-fps_mode", "passthrough", "-enc_time_base", "filter"));
      all.addAll(x264(trick.crf(), "stitchable=1:keyint=1"));
      all.addAll(mp4("trick.mp4"));
      return all;
    }

    private List<String> mp4(String name) {
      return List.of(
          "-map_metadata",
          "-1",
          "-map_chapters",
          "-1",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact+cgop",
          "-video_track_timescale",
          Integer.toString(timescale(source.rate())),
          "-f",
          "mp4",
          MediaUrl.of(workspace.output(name)));
    }
  }

  private List<String> x264(int crf, String parameters) {
    return List.of(
        "-c:v", "libx264",
        "-preset", effort.preset(),
        "-crf", Integer.toString(crf),
        "-pix_fmt", "yuv420p",
        "-threads:v", Integer.toString(ENCODER_THREADS),
        "-x264-params", parameters + ":open-gop=0:annexb=0",
        "-color_range", "tv",
        "-color_primaries", "bt709",
        "-color_trc", "bt709",
        "-colorspace", "bt709");
  }

  /** The preset's, as far as every level holds that many pictures. */
  private int references() {
    return switch (effort) {
      case DRAFT, QUICK -> 1;
      case NORMAL -> 3;
      case THOROUGH -> Level.STORED_PICTURES;
    };
  }

  /** A quarter of a frame early: the first frame not before it is the one that is meant. */
  private String forcedTime(int frame) {
    double seconds = Math.max(0, (frame - 0.25) / source.rate().framesPerSecond());
    return String.format(Locale.ROOT, "%.6f", seconds);
  }

  /**
   * Units a second of the outputs' clocks, in which a frame is a whole number of units.
   *
   * @return at least 10000
   */
  public static int timescale(Rate rate) {
    return rate.numerator() * Math.ceilDiv(10_000, rate.numerator());
  }
}
