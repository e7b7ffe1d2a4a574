package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes one chunk of the picture at every rung with one decode. Input {@code media}; outputs
 * {@code NAME.mp4} for each rung, {@code trick.mp4} and {@code shots.json}, {@link Shots}.
 *
 * <p>IDR pictures are the same in all rungs: the first, the first of every shot, and as many more
 * that none is more than two seconds from the next. Cuts are found once, in the pictures that all
 * rungs are made of.
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

  /** Apple's HLS authoring specification, rule 1.13. */
  private static final int LONGEST_GROUP_SECONDS = 2;

  /** How different two pictures must be, 0 to 100, to be of two shots. */
  private static final int CUT = 10;

  private static final String CUTS = "cuts.txt";

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
    Path log = workspace.log();
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    List<Integer> damaged =
        new PictureRead(source, fromFrame, frames).run(ffmpeg, workspace, new ToRungs(workspace));
    List<Integer> cuts = new ArrayList<>();
    Path found = workspace.scratch().resolve(CUTS);
    if (Files.exists(found)) {
      for (long frame : FramePrint.read(found)) {
        cuts.add(Math.toIntExact(frame));
      }
    }
    Shots shots = new Shots(cuts, Complaints.count(log, logStart), damaged);
    FactsFile.write(workspace.output("shots.json"), shots);
  }

  private final class ToRungs implements PictureRead.Outputs {
    private final Workspace workspace;

    ToRungs(Workspace workspace) {
      this.workspace = workspace;
    }

    @Override
    public String graph(String frames) {
      Rung top = rungs.getFirst();
      StringBuilder graph = new StringBuilder(frames);
      graph.append(',').append(Colours.to709(source, top.width(), top.height()));
      graph.append(",scdet=threshold=").append(CUT);
      graph.append(",metadata=mode=print:key=lavfi.scd.time:file=").append(CUTS);
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
      int longestGroup =
          Math.max(1, (int) Math.floor(source.rate().framesPerSecond() * LONGEST_GROUP_SECONDS));
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
                "scd_metadata",
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
      case DRAFT, FASTER -> 1;
      case FAST -> 2;
      case MEDIUM -> 3;
      case SLOW, SLOWER -> Level.STORED_PICTURES;
    };
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
