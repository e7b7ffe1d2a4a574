package boxset.editions.dvd;

import boxset.editions.CaptionSteps;
import boxset.editions.Chunk;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.editions.disc.CaptionTypeface;
import boxset.editions.disc.StreamOrder;
import boxset.editions.disc.StreamSteps;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.series.model.CaptionKind;
import boxset.steps.CaptionFrame;
import boxset.steps.DrawSubpictures;
import boxset.steps.DvdQuality;
import boxset.steps.EncodeDvdPicture;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps that make one programme's streams for discs of one standard. */
final class DvdSteps {
  private static final double PICTURES_A_STEP = 1000;

  private final DvdProgramme made;
  private final Aspect aspect;
  private final StreamOrder order;
  private final DvdQuality quality;
  private final Programs programs;
  private final Path folder;
  private final StepId fit;
  private final StreamSteps streams;
  private final DiscContent.Part part;

  /**
   * @param fit the step that says which pieces have to take less
   */
  DvdSteps(
      DvdProgramme made,
      Aspect aspect,
      StreamOrder order,
      DvdQuality quality,
      Programs programs,
      Path folder,
      StepId fit) {
    this.made = made;
    this.aspect = aspect;
    this.order = order;
    this.quality = quality;
    this.programs = programs;
    this.folder = folder;
    this.fit = fit;
    this.streams =
        new StreamSteps(
            made,
            programme().id() + "/" + name(made.timing().standard()) + "/",
            "DVD",
            programs,
            folder);
    this.part =
        new DiscContent.Part(
            programme().id(),
            pictures(),
            made.cells(),
            streams.sounds(order, DvdStreams::coding),
            captions());
  }

  /** How steps and files call a standard. */
  static String name(VideoStandard standard) {
    return standard == VideoStandard.PAL ? "pal" : "ntsc";
  }

  List<Step> steps() {
    return streams.steps();
  }

  /** Those that come behind the step that says which pieces have to take less. */
  List<Step> fitting() {
    return streams.fitting();
  }

  /** What the disc reads of it. */
  Map<String, Input> inputs() {
    return streams.inputs();
  }

  /** It as a disc has it. */
  DiscContent.Part part() {
    return part;
  }

  private Programme programme() {
    return made.programme();
  }

  private List<DiscContent.Piece> pictures() {
    List<DiscContent.Piece> pieces = new ArrayList<>();
    for (Chunk chunk : made.chunks()) {
      EncodeDvdPicture encode =
          new EncodeDvdPicture(
              programs.ffmpeg(),
              made.picture().source(),
              made.timing(),
              aspect,
              chunk.from(),
              chunk.frames(),
              quality);
      String name = streams.picture(chunk, encode, chunk.frames() / PICTURES_A_STEP, fit);
      int groups = Math.ceilDiv(chunk.frames(), made.timing().longestGroup());
      pieces.add(new DiscContent.Piece(name, chunk.frames(), groups, encode.millis()));
    }
    return pieces;
  }

  private List<String> captions() {
    List<String> names = new ArrayList<>();
    for (StreamOrder.Caption caption : order.texts()) {
      names.add(caption.in(made.texts()).map(this::captions).orElse(""));
    }
    return names;
  }

  private String captions(Text text) {
    CaptionSteps read =
        CaptionSteps.of(streams.prefix(), programme(), made.picture(), text, folder, programs);
    streams.add(read.steps());
    String id = "subpictures/" + text.slug();
    streams.step(
        id,
        "draw captions " + text.name() + " for DVD",
        new DrawSubpictures(
            read.from(),
            frame(),
            CaptionTypeface.letters(),
            CaptionTypeface.NAME,
            made.timing(),
            List.copyOf(made.points().starts()),
            made.pictures(),
            text.kind() == CaptionKind.FORCED),
        Map.of("captions", read.webVtt()),
        Pools.SOUND,
        made.millis() / 600_000.0);
    String name = streams.input(id, DrawSubpictures.UNITS);
    streams.input(WriteDisc.table(name), id, DrawSubpictures.TABLE);
    return name;
  }

  private CaptionFrame frame() {
    int lines = made.timing().standard().lines();
    return aspect == Aspect.SIXTEEN_BY_NINE
        ? new CaptionFrame(720, lines, 16, 9)
        : new CaptionFrame(720, lines, 4, 3);
  }
}
