package boxset.editions.bluray;

import boxset.editions.CaptionSteps;
import boxset.editions.Chunk;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.editions.disc.CaptionTypeface;
import boxset.editions.disc.StreamOrder;
import boxset.editions.disc.StreamSteps;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.series.model.CaptionKind;
import boxset.steps.BlurayQuality;
import boxset.steps.DrawPresentation;
import boxset.steps.Effort;
import boxset.steps.EncodeBlurayPicture;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps that make one programme's streams for Blu-ray discs. */
final class BluraySteps {
  private static final double PICTURES_A_STEP = 250;

  private final BlurayProgramme made;
  private final StreamOrder order;
  private final BlurayStreams sounded;
  private final BlurayQuality quality;
  private final Effort effort;
  private final Programs programs;
  private final Path folder;
  private final StepId fit;
  private final StreamSteps streams;
  private final BlurayContent.Clip clip;

  /**
   * @param fit the step that says which pieces have to take less
   */
  BluraySteps(
      BlurayProgramme made,
      StreamOrder order,
      BlurayStreams sounded,
      BlurayQuality quality,
      Effort effort,
      Programs programs,
      Path folder,
      StepId fit) {
    this.made = made;
    this.order = order;
    this.sounded = sounded;
    this.quality = quality;
    this.effort = effort;
    this.programs = programs;
    this.folder = folder;
    this.fit = fit;
    this.streams =
        new StreamSteps(made, made.programme().id() + "/bluray/", "Blu-ray", programs, folder);
    this.clip =
        new BlurayContent.Clip(
            made.programme().id(), streams(order), pictures(), sounds(), captions());
  }

  /** What every clip has whose programmes share an order. */
  private static BlurayContent.Streams streams(StreamOrder order) {
    return new BlurayContent.Streams(
        order.sounds().stream().map(each -> BlurayStreams.language(each.language())).toList(),
        order.texts().stream().map(each -> BlurayStreams.language(each.language())).toList(),
        order.forced());
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
  BlurayContent.Clip clip() {
    return clip;
  }

  private List<BlurayContent.Sound> sounds() {
    List<String> names = streams.sounds(order, sounded::coding);
    List<BlurayContent.Sound> sounds = new ArrayList<>();
    for (StreamOrder.Sound sound : order.sounds()) {
      sounds.add(
          new BlurayContent.Sound(
              names.get(sounds.size()), sounded.coding(sound), sound.channels()));
    }
    return sounds;
  }

  private List<BlurayContent.Piece> pictures() {
    List<BlurayContent.Piece> pieces = new ArrayList<>();
    for (Chunk chunk : made.chunks()) {
      EncodeBlurayPicture encode =
          new EncodeBlurayPicture(
              programs.ffmpeg(),
              made.picture().source(),
              made.timing(),
              chunk.from(),
              chunk.frames(),
              quality,
              effort);
      String name = streams.picture(chunk, encode, chunk.frames() / PICTURES_A_STEP, fit);
      pieces.add(new BlurayContent.Piece(name, chunk.frames(), encode.millis()));
    }
    return pieces;
  }

  /**
   * The whole of it as a title plays it.
   *
   * @param number of its clip, from 0
   */
  BlurayContent.Stretch whole(int number) {
    return new BlurayContent.Stretch(number, 0, Math.toIntExact(made.pictures()), chapters());
  }

  private List<BlurayContent.Chapter> chapters() {
    List<BlurayContent.Chapter> chapters = new ArrayList<>();
    for (long picture : made.points().chapters()) {
      String name = made.chapter(picture).orElse(made.programme().title());
      chapters.add(new BlurayContent.Chapter(Math.toIntExact(picture), name));
    }
    return chapters;
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
        CaptionSteps.of(streams.prefix(), made.programme(), made.picture(), text, folder, programs);
    streams.add(read.steps());
    String id = "presentation/" + text.slug();
    streams.step(
        id,
        "draw captions " + text.name() + " for Blu-ray",
        new DrawPresentation(
            read.from(),
            CaptionTypeface.letters(),
            CaptionTypeface.NAME,
            made.timing(),
            List.copyOf(made.points().chapters()),
            made.pictures(),
            text.kind() == CaptionKind.FORCED),
        Map.of("captions", read.webVtt()),
        Pools.SOUND,
        made.millis() / 600_000.0);
    String name = streams.input(id, DrawPresentation.STREAM);
    streams.input(WriteBlurayDisc.notes(name), id, DrawPresentation.NOTES);
    return name;
  }
}
