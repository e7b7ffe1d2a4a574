package boxset.editions.dvd;

import boxset.editions.disc.DiscAuthoring;
import boxset.editions.disc.DiscDecisions;
import boxset.editions.disc.DiscDraft;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscItem;
import boxset.editions.disc.DiscName;
import boxset.editions.disc.DiscPlan;
import boxset.editions.disc.DiscPlanner;
import boxset.editions.disc.DiscRelease;
import boxset.editions.disc.DiscRequest;
import boxset.editions.disc.FitDisc;
import boxset.editions.disc.MenuSources;
import boxset.editions.disc.StreamOrder;
import boxset.editions.disc.TitleNumbers;
import boxset.editions.dvd.menus.DvdMenu;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.Medium;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.udf.Revision;
import boxset.graph.Input;
import boxset.series.model.DiscSettings;
import boxset.series.model.Series;
import boxset.series.model.Theme;
import boxset.series.model.Window;
import boxset.steps.DvdQuality;
import boxset.steps.PictureComplexity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discs of DVD-Video: what is on them, and the steps that make them. */
public final class DvdEdition {
  /** Of picture and sounds together, 1000 bit/s. */
  private static final int MOST_KILOBITS = 9800;

  /** Of the picture: more than that, old players do not read steadily. */
  private static final int MOST_PICTURE_KILOBITS = 9000;

  /** What captions take at most, 1000 bit/s. */
  private static final int CAPTIONS_KILOBITS = 100;

  /** What one caption track takes on average, 1000 bit/s. */
  private static final int CAPTION_KILOBITS = 12;

  private static final DiscRelease.Folders FOLDERS =
      new DiscRelease.Folders("DVD", Revision.UDF_1_02, List.of("VIDEO_TS"), List.of("AUDIO_TS"));

  /** A draft's quality, and what its picture takes at most times. */
  private static final int DRAFT = 10 * DvdQuality.STEP;

  private static final PictureComplexity DRAFT_PICTURE =
      new PictureComplexity(List.of(new PictureComplexity.Point(DRAFT, 1500)));

  private final DiscRequest request;
  private final Series series;
  private final DiscDraft draft;

  private DvdEdition(DiscRequest request) {
    this.request = request;
    this.series = request.series();
    this.draft = new DiscDraft(request);
  }

  /** Plans the discs of a series. */
  public static DiscPlan plan(DiscRequest request) {
    return new DvdEdition(request).plan();
  }

  private DiscPlan plan() {
    List<VideoStandard> standards = DvdSeries.standards(series, request.facts());
    draft.leave(
        DiscDecisions.without(
            series,
            request.facts(),
            programme ->
                DvdProgramme.of(programme, request.facts(), VideoStandard.PAL).isPresent()));
    for (VideoStandard standard : standards) {
      String name =
          standards.size() > 1 ? series.id() + "-" + DvdSteps.name(standard) : series.id();
      standard(DvdSeries.of(series, request.facts(), standard, request.without()), standard, name);
    }
    return draft.plan();
  }

