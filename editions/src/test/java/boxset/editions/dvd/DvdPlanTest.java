package boxset.editions.dvd;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Facts;
import boxset.editions.Unencoded;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscPlan;
import boxset.editions.disc.DiscRequest;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.Series;
import boxset.steps.DrawMenu;
import boxset.steps.EncodeDvdPicture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What discs are planned to hold. */
class DvdPlanTest {
  private static final Path FOLDER = Path.of("/series");

  private static final String TWO_PARTS =
      """
      id: pair
      title: A Pair
      language: en
      windows: {dvd: {%s}}
      parts:
        - id: p1
          title: One
          master: one.mov
          audio:
            - {track: 1, kind: mix}
            - {file: talk.wav, kind: commentary, by: Ana Reyes}
            - {file: de.wav, kind: mix, language: de}
          captions:
            - {file: forced.srt, kind: forced}
            - {file: one.srt, kind: sdh}
          chapters: {"00:00:00": A, "00:00:04": B, "00:00:04:05": C}
        - {id: p2, title: Two, master: two.mov, chapters: {"00:00:03": B}}
      extras: [{id: x, title: Extra, kind: other, file: x.mov}]
      """;

  @Test
  void soundsAndCaptionsHaveOneOrderInAllPartsAndCommentaryIsLast() {
    DiscContent content = content(plan("standard: pal, menus: none"));
    DiscContent.Set parts = content.sets().getFirst();
    assertThat(parts.audio())
        .extracting(sound -> sound.language() + " " + sound.purpose())
        .containsExactly("en NORMAL", "de NORMAL", "en DIRECTOR");
    assertThat(parts.subpictures())
        .extracting(captions -> captions.language() + " " + captions.purpose())
        .containsExactly("en CAPTIONS", "en FORCED");
    assertThat(parts.forced()).hasValue(1);
    assertThat(parts.objects().get(1).sounds())
        .as("a part without a dub or a commentary has its own sound there")
        .containsOnly("p2/pal/sound/en-2");
    assertThat(parts.objects().get(1).captions()).containsExactly("", "");
  }

  @Test
  void allPartsAndEachPartPlayTheSameCells() {
    DiscContent content = content(plan("standard: pal, menus: none"));
    DiscContent.Set parts = content.sets().getFirst();
    assertThat(parts.objects().getFirst().cells()).containsExactly(0, 96);
    assertThat(parts.titles())
        .extracting(DiscContent.Title::name)
        .containsExactly("all parts", "p1", "p2");
    assertThat(parts.titles().getFirst().cells())
        .containsExactly(
            new DiscContent.Cell(0, 0),
            new DiscContent.Cell(0, 1),
            new DiscContent.Cell(1, 0),
            new DiscContent.Cell(1, 1));
    assertThat(parts.titles().getFirst().chapters()).containsExactly(0, 1, 2, 3);
    assertThat(content.sets().get(1).titles())
        .extracting(DiscContent.Title::name)
        .containsExactly("x");
  }

  @Test
  void whatWasDecidedIsSaidBeforeAnythingIsEncoded() {
    assertThat(plan("standard: pal").decisions())
        .contains(
            "Part 1: its 24 pictures a second are shown as 25 on PAL; it plays 4.2 % faster, and"
                + " its sound is as much higher.",
            "Part 1: the chapter at 00:00:04 is less than 0.4 s from another or from the end; on"
                + " DVD it is none.",
            "pair-1.iso: disc 1 of 1, DVD-5: Part 1, Part 2, Extra x, 00:00:28; a draft.");
  }

  @Test
  void aSoundThatHasNoRoomIsNamedOfAnExtraToo() {
    String sounds =
        Stream.of("mix", "commentary", "description")
            .flatMap(kind ->
                Stream.of("de", "fr", "it")
                    .map(language ->
                        "{file: de.wav, kind: %s, language: %s}".formatted(kind, language)))
            .collect(Collectors.joining(", ", "file: x.mov, audio: [", "]"));
    String series = TWO_PARTS.formatted("standard: pal").replace("file: x.mov", sounds);
    assertThat(plan(Unencoded.series(series)).decisions())
        .filteredOn(words -> words.startsWith("a DVD has 8 sounds: there is no room for "))
        .hasSize(1);
  }

  @Test
  void theFrameHasTheAspectThatTheWindowAsksFor() {
    assertThat(content(plan("standard: pal")).sets())
        .extracting(DiscContent.Set::aspect)
        .containsOnly(Aspect.SIXTEEN_BY_NINE);
    DiscPlan asked = plan("standard: pal, aspect: 4:3");
    assertThat(content(asked).sets())
        .extracting(DiscContent.Set::aspect)
        .containsOnly(Aspect.FOUR_BY_THREE);
    assertThat(pictures(asked)).hasSizeGreaterThan(2).containsOnly(Aspect.FOUR_BY_THREE);
  }

  private static List<Aspect> pictures(DiscPlan plan) {
    return plan.plan().steps().stream()
        .map(Step::work)
        .filter(EncodeDvdPicture.class::isInstance)
        .map(work -> ((EncodeDvdPicture) work).aspect())
        .toList();
  }

