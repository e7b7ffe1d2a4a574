package boxset.editions.bluray;

import boxset.editions.Programme;
import boxset.editions.bluray.menus.BlurayMenu;
import boxset.editions.bluray.menus.BlurayTitle;
import boxset.editions.bluray.menus.FirstPlay;
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
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.Medium;
import boxset.editions.site.pages.Words;
import boxset.formats.bdmv.DiscLibrary.DiscSet;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.udf.Revision;
import boxset.series.model.DiscSettings;
import boxset.series.model.Moment;
import boxset.series.model.Series;
import boxset.series.model.Theme;
import boxset.series.model.Window;
import boxset.series.model.Window.BluraySound;
import boxset.steps.BlurayQuality;
import boxset.steps.BlurayTiming;
import boxset.steps.Effort;
import boxset.steps.PictureComplexity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Blu-ray discs: what is on them, and the steps that make them. */
public final class BlurayEdition {
  /** What the encoder may do for smaller pictures of the same quality. */
  static final Effort EFFORT = Effort.MEDIUM;

  /** Of all packets, 48 Mb/s; what clock, tables and headers leave of it, 1000 bit/s. */
  private static final int MOST_KILOBITS = 45_000;

  /** What captions take while they are read, 1000 bit/s. */
  private static final int CAPTIONS_KILOBITS = 1000;

  /** What one caption track takes on average, 1000 bit/s. */
  private static final int CAPTION_KILOBITS = 50;

  private static final DiscRelease.Folders FOLDERS =
      new DiscRelease.Folders(
          "Blu-ray", Revision.UDF_2_50, List.of("BDMV"), WriteBlurayDisc.EMPTY_FOLDERS);

  /** Numbers of clips and play lists from here on are the menus'; no disc has as many titles. */
  private static final int FIRST_OF_MENU = 2000;

  /** A draft's quality, a rate factor of 26, and what its picture takes at most times. */
  private static final int DRAFT = BlurayQuality.WORST;

  private static final PictureComplexity DRAFT_PICTURE =
      new PictureComplexity(List.of(new PictureComplexity.Point(DRAFT, 4000)));

  private final DiscRequest request;
  private final Series series;
  private final DiscDraft draft;

  private BlurayEdition(DiscRequest request) {
    this.request = request;
    this.series = request.series();
    this.draft = new DiscDraft(request);
  }

  /** Plans the discs of a series. */
  public static DiscPlan plan(DiscRequest request) {
    return new BlurayEdition(request).plan();
  }

  private DiscPlan plan() {
    draft.leave(
        DiscDecisions.without(
            series,
            request.facts(),
            programme -> BlurayProgramme.of(programme, request.facts()).isPresent()));
    discs(BluraySeries.of(series, request.facts(), request.without()));
    return draft.plan();
  }

  private void discs(BluraySeries all) {
    StreamOrder parts = all.partOrder();
    StreamOrder extras = all.extraOrder();
    Optional<DiscFormat> wanted =
        series
            .windows()
            .bluray()
            .flatMap(Window.Bluray::format)
            .map(format -> DiscFormat.valueOf(format.name()));
    Optional<BluraySound> asked = series.windows().bluray().flatMap(Window.Bluray::sound);
    BlurayStreams streams =
        BlurayStreams.of(asked.map(BluraySound.LOSSLESS::equals).orElse(true), all.all());
    Optional<List<DiscPlanner.Planned>> planned = discs(all, streams, wanted);
    if (asked.isEmpty()) {
      BlurayStreams less = BlurayStreams.of(false, all.all());
      Optional<List<DiscPlanner.Planned>> without = discs(all, less, wanted);
      if (without.isPresent()
          && !(planned.isPresent() && costsLittle(planned.get(), without.get()))) {
        streams = less;
        planned = without;
        draft.decide(List.of(BlurayDecisions.COMPRESSED));
      }
    }
    if (planned.isEmpty()) {
      DiscFormat largest = wanted.orElse(BlurayDiscs.KIND.large());
      draft.leave(Map.of(series.id(), DiscDecisions.tooMuch("Blu-ray", largest)));
      return;
    }
    draft.decide(BlurayDecisions.timing(all.all()));
    draft.decide(DiscDecisions.lost(all.all(), "Blu-ray", "half a second"));
    draft.decide(BlurayDecisions.formats(all.parts()));
    draft.decide(DiscDecisions.dropped(parts, extras));
    List<List<BlurayProgramme>> partsOnDiscs =
        planned.get().stream().map(disc -> disc.on(all.parts())).toList();
    draft.decide(
        DiscDecisions.apart(
            series,
            theme -> partsOnDiscs.stream().anyMatch(there -> reel(theme, there).isPresent())));
    int number = 0;
    for (DiscPlanner.Planned disc : planned.get()) {
      number++;
      String file = series.id() + "-" + number;
      List<BlurayProgramme> on = disc.on(all.all());
      String quality = request.proof() ? "" : BlurayDecisions.quality(disc.floor());
      draft.decide(List.of(DiscDecisions.disc(file, number, planned.get(), on, quality)));
      Optional<DiscSet> place =
          planned.get().size() > 1
              ? Optional.of(new DiscSet(planned.get().size(), number))
              : Optional.empty();
      new DiscSteps(file, place, disc, streams).add(all, on, parts, extras);
    }
  }