  private void standard(DvdSeries discs, VideoStandard standard, String name) {
    StreamOrder parts = discs.order(discs.parts());
    StreamOrder extras = discs.order(discs.extras());
    List<List<DiscItem>> groups =
        discs.groups().stream()
            .map(group ->
                group.stream()
                    .map(each -> item(each, discs.parts().contains(each) ? parts : extras))
                    .toList())
            .toList();
    Optional<DiscFormat> wanted =
        series
            .windows()
            .dvd()
            .flatMap(Window.Dvd::format)
            .map(format -> DiscFormat.valueOf(format.name()));
    Optional<List<DiscPlanner.Planned>> planned = DiscPlanner.plan(groups, wanted, DvdDiscs.KIND);
    if (planned.isEmpty()) {
      draft.leave(Map.of(name, DiscDecisions.tooMuch("DVD", wanted.orElse(DvdDiscs.KIND.large()))));
      return;
    }
    draft.decide(DvdDecisions.timing(discs.all()));
    draft.decide(DiscDecisions.lost(discs.all(), "DVD", "0.4 s"));
    draft.decide(DiscDecisions.dropped(parts, extras));
    List<List<DvdProgramme>> partsOnDiscs =
        planned.get().stream().map(disc -> disc.on(discs.parts())).toList();
    draft.decide(
        DiscDecisions.apart(
            series,
            theme ->
                partsOnDiscs.stream()
                    .anyMatch(there -> DiscTitles.reel(theme, there).isPresent())));
    int number = 0;
    for (DiscPlanner.Planned disc : planned.get()) {
      number++;
      String file = name + "-" + number;
      List<DvdProgramme> on = disc.on(discs.all());
      String quality = request.proof() ? "" : DvdDecisions.quality(disc.floor());
      draft.decide(List.of(DiscDecisions.disc(file, number, planned.get(), on, quality)));
      Optional<DiscContents.Volume> volume =
          planned.get().size() > 1
              ? Optional.of(new DiscContents.Volume(number, planned.get().size()))
              : Optional.empty();
      new DiscSteps(file, volume, disc).add(standard, discs, on, parts, extras);
    }
  }