  @Test
  void bothStandardsMakeTwoSetsOfDiscs() {
    assertThat(plan("standard: [ntsc, pal]").plan().placements())
        .extracting(Placement::path)
        .containsExactly("pair-ntsc-1.iso", "pair-pal-1.iso");
  }

  @Test
  void aThemeIsATitleOfThePartsCellsWhoseMomentsAreItsChapters() {
    String themes =
        TWO_PARTS.formatted("standard: pal, menus: none")
            + """
            themes:
              talk: [p2 00:00:03-00:00:05, p1 00:00:04-00:00:06]
              apart: [p1 00:00:01-00:00:02, x 00:00:01-00:00:02]
            """;
    DiscPlan plan = plan(Unencoded.series(themes));
    DiscContent.Set parts = content(plan).sets().getFirst();
    assertThat(parts.objects().get(0).cells()).containsExactly(0, 24, 48, 96, 144);
    assertThat(parts.objects().get(1).cells()).containsExactly(0, 72, 120);
    DiscContent.Title reel = parts.titles().getLast();
    assertThat(reel.name()).isEqualTo("theme talk");
    assertThat(reel.cells())
        .containsExactly(new DiscContent.Cell(1, 1), new DiscContent.Cell(0, 3));
    assertThat(reel.chapters()).containsExactly(0, 1);
    assertThat(plan.decisions())
        .contains("The theme Apart is on no disc: its moments are not all in parts on one disc.");
  }

  @Test
  void aPartThatIsStartedByItsNumberGoesOnWithTheNextAndTheLastStops() {
    DiscContent content = content(plan("standard: pal, menus: none"));
    assertThat(content.sets().getFirst().titles())
        .extracting(title -> title.name() + " " + title.then())
        .containsExactly("all parts 0", "p1 3", "p2 0");
    assertThat(content.sets().get(1).titles())
        .extracting(DiscContent.Title::then)
        .containsExactly(0);
  }

  @Test
  void aDiscIsReleasedAsTheWindowSays() {
    assertThat(plan("output: folder").plan().placements())
        .extracting(Placement::path)
        .containsExactly("pair-1/VIDEO_TS/", "pair-1/AUDIO_TS/");
    assertThat(plan("output: [image, folder]").plan().placements())
        .extracting(Placement::path)
        .containsExactly("pair-1.iso", "pair-1/VIDEO_TS/", "pair-1/AUDIO_TS/");
  }

  @Test
  void aTitleTreatmentThatFailsIsLeftOutOfTheMenuAndTheKeyArtStays() {
    Series series =
        Unencoded.series(
            TWO_PARTS.formatted("standard: pal")
                + "art: {background: art/key.tif, title: art/title.png}\n");
    Step whole = top(plan(series, Set.of()));
    assertThat(whole.subject()).isEqualTo("title treatment");
    assertThat(((DrawMenu) whole.work()).files())
        .as("what messages name")
        .containsExactlyInAnyOrder("art/key.tif", "art/title.png");
    Step untitled = top(plan(series, Set.of("title treatment")));
    assertThat(untitled.subject()).isEqualTo("key art");
    assertThat(((DrawMenu) untitled.work()).files()).containsExactly("art/key.tif");
    Step plain = top(plan(series, Set.of("title treatment", "key art")));
    assertThat(plain.subject()).isEmpty();
    assertThat(((DrawMenu) plain.work()).files()).isEmpty();
  }

  private static Step top(DiscPlan plan) {
    return plan.plan().steps().stream()
        .filter(step -> step.id().equals(new StepId("dvd/pair-1/menu/top")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangedCaptionOrTitleEncodesNothingAgain() {
    List<String> before = encodes(plan("standard: pal"));
    String other = TWO_PARTS.formatted("standard: pal").replace("title: One", "title: Another");
    assertThat(encodes(plan(Unencoded.series(other)))).isEqualTo(before);
  }

  private static List<String> encodes(DiscPlan plan) {
    List<String> works = new ArrayList<>();
    for (Step step : plan.plan().steps()) {
      if (step.work().verb().startsWith("encode picture")) {
        works.add(step.id() + " " + step.work() + " " + step.inputs());
      }
    }
    return works;
  }

  private static DiscContent content(DiscPlan plan) {
    return plan.plan().steps().stream()
        .map(Step::work)
        .filter(WriteDisc.class::isInstance)
        .map(work -> ((WriteDisc) work).content())
        .findFirst()
        .orElseThrow();
  }

  private static DiscPlan plan(String window) {
    return plan(Unencoded.series(TWO_PARTS.formatted(window)));
  }

  private static DiscPlan plan(Series series) {
    return plan(series, Set.of());
  }

  private static DiscPlan plan(Series series, Set<String> without) {
    Facts facts =
        new Facts(
            Map.of(
                "one.mov", Unencoded.film(10),
                "two.mov", Unencoded.film(10),
                "x.mov", Unencoded.film(10),
                "talk.wav", Unencoded.sound(10),
                "de.wav", Unencoded.sound(10)));
    DiscPlan plan =
        DvdEdition.plan(
            new DiscRequest(
                series, facts, DiscMeasures.NONE, FOLDER, Unencoded.PROGRAMS, true, without));
    // Every step comes behind those it reads.
    assertThat(new Plan(plan.plan().steps()).steps()).isNotEmpty();
    return plan;
  }
}