  private Optional<List<DiscPlanner.Planned>> discs(
      BluraySeries all, BlurayStreams streams, Optional<DiscFormat> wanted) {
    StreamOrder parts = all.partOrder();
    StreamOrder extras = all.extraOrder();
    List<List<DiscItem>> groups =
        all.groups().stream()
            .map(group ->
                group.stream()
                    .map(each -> item(each, all.parts().contains(each) ? parts : extras, streams))
                    .toList())
            .toList();
    return DiscPlanner.plan(groups, wanted, BlurayDiscs.KIND);
  }

  /** Whether one set of discs is as many and as large as another, and looks good or as good. */
  private static boolean costsLittle(
      List<DiscPlanner.Planned> discs, List<DiscPlanner.Planned> others) {
    if (discs.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < discs.size(); i++) {
      int most = Math.max(BlurayDiscs.KIND.scale().good(), others.get(i).floor());
      if (discs.get(i).format() != others.get(i).format() || discs.get(i).floor() > most) {
        return false;
      }
    }
    return true;
  }

  private DiscItem item(BlurayProgramme programme, StreamOrder order, BlurayStreams streams) {
    PictureComplexity picture =
        request.proof()
            ? DRAFT_PICTURE
            : BluraySurvey.in(request.measures(), programme)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        programme.programme().id() + " has not been measured"));
    return new BlurayItem(
        programme.programme().id(),
        programme.millis(),
        picture,
        maxKilobits(order, streams),
        streams.recordedKilobits(order) + CAPTION_KILOBITS * order.texts().size());
  }

  private static int maxKilobits(StreamOrder order, BlurayStreams streams) {
    int captions = order.texts().isEmpty() ? 0 : CAPTIONS_KILOBITS;
    double sounds = streams.recordedKilobits(order);
    return Math.min(BlurayQuality.MOST_KILOBITS, (int) (MOST_KILOBITS - sounds - captions));
  }

  /**
   * A theme as a title.
   *
   * @param parts on the disc, whose clips are the first
   * @return nothing when a moment is not of one of them, or their pictures are of several formats
   */
  private static Optional<BlurayContent.Title> reel(Theme theme, List<BlurayProgramme> parts) {
    List<BlurayContent.Stretch> stretches = new ArrayList<>();
    Set<StreamAttributes.Video> formats = new HashSet<>();
    for (Moment moment : theme.moments()) {
      int clip = 0;
      while (clip < parts.size() && !parts.get(clip).programme().id().equals(moment.of())) {
        clip++;
      }
      if (clip == parts.size()) {
        return Optional.empty();
      }
      BlurayProgramme part = parts.get(clip);
      int from = part.nearest(moment.span().from());
      int to = part.nearest(moment.span().to());
      if (from < to) {
        formats.add(part.video());
        String name = moment.title().orElse(part.programme().title());
        stretches.add(
            new BlurayContent.Stretch(
                clip, from, to, List.of(new BlurayContent.Chapter(from, name))));
      }
    }
    return formats.size() == 1 && stretches.size() <= MoviePlayList.MOST
        ? Optional.of(new BlurayContent.Title("theme " + theme.id(), theme.title(), stretches))
        : Optional.empty();
  }

  /** The steps of one disc. */
  private final class DiscSteps {
    private final String file;
    private final Optional<DiscSet> place;
    private final DiscPlanner.Planned disc;
    private final BlurayStreams streams;
    private final Words words = Words.of(series.language());
    private final DiscAuthoring authoring;
    private final List<BlurayContent.Clip> clips = new ArrayList<>();
    private final Map<String, BlurayContent.Stretch> wholes = new LinkedHashMap<>();
    private final List<BlurayContent.Title> titles = new ArrayList<>();

    DiscSteps(
        String file, Optional<DiscSet> place, DiscPlanner.Planned disc, BlurayStreams streams) {
      this.streams = streams;
      this.file = file;
      this.place = place;
      this.disc = disc;
      this.authoring = new DiscAuthoring(draft, "bluray", file, disc.format(), FOLDERS);
    }

    void add(BluraySeries all, List<BlurayProgramme> on, StreamOrder parts, StreamOrder extras) {
      List<BlurayProgramme> first = on.stream().filter(all.parts()::contains).toList();
      List<BlurayProgramme> second = on.stream().filter(all.extras()::contains).toList();
      first.forEach(programme -> clip(programme, parts));
      second.forEach(programme -> clip(programme, extras));
      together(TitleNumbers.PARTS, words.get("play-all"), first);
      on.forEach(this::title);
      together(TitleNumbers.EXTRAS, words.get("play-all-extras"), second);
      List<DiscContents.Reel> reels = reels(first);
      Optional<BlurayMenu> menu =
          first.isEmpty() || !settings().menus()
              ? Optional.empty()
              : Optional.of(menu(on, first, second, reels, parts, extras));
      String title = series.title() + place.map(of -> " " + of.number()).orElse("");
      BlurayContent content =
          new BlurayContent(
              title,
              DiscName.digits(file),
              DiscName.day(series.windows().bluray().map(Window.Bluray::availability)),
              BlurayStreams.language(series.language()),
              series.title(),
              place,
              clips,
              titles);
      authoring.write(
          new WriteBlurayDisc(file, content, disc.format(), menu),
          clips.stream()
              .flatMap(clip -> clip.pictures().stream())
              .map(piece -> new FitDisc.Piece(piece.input(), piece.millis()))
              .toList(),
          new BlurayRoom(content),
          settings().outputs());
    }

    private BlurayMenu menu(
        List<BlurayProgramme> on,
        List<BlurayProgramme> first,
        List<BlurayProgramme> second,
        List<DiscContents.Reel> reels,
        StreamOrder parts,
        StreamOrder extras) {
      String prefix = authoring.id().text();
      MenuSources sources =
          new MenuSources(
              prefix,
              request,
              place.map(of -> new DiscContents.Volume(of.number(), of.discs())),
              on,
              reels,
              parts,
              Medium.BLURAY);
      List<BlurayTitle> index = new ArrayList<>();
      boolean alike = BlurayStreams.alike(parts, extras);
      for (BlurayContent.Title title : titles) {
        boolean ofParts = title.stretches().getFirst().clip() < first.size();
        index.add(new BlurayTitle(index.size() + 1, ofParts || alike));
      }
      BlurayMenu menu =
          new BlurayMenu(
              sources.menu(),
              sources.contents(),
              new TitleNumbers(titles.stream().map(BlurayContent.Title::id).toList())
                  .menu(first, second, reels, parts),
              index,
              first.getFirst().video(),
              settings().firstPlay() == DiscSettings.FirstPlay.MENU
                  ? FirstPlay.MENU
                  : FirstPlay.PLAY,
              FIRST_OF_MENU,
              FIRST_OF_MENU);
      draft.add(sources.steps());
      authoring.add(
          menu.steps(prefix, sources.inputs(), request.programs()),
          menu.inputs(prefix, sources.inputs()));
      draft.decide(sources.menu().notes());
      return menu;
    }

    /**
     * A title of programmes one behind another, if there are several and their pictures are of one
     * format. The titles of each follow it, or are there already.
     */
    private void together(String id, String name, List<BlurayProgramme> programmes) {
      if (programmes.size() > 1 && alike(programmes)) {
        titles.add(
            new BlurayContent.Title(
                id, name, programmes.stream().map(each -> whole(each.programme().id())).toList()));
      }
    }

    private static boolean alike(List<BlurayProgramme> programmes) {
      return programmes.stream().map(BlurayProgramme::video).distinct().count() == 1;
    }

    private BlurayContent.Stretch whole(String id) {
      return Optional.ofNullable(wholes.get(id))
          .orElseThrow(() -> new IllegalArgumentException("Not on the disc: " + id));
    }

    /**
     * Threads through the parts as titles of stretches of their clips, each moment a chapter. A
     * moment that begins or ends where no play list can, begins or ends with the nearest place.
     */
    private List<DiscContents.Reel> reels(List<BlurayProgramme> parts) {
      List<DiscContents.Reel> reels = new ArrayList<>();
      for (Theme theme : series.themes()) {
        Optional<BlurayContent.Title> title = reel(theme, parts);
        if (title.isPresent()) {
          titles.add(title.get());
          reels.add(
              new DiscContents.Reel(title.get().id(), theme.title(), length(title.get(), parts)));
        }
      }
      return reels;
    }

    private static Duration length(BlurayContent.Title title, List<BlurayProgramme> parts) {
      long ticks = 0;
      for (BlurayContent.Stretch stretch : title.stretches()) {
        BlurayTiming timing = parts.get(stretch.clip()).timing();
        ticks += timing.ticksOf(stretch.to()) - timing.ticksOf(stretch.from());
      }
      return Duration.ofMillis(ticks / 90);
    }

    private void clip(BlurayProgramme programme, StreamOrder order) {
      BluraySteps made =
          new BluraySteps(
              programme,
              order,
              streams,
              new BlurayQuality(
                  request.proof() ? DRAFT : disc.floor(), maxKilobits(order, streams)),
              request.proof() ? Effort.DRAFT : EFFORT,
              request.programs(),
              request.folder(),
              authoring.fit());
      authoring.add(made.steps(), made.inputs());
      authoring.fitting(made.fitting());
      wholes.put(programme.programme().id(), made.whole(clips.size()));
      clips.add(made.clip());
    }

    private void title(BlurayProgramme programme) {
      String id = programme.programme().id();
      titles.add(new BlurayContent.Title(id, name(programme.programme()), List.of(whole(id))));
    }

    private static String name(Programme programme) {
      return programme.kind() == Programme.Kind.PART
          ? programme.label() + ": " + programme.title()
          : programme.title();
    }
  }

  private DiscSettings settings() {
    return series.windows().bluray().map(Window.Bluray::settings).orElse(DiscSettings.DEFAULTS);
  }
}
