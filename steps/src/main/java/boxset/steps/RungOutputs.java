package boxset.steps;

import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chunk at several rungs with one decode.
 *
 * <p>Cuts are found in pictures of one size, or told by who has found them, so that each rung has
 * its IDR pictures at the same frames whenever and with whichever others it is encoded.
 *
 * @param width of the pictures that cuts are found in and rungs are made of
 * @param height of the same
 * @param cuts frames that start a new shot, ascending, from 1; found when they are not told
 * @param files where a rung or the trick rendition goes, by {@code NAME.mp4}
 */
record RungOutputs(
    PictureSource source,
    int width,
    int height,
    List<Rung> rungs,
    Optional<Trick> trick,
    Optional<List<Integer>> cuts,
    Effort effort,
    Function<String, Path> files)
    implements PictureRead.Outputs {

  /** The file in the scratch folder that lists the cuts, for {@link FramePrint}. */
  static final String CUTS = "cuts.txt";

  /** Apple's HLS authoring specification, rule 1.13. */
  private static final int LONGEST_GROUP_SECONDS = 2;

  /** How different two pictures must be, 0 to 100, to be of two shots. */
  private static final int CUT = 10;

  /** Given, because the encoder's choice depends on the machine, and its result on the number. */
  private static final int ENCODER_THREADS = 1;

  /** x264 needs at least so many pictures stored for B pictures that others refer to. */
  private static final int B_PICTURES = 3;

  @Override
  public String graph(String frames) {
    int outputs = rungs.size() + (trick.isPresent() ? 1 : 0);
    StringBuilder graph = new StringBuilder(frames);
    graph.append(',').append(Colours.to709(source, width, height));
    if (cuts.isEmpty()) {
      graph.append(",scdet=threshold=").append(CUT);
      graph.append(",metadata=mode=print:key=lavfi.scd.time:file=").append(CUTS);
    }
    graph.append(",split=").append(outputs);
    for (int i = 0; i < outputs; i++) {
      graph.append("[s").append(i).append(']');
    }
    for (int i = 0; i < rungs.size(); i++) {
      Rung rung = rungs.get(i);
      graph.append(";[s%d]%s[v%d]".formatted(i, scale(rung.width(), rung.height()), i));
    }
    if (trick.isPresent()) {
      String chosen = Trick.select(source.rate());
      String size = scale(trick.get().width(), trick.get().height());
      graph.append(";[s%d]%s,%s[trick]".formatted(rungs.size(), chosen, size));
    }
    return graph.toString();
  }

  private String scale(int width, int height) {
    return width == this.width && height == this.height
        ? "null"
        : "scale=%d:%d:%s,setsar=1".formatted(width, height, Colours.SCALER);
  }

  @Override
  public List<String> arguments() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < rungs.size(); i++) {
      all.addAll(rung(rungs.get(i), "[v" + i + "]"));
    }
    if (trick.isPresent()) {
      all.addAll(
          List.of("-map", "[trick]", "-fps_mode", "passthrough", "-enc_time_base", "filter"));
      all.addAll(x264(trick.get().crf(), "stitchable=1:keyint=1"));
      all.addAll(mp4("trick.mp4"));
    }
    return all;
  }

  private List<String> rung(Rung rung, String pictures) {
    int longestGroup =
        Math.max(1, (int) Math.floor(source.rate().framesPerSecond() * LONGEST_GROUP_SECONDS));
    List<String> all = new ArrayList<>(List.of("-map", pictures));
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
            "-forced-idr",
            "1"));
    String keys = cuts.map(this::times).orElse("scd_metadata");
    if (!keys.isEmpty()) {
      all.addAll(List.of("-force_key_frames", keys));
    }
    all.addAll(mp4(rung.name() + ".mp4"));
    return all;
  }

  /** When frames are shown, each half a frame early, so that rounding does not matter. */
  private String times(List<Integer> frames) {
    return frames.stream()
        .map(frame ->
            BigDecimal.valueOf(source.rate().microsOf(2L * frame - 1) / 2, 6).toPlainString())
        .collect(Collectors.joining(","));
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
        MediaUrl.of(files.apply(name)));
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
  static int timescale(Rate rate) {
    return rate.numerator() * Math.ceilDiv(10_000, rate.numerator());
  }
}
