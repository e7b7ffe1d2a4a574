package boxset.steps;

import boxset.steps.MediaFacts.DynamicRange;
import java.util.Set;

/**
 * Brings a picture to the colours of television, limited range, 8 bit 4:2:0, whatever colours its
 * master has.
 */
final class Colours {
  /** The scaler's flags that give the same pictures on every processor. */
  static final String SCALER = "flags=bicubic+accurate_rnd+full_chroma_int+bitexact";

  /** What a scaler is told in addition for a JPEG, which is full range and BT.601: JFIF 1.02. */
  static final String JPEG = "out_range=pc:out_color_matrix=bt601";

  private static final Set<String> TRANSFERS =
      Set.of(
          "bt709",
          "smpte170m",
          "bt470m",
          "bt470bg",
          "smpte240m",
          "linear",
          "iec61966-2-1",
          "bt2020-10",
          "bt2020-12",
          "smpte2084",
          "arib-std-b67");

  /** Peak of the SDR picture that HDR is mapped to, cd/m2. */
  private static final int NOMINAL_PEAK = 100;

  private Colours() {}

  /** Colours that a picture is brought to, in ffmpeg's words. */
  enum Target {
    /** High definition. */
    BT709("bt709", "bt709", "bt709"),
    /** Standard definition of 625 lines (ITU-R BT.601, table 2). */
    BT601_625("bt470bg", "smpte170m", "bt470bg"),
    /** Standard definition of 525 lines (ITU-R BT.601, table 2). */
    BT601_525("smpte170m", "smpte170m", "smpte170m");

    private final String primaries;
    private final String transfer;
    private final String matrix;

    Target(String primaries, String transfer, String matrix) {
      this.primaries = primaries;
      this.transfer = transfer;
      this.matrix = matrix;
    }
  }

  /** A filter chain from the master's colours at any size to BT.709 at the given size. */
  static String to709(PictureSource source, int width, int height) {
    return to(Target.BT709, source, width, height);
  }

  /** A filter chain from the master's colours at any size to others at the given size. */
  static String to(Target target, PictureSource source, int width, int height) {
    String scale = "scale=%d:%d:%s,setsar=1".formatted(width, height, SCALER);
    if (source.alpha()) {
      scale = "format=gbrap,premultiply=inplace=1,format=gbrp," + scale;
    } else if (source.rgb()) {
      scale = "format=gbrp," + scale;
    }
    return scale + "," + convert(source, target) + ",format=yuv420p," + tags(target);
  }

  private static String tags(Target target) {
    return "setparams=range=tv:color_primaries=%s:color_trc=%s:colorspace=%s:field_mode=prog"
        .formatted(target.primaries, target.transfer, target.matrix);
  }

  private static String convert(PictureSource source, Target target) {
    // What the alpha was laid over is full-range RGB whatever the master was.
    boolean rgb = source.rgb() || source.alpha();
    String matrix = rgb ? "gbr" : known(source.matrix());
    String range = rgb ? "pc" : source.range();
    String transfer = TRANSFERS.contains(source.transfer()) ? source.transfer() : "bt709";
    String in =
        "rangein=%s:matrixin=%s:transferin=%s:primariesin=%s"
            .formatted(range, matrix, transfer, source.primaries());
    if (source.dynamicRange() != DynamicRange.SDR) {
      return "zscale="
          + in
          + ":transfer=linear:npl="
          + NOMINAL_PEAK
          + ",format=gbrpf32le,zscale=primaries=%s,tonemap=hable:desat=0,"
              .formatted(target.primaries)
          + "zscale=transfer=%s:matrix=%s:range=tv".formatted(target.transfer, target.matrix);
    }
    boolean plain =
        matrix.equals(target.matrix)
            && range.equals("tv")
            && source.primaries().equals(target.primaries);
    return plain
        ? "null"
        : "zscale="
            + in
            + ":transfer=%s:matrix=%s:primaries=%s:range=tv"
                .formatted(target.transfer, target.matrix, target.primaries);
  }

  private static String known(String matrix) {
    return switch (matrix) {
      case "bt470bg", "smpte170m", "smpte240m", "bt2020nc", "bt2020c", "fcc", "ycgco" -> matrix;
      default -> "bt709";
    };
  }
}
