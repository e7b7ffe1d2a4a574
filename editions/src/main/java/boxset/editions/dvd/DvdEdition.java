package boxset.editions.dvd;

import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.Series;
import boxset.series.model.Window;
import boxset.steps.DvdQuality;
import boxset.steps.DvdTiming;
import boxset.steps.Pools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Discs of DVD-Video: what is on them, and the steps that make them. */
public final class DvdEdition {
  /** A picture that is wider than this, width by height, goes into a frame of 16:9. */
  private static final double WIDE = 1.5;

  /** The day that everything bears on a disc whose window names none. */
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1996, 11, 1, 0, 0);

  private final Series series;
  private final Facts facts;
  private final Path folder;
  private final Programs programs;
  private final Set<String> without;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> left = new TreeMap<>();

  private DvdEdition(
      Series series, Facts facts, Path folder, Programs programs, Set<String> without) {
    this.series = series;
    this.facts = facts;
    this.folder = folder;
    this.programs = programs;
    this.without = without;
  }

  /**
   * Plans the discs of a series.
   *
   * @param folder that of the series file
   * @param without ids of programmes that are known to fail and are left out
   */
  public static EditionPlan plan(
      Series series, Facts facts, Path folder, Programs programs, Set<String> without) {
    return new DvdEdition(series, facts, folder, programs, without).plan();
  }

  private EditionPlan plan() {
    List<VideoStandard> standards = standards();
    for (VideoStandard standard : standards) {
      standard(standard, standards.size() > 1);
    }
    return new EditionPlan(steps, placements, List.of(), left, notes);
  }

  /** Those that the window names, or the one that shows the first part as it is. */
  private List<VideoStandard> standards() {
    List<Window.Standard> said =
        series.windows().dvd().map(Window.Dvd::standards).orElse(List.of());
    if (!said.isEmpty()) {
      return said.stream().distinct().map(name -> VideoStandard.valueOf(name.name())).toList();
    }
    return Programme.of(series).stream()
        .flatMap(programme -> DvdProgramme.of(programme, facts, VideoStandard.PAL).stream())
        .findFirst()
        .map(first -> List.of(DvdTiming.fitting(first.picture().rate())))
        .orElse(List.of());
  }

  private void standard(VideoStandard standard, boolean several) {
    List<DvdProgramme> parts = new ArrayList<>();
    List<DvdProgramme> extras = new ArrayList<>();
    for (Programme programme : Programme.of(series)) {
      if (without.contains(programme.id())) {
        continue;
      }
      DvdProgramme.of(programme, facts, standard)
          .ifPresent((programme.kind() == Programme.Kind.PART ? parts : extras)::add);
    }
    if (parts.isEmpty() && extras.isEmpty()) {
      return;
    }
    disc(standard, parts, extras, several);
  }

  private void disc(
      VideoStandard standard,
      List<DvdProgramme> parts,
      List<DvdProgramme> extras,
      boolean several) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    List<DiscContent.Set> sets = new ArrayList<>();
    if (!parts.isEmpty()) {
      sets.add(set("all parts", parts, inputs));
    }
    if (!extras.isEmpty()) {
      sets.add(set("all extras", extras, inputs));
    }
    String file = several ? series.id() + "-" + DvdSteps.name(standard) + "-1" : series.id() + "-1";
    DiscContent content = new DiscContent(standard, series.title(), digits(file), day(), sets);
    StepId id = new StepId("dvd/" + file);
    steps.add(
        new Step(
            id,
            "",
            "DVD: write " + file + ".iso",
            new WriteDisc(file, content, 4_699_979_776L),
            inputs,
            Pools.DISK,
            5));
    placements.add(new Placement(file + ".iso", new Input.Result(id, WriteDisc.IMAGE), file));
  }

  private DiscContent.Set set(
      String all, List<DvdProgramme> programmes, Map<String, Input> inputs) {
    StreamOrder order =
        StreamOrder.of(
            programmes.stream().map(DvdProgramme::mixes).toList(),
            programmes.stream().map(DvdProgramme::texts).toList());
    notes.addAll(order.dropped());
    Aspect aspect =
        programmes.stream().anyMatch(programme -> programme.shape() > WIDE)
            ? Aspect.SIXTEEN_BY_NINE
            : Aspect.FOUR_BY_THREE;
    List<DiscContent.Part> objects = new ArrayList<>();
    List<DiscContent.Title> titles = new ArrayList<>(DiscTitles.all(all, programmes));
    for (DvdProgramme programme : programmes) {
      DvdSteps made =
          new DvdSteps(
              programme,
              aspect,
              order,
              new DvdQuality(DvdQuality.BEST, Math.min(9000, 9800 - order.soundKilobits())),
              programs,
              folder);
      steps.addAll(made.steps());
      inputs.putAll(made.inputs());
      titles.add(DiscTitles.of(programme, objects.size()));
      objects.add(made.part());
    }
    return new DiscContent.Set(
        aspect,
        order.sounds().stream().map(StreamOrder.Sound::attributes).toList(),
        order.texts().stream().map(StreamOrder.Caption::attributes).toList(),
        order.forced(),
        objects,
        titles);
  }

  private LocalDateTime day() {
    return series
        .windows()
        .dvd()
        .flatMap(window -> window.availability().opens())
        .map(when -> when.moment().withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime())
        .orElse(NO_DAY);
  }

  /** Sixteen hexadecimal digits that no other disc has. */
  private static String digits(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest, 0, 8).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