  private DiscItem item(DvdProgramme programme, StreamOrder order) {
    PictureComplexity picture =
        request.proof()
            ? DRAFT_PICTURE
            : DvdSurvey.in(request.measures(), programme)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        programme.programme().id() + " has not been measured"));
    return new DvdItem(
        programme.programme().id(),
        programme.millis(),
        picture,
        maxKilobits(order),
        DvdStreams.soundKilobits(order) + CAPTION_KILOBITS * order.texts().size());
  }

  private static int maxKilobits(StreamOrder order) {
    int captions = order.texts().isEmpty() ? 0 : CAPTIONS_KILOBITS;
    return Math.min(
        MOST_PICTURE_KILOBITS, MOST_KILOBITS - DvdStreams.soundKilobits(order) - captions);
  }

  /** The steps of one disc. */
  private final class DiscSteps {
    private final String file;
    private final Optional<DiscContents.Volume> volume;
    private final DiscPlanner.Planned disc;
    private final DiscAuthoring authoring;
    private final List<String> menuInputs = new ArrayList<>();

    DiscSteps(String file, Optional<DiscContents.Volume> volume, DiscPlanner.Planned disc) {
      this.file = file;
      this.volume = volume;
      this.disc = disc;
      this.authoring = new DiscAuthoring(draft, "dvd", file, disc.format(), FOLDERS);
    }

    void add(
        VideoStandard standard,
        DvdSeries discs,
        List<DvdProgramme> programmes,
        StreamOrder parts,
        StreamOrder extras) {
      List<DiscContent.Set> sets = new ArrayList<>();
      List<DvdProgramme> first = programmes.stream().filter(discs.parts()::contains).toList();
      List<DvdProgramme> second = programmes.stream().filter(discs.extras()::contains).toList();
      if (!first.isEmpty()) {
        sets.add(set(TitleNumbers.PARTS, discs, first, parts));
      }
      if (!second.isEmpty()) {
        sets.add(set(TitleNumbers.EXTRAS, discs, second, extras));
      }
      Optional<DvdMenu> menu =
          first.isEmpty() || !settings().menus()
              ? Optional.empty()
              : Optional.of(
                  menu(
                      programmes,
                      first,
                      second,
                      parts,
                      numbers(sets),
                      standard,
                      discs.aspect(first.getFirst())));
      String title = series.title() + volume.map(of -> " " + of.number()).orElse("");
      DiscContent content = new DiscContent(standard, title, DiscName.digits(file), day(), sets);
      authoring.write(
          new WriteDisc(
              file,
              content,
              disc.format(),
              menu,
              settings().firstPlay() == DiscSettings.FirstPlay.MENU ? 0 : 1),
          sets.stream()
              .flatMap(set -> set.objects().stream())
              .flatMap(part -> part.pictures().stream())
              .map(piece -> new FitDisc.Piece(piece.input(), piece.millis()))
              .toList(),
          new DvdRoom(content, menuInputs),
          settings().outputs());
    }

    private DvdMenu menu(
        List<DvdProgramme> on,
        List<DvdProgramme> first,
        List<DvdProgramme> second,
        StreamOrder order,
        TitleNumbers numbers,
        VideoStandard standard,
        Aspect aspect) {
      String prefix = authoring.id().text();
      List<DiscContents.Reel> reels = menuReels(first);
      MenuSources sources =
          new MenuSources(
              prefix,
              request,
              volume,
              on,
              reels,
              order,
              Medium.dvd(aspect == Aspect.SIXTEEN_BY_NINE));
      DvdMenu menu =
          new DvdMenu(sources.menu(), numbers.menu(first, second, reels, order), standard, aspect);
      Map<String, Input> made = menu.inputs(prefix, sources.inputs());
      menuInputs.addAll(made.keySet());
      draft.add(sources.steps());
      authoring.add(menu.steps(prefix, sources.inputs(), request.programs()), made);
      draft.decide(sources.menu().notes());
      return menu;
    }

    private List<DiscContents.Reel> menuReels(List<DvdProgramme> parts) {
      List<DiscContents.Reel> reels = new ArrayList<>();
      for (Theme theme : series.themes()) {
        DiscTitles.reel(theme, parts)
            .ifPresent(title ->
                reels.add(
                    new DiscContents.Reel(
                        title.name(), theme.title(), DiscTitles.length(title, parts))));
      }
      return reels;
    }

    /** Numbers of titles over all sets, in their order. */
    private static TitleNumbers numbers(List<DiscContent.Set> sets) {
      return new TitleNumbers(
          sets.stream()
              .flatMap(set -> set.titles().stream())
              .map(DiscContent.Title::name)
              .toList());
    }

    private DiscContent.Set set(
        String all, DvdSeries discs, List<DvdProgramme> programmes, StreamOrder order) {
      Aspect aspect = discs.aspect(programmes.getFirst());
      DvdQuality quality =
          new DvdQuality(request.proof() ? DRAFT : disc.floor(), maxKilobits(order));
      List<DiscContent.Part> objects = new ArrayList<>();
      List<DiscContent.Title> titles = new ArrayList<>(DiscTitles.all(all, programmes));
      List<DiscContent.Title> own = new ArrayList<>();
      for (DvdProgramme programme : programmes) {
        DvdSteps made =
            new DvdSteps(
                programme,
                aspect,
                order,
                quality,
                request.programs(),
                request.folder(),
                authoring.fit());
        authoring.add(made.steps(), made.inputs());
        authoring.fitting(made.fitting());
        own.add(DiscTitles.of(programme, objects.size()));
        objects.add(made.part());
      }
      if (all.equals(TitleNumbers.PARTS)) {
        titles.addAll(DiscTitles.oneBehindAnother(titles.size() + 1, own));
        titles.addAll(reels(programmes));
      } else {
        titles.addAll(own);
      }
      return new DiscContent.Set(
          aspect,
          order.sounds().stream().map(DvdStreams::attributes).toList(),
          order.texts().stream().map(DvdStreams::attributes).toList(),
          order.forced(),
          objects,
          titles);
    }
  }

  /** The themes whose moments are all in some parts, as titles. */
  private List<DiscContent.Title> reels(List<DvdProgramme> parts) {
    return series.themes().stream()
        .flatMap(theme -> DiscTitles.reel(theme, parts).stream())
        .toList();
  }

  private DiscSettings settings() {
    return series.windows().dvd().map(Window.Dvd::settings).orElse(DiscSettings.DEFAULTS);
  }

  private LocalDateTime day() {
    return DiscName.day(series.windows().dvd().map(Window.Dvd::availability));
  }
}
