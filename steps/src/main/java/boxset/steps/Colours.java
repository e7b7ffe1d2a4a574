package boxset.steps;

import boxset.steps.MediaFacts.DynamicRange;
import java.util.Set;

/** Brings a picture to BT.709, limited range, 8 bit 4:2:0, whatever colours its master has. */
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

  /** A filter chain from the master's colours at any size to BT.709 at the given size. */
  static String to709(PictureSource source, int width, int height) {
    String scale = "scale=%d:%d:%s,setsar=1".formatted(width, height, SCALER);
    if (source.alpha()) {
      scale = "format=gbrap,premultiply=inplace=1,format=gbrp," + scale;
    } else if (source.rgb()) {
      scale = "format=gbrp," + scale;
    }
    return scale + "," + convert(source) + ",format=yuv420p," + tags();
  }

  private static String tags() {
    return "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
        + ":field_mode=prog";
  }

  private static String convert(PictureSource source) {
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
          + ",format=gbrpf32le,zscale=primaries=bt709,tonemap=hable:desat=0,"
          + "zscale=transfer=bt709:matrix=bt709:range=tv";
    }
    boolean plain =
        matrix.equals("bt709") && range.equals("tv") && source.primaries().equals("bt709");
    return plain
        ? "null"
        : "zscale=" + in + ":transfer=bt709:matrix=bt709:primaries=bt709:range=tv";
  }

  private static String known(String matrix) {
    return switch (matrix) {
      case "bt470bg", "smpte170m", "smpte240m", "bt2020nc", "bt2020c", "fcc", "ycgco" -> matrix;
      default -> "bt709";
    };
  }
}
