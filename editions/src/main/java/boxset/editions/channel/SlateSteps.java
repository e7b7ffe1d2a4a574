package boxset.editions.channel;

import boxset.editions.Picture;
import boxset.editions.Portrait;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.site.pages.Words;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.series.diagnostics.Place;
import boxset.series.model.Art;
import boxset.series.model.FileRef;
import boxset.series.model.Focus;
import boxset.series.model.Series;
import boxset.steps.DrawMenu;
import boxset.steps.HoldPicture;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.steps.MenuLetters;
import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture;
import boxset.steps.MenuPicture.Align;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ground;
import boxset.steps.MenuPicture.Ink;
import boxset.steps.MenuPicture.Text;
import boxset.steps.Pools;
import boxset.steps.Rung;
import boxset.steps.TakeColours;
import boxset.tools.Rate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The steps that draw slates in the art of the series and make masters of them. */
final class SlateSteps {
  private static final String GROUND = "ground";

  /** The height of the canvas, in whose units everything is set. */
  private static final int HEIGHT = 1080;

  /** What words keep free at the left and the right, as a part of the width (EBU R 95). */
  private static final double MARGIN = 0.08;

  private final Series series;
  private final Programs programs;
  private final Rung top;
  private final Rate rate;
  private final int width;
  private final Input ground;
  private final Input.Result colours;
  private final Focus focus;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Optional<Content>, Input.Result> drawn = new HashMap<>();

  /**
   * @param first the part whose picture lies behind slates of a series without art
   * @param folder that of the series file
   */
  SlateSteps(Series series, ChannelSource first, Programs programs, Path folder) {
    this.series = series;
    this.programs = programs;
    this.top = first.rungs().getFirst();
    this.rate = first.picture().rate();
    this.width = (int) Math.round((double) HEIGHT * top.width() / top.height() / 2) * 2;
    this.focus = series.art().map(Art::focus).orElse(Focus.CENTRE);
    Optional<FileRef> background = series.art().flatMap(Art::background);
    this.ground =
        background
            .<Input>map(file -> new Input.Source(folder.resolve(file.path())))
            .orElseGet(() -> still(first, folder));
    this.colours =
        step(
            "colours",
            "take colours",
            new TakeColours(
                programs.ffmpeg(),
                background.map(FileRef::path).orElse("The picture of the first part")),
            Map.of("picture", ground),
            "colours.json");
  }

  private Input still(ChannelSource first, Path folder) {
    Portrait still = new Portrait(first.programme(), first.picture());
    steps.add(still.step(programs, folder));
    return still.file(Portrait.LARGE);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** A slate as a programme, whose master is {@link #master}. */
  static Programme programme(Slate slate, Series series) {
    return new Programme(
        slate.programme(),
        Programme.Kind.EXTRA,
        "Slate",
        series.title(),
        new FileRef(slate.programme(), Place.whole("series.yaml")),
        series.language(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The picture of a slate. */
  Picture picture(Slate slate, Programme programme) {
    VideoTrack track =
        new VideoTrack(
            0,
            "h264",
            "",
            top.width(),
            top.height(),
            1,
            1,
            0,
            rate,
            rate,
            rate,
            true,
            slate.frames(),
            0,
            rate.microsOf(1),
            rate.microsOf(slate.frames()),
            0,
            rate.microsOf(slate.frames()),
            FieldOrder.PROGRESSIVE,
            "yuv420p",
            8,
            "tv",
            "bt709",
            "bt709",
            "bt709",
            DynamicRange.SDR,
            false,
            "");
    MediaFacts facts =
        new MediaFacts(
            "mov",
            0,
            track.durationMicros(),
            List.of(track),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    return Picture.of(programme, facts).orElseThrow();
  }

  /** Where segments of a slate must begin: so that its beginning alone can be shown. */
  static SortedSet<Long> edits(Slate slate) {
    SortedSet<Long> edits = new TreeSet<>();
    SlateLengths.LONG.stream()
        .filter(length -> length < slate.frames())
        .forEach(length -> edits.add((long) length));
    return edits;
  }

  /** The master of a slate. */
  Input.Result master(Slate slate) {
    Input.Result page = drawn.computeIfAbsent(slate.next(), this::draw);
    return step(
        slate.programme() + "/master",
        "hold a slate for " + slate.frames() + " frames",
        new HoldPicture(programs.ffmpeg(), rate, slate.frames()),
        Map.of(HoldPicture.PAGE, page),
        HoldPicture.OUTPUT);
  }

  private Input.Result draw(Optional<Content> next) {
    MenuLetters letters = MenuTypefaces.letters();
    int margin = (int) (width * MARGIN);
    int within = width - 2 * margin;
    List<Text> texts = new ArrayList<>();
    if (letters.missing(series.title()).isEmpty()) {
      Box box = new Box(margin, 250, within, 330);
      texts.add(
          new Text(series.title(), Face.SERIF, 128, 60, Ink.BRIGHT, box, 2, Align.BOTTOM_LEFT));
    }
    next.map(Content::name)
        .filter(name -> letters.missing(name).isEmpty())
        .ifPresent(name -> {
          texts.add(
              new Text(
                  Words.of(series.language()).get("next"),
                  Face.SANS_BOLD,
                  40,
                  32,
                  Ink.ACCENT,
                  new Box(margin, 640, within, 60),
                  1,
                  Align.TOP_LEFT));
          texts.add(
              new Text(
                  name,
                  Face.SANS,
                  56,
                  36,
                  Ink.BRIGHT,
                  new Box(margin, 704, within, 150),
                  2,
                  Align.TOP_LEFT));
        });
    MenuPicture page =
        new MenuPicture(
            width,
            HEIGHT,
            new Ground(GROUND, focus.x(), focus.y(), true),
            List.of(),
            texts,
            List.of());
    return step(
        next.map(Content::id).orElse("plain") + "/slate",
        "draw the slate" + next.map(content -> " before " + content.name()).orElse(""),
        new DrawMenu(
            programs.ffmpeg(),
            letters,
            page,
            top.width(),
            top.height(),
            false,
            List.of(),
            series.art().flatMap(Art::background).map(FileRef::path).stream().toList()),
        Map.of(DrawMenu.COLOURS, colours, GROUND, ground),
        DrawMenu.PAGE);
  }

  private Input.Result step(
      String id, String title, Work work, Map<String, Input> inputs, String output) {
    StepId step = new StepId(ChannelEdition.ID + "/" + id);
    Pool pool = Pools.ENCODER;
    steps.add(new Step(step, ChannelEdition.ID, "Channel: " + title, work, inputs, pool, 0.2));
    return new Input.Result(step, output);
  }
}
