package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.steps.Colours.Target;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.tools.MediaUrl;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A piece of picture as MPEG-2 for DVD-Video in one or several qualities, with one decode.
 *
 * @param read the master at the rate at which it is read
 * @param pictures how many
 * @param file where the picture of a quality goes, by its place in the list
 */
record DvdOutputs(
    PictureSource read,
    DvdTiming timing,
    Aspect aspect,
    int pictures,
    List<DvdQuality> qualities,
    IntFunction<Path> file)
    implements PictureRead.Outputs {
  /** The encoder's result depends on the number. */
  private static final int ENCODER_THREADS = 1;

  private static final int B_PICTURES = 2;

  /** The first pictures of groups of equal length: none longer than is allowed. */
  static List<Integer> groups(int pictures, int longest) {
    int count = Math.ceilDiv(pictures, longest);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add((int) ((long) pictures * i / count));
    }
    return starts;
  }

  @Override
  public String graph(String frames) {
    VideoStandard standard = timing.standard();
    DvdShape shape = DvdShape.of(read.width(), read.height(), standard, aspect);
    Target colours = standard == VideoStandard.PAL ? Target.BT601_625 : Target.BT601_525;
    List<String> chain = new ArrayList<>();
    chain.add(frames);
    chain.add(Colours.to(colours, read, shape.width(), shape.height()));
    chain.add(shape.pad());
    if (timing.woven()) {
      chain.add(weave(shape));
    }
    chain.add("settb=%d/%d".formatted(timing.coded().denominator(), timing.coded().numerator()));
    chain.add("setpts=N");
    chain.add("fps=" + timing.coded());
    chain.add("setsar=1");
    StringBuilder graph = new StringBuilder(String.join(",", chain));
    graph.append(",split=").append(qualities.size());
    for (int i = 0; i < qualities.size(); i++) {
      graph.append(label(i));
    }
    return graph.toString();
  }

  private static String label(int i) {
    return "[picture" + i + "]";
  }

  /**
   * Fields that the master has are taken as they are; what was made smaller is softened so that no
   * line flickers.
   */
  private String weave(DvdShape shape) {
    boolean own =
        read.fieldOrder() != FieldOrder.PROGRESSIVE
            && read.rotation() == 0
            && read.height() == shape.height();
    String first = own && read.fieldOrder() == FieldOrder.BOTTOM_FIRST ? "bff" : "tff";
    return "interlace=scan=%s:lowpass=%s".formatted(first, own ? "off" : "complex");
  }

  @Override
  public List<String> arguments() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < qualities.size(); i++) {
      all.addAll(List.of("-map", label(i)));
      all.addAll(encoder(qualities.get(i)));
      all.add(MediaUrl.of(file.apply(i)));
    }
    return all;
  }

  private List<String> encoder(DvdQuality quality) {
    String cap = quality.maxKilobits() + "k";
    String floor = Integer.toString(quality.floor());
    int longest = timing.longestGroup();
    List<String> all = new ArrayList<>(List.of("-c:v", "mpeg2video"));
    all.addAll(List.of("-threads:v", Integer.toString(ENCODER_THREADS)));
    all.addAll(List.of("-profile:v", "main", "-level:v", "main"));
    all.addAll(List.of("-b:v", cap, "-maxrate:v", cap));
    all.addAll(List.of("-bufsize:v", Integer.toString(DvdQuality.BUFFER_BITS)));
    all.addAll(List.of("-rc_init_occupancy", Integer.toString(DvdQuality.JOINT_BITS)));
    // Otherwise the encoder is careful with the first picture, and with every large one.
    all.addAll(List.of("-rc_init_cplx", "0.5", "-rc_max_vbv_use", "0.9"));
    all.addAll(List.of("-lmin", floor, "-mblmin", floor, "-qmin", "1"));
    all.addAll(List.of("-lmax", Integer.toString(31 * DvdQuality.STEP), "-qmax", "31"));
    all.addAll(List.of("-g", Integer.toString(longest), "-bf", Integer.toString(B_PICTURES)));
    all.addAll(List.of("-b_strategy", "0", "-sc_threshold", "1000000000"));
    all.addAll(List.of("-force_key_frames", times(groups(pictures, longest))));
    all.addAll(List.of("-mbd", "rd", "-trellis", "2", "-mpv_flags", "+strict_gop"));
    all.addAll(List.of("-flags:v", "+bitexact+cgop" + (timing.woven() ? "+ildct+ilme" : "")));
    all.addAll(List.of("-aspect", aspect == Aspect.SIXTEEN_BY_NINE ? "16:9" : "4:3"));
    all.addAll(List.of("-fflags", "+bitexact", "-f", "mpeg2video"));
    return all;
  }

  /** When pictures are shown, each half a picture early, so that rounding does not matter. */
  private String times(List<Integer> starts) {
    return starts.stream()
        .map(picture -> Math.max(0, timing.coded().microsOf(2L * picture - 1) / 2))
        .map(micros -> BigDecimal.valueOf(micros, 6).toPlainString())
        .collect(Collectors.joining(","));
  }
}
