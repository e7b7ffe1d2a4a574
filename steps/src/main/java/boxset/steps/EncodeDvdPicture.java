package boxset.steps;

import boxset.formats.bytes.ByteSource;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoException;
import boxset.formats.mpeg2.VideoStream;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.Colours.Target;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "picture.m2v";

  private static final String CODED = "coded.m2v";

  /** Its result depends on the number. */
  private static final int ENCODER_THREADS = 1;

  private static final int B_PICTURES = 2;

  /** Tries before a picture counts as one that no quality makes small enough. */
  private static final int TRIES = 30;

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
    Path output = workspace.output(OUTPUT);
    DvdQuality tried = quality;
    for (int i = 0; i < TRIES; i++) {
      encode(workspace, tried);
      Files.deleteIfExists(output);
      flag(workspace.scratch().resolve(CODED), output);
      if (holds(output)) {
        return;
      }
      tried = tried.coarser();
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
        .run(ffmpeg, workspace, new Outputs(read, tried, coded));
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

  private boolean holds(Path output) throws IOException {
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

  /** The first pictures of groups of equal length: none longer than is allowed. */
  static List<Integer> groups(int pictures, int longest) {
    int count = Math.ceilDiv(pictures, longest);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add((int) ((long) pictures * i / count));
    }
    return starts;
  }

  private final class Outputs implements PictureRead.Outputs {
    private final PictureSource read;
    private final DvdQuality tried;
    private final Path file;

    Outputs(PictureSource read, DvdQuality tried, Path file) {
      this.read = read;
      this.tried = tried;
      this.file = file;
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
      return String.join(",", chain) + "[picture]";
    }

    /**
     * Fields that the master has are taken as they are; what was made smaller is softened so that
     * no line flickers.
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
      String cap = tried.maxKilobits() + "k";
      String floor = Integer.toString(tried.floor());
      int longest = timing.longestGroup();
      List<String> all = new ArrayList<>(List.of("-map", "[picture]", "-c:v", "mpeg2video"));
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
      all.addAll(List.of("-fflags", "+bitexact", "-f", "mpeg2video", MediaUrl.of(file)));
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
}
