package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.steps.Colours.Target;
import boxset.tools.MediaUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

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

  @Override
  public String graph(String frames) {
    VideoStandard standard = timing.standard();
    Letterbox shape = Letterbox.of(read.width(), read.height(), standard, aspect);
    Target colours = standard == VideoStandard.PAL ? Target.BT601_625 : Target.BT601_525;
    List<String> chain = new ArrayList<>();
    chain.add(frames);
    chain.add(Colours.to(colours, read, shape.width(), shape.height()));
    chain.add(shape.pad());
    if (timing.woven()) {
      chain.add(Weave.filter(read, shape));
    }
    return DiscGraph.of(chain, timing.coded(), qualities.size());
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
    all.addAll(
        List.of(
            "-force_key_frames",
            DiscGraph.times(DiscGraph.groups(pictures, longest), timing.coded())));
    all.addAll(List.of("-mbd", "rd", "-trellis", "2", "-mpv_flags", "+strict_gop"));
    all.addAll(List.of("-flags:v", "+bitexact+cgop" + (timing.woven() ? "+ildct+ilme" : "")));
    all.addAll(List.of("-aspect", aspect == Aspect.SIXTEEN_BY_NINE ? "16:9" : "4:3"));
    all.addAll(List.of("-fflags", "+bitexact", "-f", "mpeg2video"));
    return all;
  }
}
