package boxset.steps;

import boxset.tools.MediaUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A piece of picture as H.264 for Blu-ray in one or several qualities, with one decode: High
 * profile at level 4.1, in four slices, in closed groups that are no longer than a second, for a
 * decoder's buffer that it finds and leaves {@link #JOINT_SHARE} full.
 *
 * @param read the master at the rate at which it is read
 * @param pictures how many
 * @param even whether groups are of equal length, wherever shots begin
 * @param file where the picture of a quality goes, by its place in the list
 */
record BlurayOutputs(
    PictureSource read,
    BlurayTiming timing,
    int pictures,
    List<BlurayQuality> qualities,
    Effort effort,
    boolean even,
    IntFunction<Path> file)
    implements PictureRead.Outputs {
  /**
   * How full the buffer is where pieces meet, of 1: the encoder keeps it half full where it can,
   * and so there is something left.
   */
  private static final String JOINT_SHARE = "0.4";

  /** The encoder's result depends on the number. */
  private static final int ENCODER_THREADS = 1;

  private static final int B_PICTURES = 3;

  /** As many of 1920 by 1080 as a decoder of level 4.1 stores (ITU-T H.264, A.3.1). */
  private static final int STORED_PICTURES = 4;

  private static final int SLICES = 4;

  @Override
  public String graph(String frames) {
    Letterbox place = timing.place(read);
    List<String> chain = new ArrayList<>();
    chain.add(frames);
    chain.add(Colours.to709(read, place.width(), place.height()));
    chain.add(place.pad());
    if (timing.woven()) {
      chain.add(Weave.filter(read, place));
    }
    return DiscGraph.of(chain, timing.shown(), qualities.size());
  }

  @Override
  public List<String> arguments() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < qualities.size(); i++) {
      all.addAll(List.of("-map", DiscGraph.label(i)));
      all.addAll(encoder(qualities.get(i)));
      all.add(MediaUrl.of(file.apply(i)));
    }
    return all;
  }

  private List<String> encoder(BlurayQuality quality) {
    List<String> all = new ArrayList<>(List.of("-c:v", "libx264"));
    all.addAll(List.of("-preset", effort.preset()));
    all.addAll(List.of("-threads:v", Integer.toString(ENCODER_THREADS)));
    all.addAll(List.of("-profile:v", "high", "-level:v", "4.1", "-pix_fmt", "yuv420p"));
    all.addAll(List.of("-crf", String.format(Locale.ROOT, "%.2f", quality.rateFactor())));
    all.addAll(List.of("-maxrate:v", quality.maxKilobits() + "k"));
    all.addAll(List.of("-bufsize:v", quality.bufferKilobits() + "k"));
    all.addAll(List.of("-g", Integer.toString(timing.longestGroup())));
    all.addAll(List.of("-bf", Integer.toString(B_PICTURES)));
    all.addAll(List.of("-refs", Integer.toString(references())));
    if (even) {
      List<Integer> groups = DiscGraph.groups(pictures, timing.longestGroup());
      all.addAll(List.of("-sc_threshold", "0", "-forced-idr", "1"));
      all.addAll(List.of("-force_key_frames", DiscGraph.times(groups, timing.shown())));
    }
    all.addAll(List.of("-x264-params", String.join(":", parameters())));
    all.addAll(List.of("-color_range", "tv", "-color_primaries", "bt709"));
    all.addAll(List.of("-color_trc", "bt709", "-colorspace", "bt709"));
    all.addAll(List.of("-flags:v", "+bitexact+cgop" + (timing.woven() ? "+ildct+ilme" : "")));
    all.addAll(List.of("-fflags", "+bitexact", "-f", "h264"));
    return all;
  }

  private List<String> parameters() {
    List<String> all = new ArrayList<>(List.of("bluray-compat=1", "nal-hrd=vbr", "aud=1"));
    all.addAll(List.of("vbv-init=" + JOINT_SHARE, "slices=" + SLICES, "b-pyramid=strict"));
    all.addAll(List.of("open-gop=0", "stitchable=1", "force-cfr=1", "pic-struct=1"));
    if (timing.woven()) {
      boolean bottom = Weave.bottomFirst(read, timing.place(read));
      all.addAll(List.of(bottom ? "bff=1" : "tff=1", "weightp=0"));
    } else {
      all.add("weightp=1");
      if (timing.interlaced()) {
        all.add("fake-interlaced=1");
      }
    }
    return all;
  }

  /** The preset's, as far as the level allows. */
  private int references() {
    return switch (effort) {
      case DRAFT, FASTER -> 1;
      case FAST -> 2;
      case MEDIUM -> 3;
      case SLOW, SLOWER -> STORED_PICTURES;
    };
  }
}
