package boxset.editions.bluray;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Facts;
import boxset.editions.Unencoded;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscPlan;
import boxset.editions.disc.DiscRequest;
import boxset.editions.disc.SoundCoding;
import boxset.formats.bdmv.Language;
import boxset.graph.Step;
import boxset.graph.release.Placement;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import boxset.tools.Rate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Blu-ray discs are planned to hold. */
class BlurayPlanTest {
  private static final Path FOLDER = Path.of("/series");
  private static final MediaFacts FILM = Unencoded.film(10, new Rate(24, 1), 1920, 1080);

  private static final String TWO_PARTS =
      """
      id: pair
      title: A Pair
      language: en
      windows: {bluray: {%s}}
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
      extras:
        - {id: x, title: Extra, kind: other, file: x.mov}
        - {id: y, title: Trailer, kind: trailer, file: y.mov}
      """;

  @Test
  void soundsAndCaptionsHaveOneOrderInAllPartsAndCommentaryIsLast() {
    BlurayContent content = content(plan("menus: none"));
    BlurayContent.Clip first = content.clips().getFirst();
    BlurayContent.Clip second = content.clips().get(1);
    assertThat(first.streams().sounds())
        .extracting(Language::code)
        .containsExactly("eng", "deu", "eng");
    assertThat(first.sounds())
        .extracting(BlurayContent.Sound::input)
        .containsExactly(
            "p1/bluray/sound/en-2-lossless",
            "p1/bluray/sound/de-2",
            "p1/bluray/sound/en-commentary-2");
    assertThat(first.streams().captions()).extracting(Language::code).containsExactly("eng", "eng");
    assertThat(first.streams().forced()).hasValue(1);
    assertThat(second.streams()).isEqualTo(first.streams());
    assertThat(second.sounds())
        .as("a part without a dub or a commentary has its own sound there")
        .extracting(BlurayContent.Sound::input)
        .containsExactly(
            "p2/bluray/sound/en-2-lossless", "p2/bluray/sound/en-2", "p2/bluray/sound/en-2");
    assertThat(second.captions()).containsExactly("", "");
  }

  @Test
  void theMixIsAsItWasDeliveredAndNothingBesideItIsMadeLouderOrSofter() {
    assertThat(content(plan("menus: none")).clips().getFirst().sounds())
        .extracting(BlurayContent.Sound::coding)
        .containsExactly(
            new SoundCoding.Lpcm(24),
            new SoundCoding.Ac3(320, false),
            new SoundCoding.Ac3(320, false));
    assertThat(content(plan("menus: none, sound: compressed")).clips().getFirst().sounds())
        .extracting(BlurayContent.Sound::coding)
        .containsOnly(new SoundCoding.Ac3(320, true));
  }

  @Test
  void theMixIsCompressedWhereItWouldCostADisc() {
    MediaFacts hours = Unencoded.film(17_000, new Rate(24, 1), 1920, 1080);
    Facts facts = new Facts(Map.of("one.mov", hours, "two.mov", hours));
    String series =
        """
        id: long
        title: Long
        language: en
        windows: {bluray: {menus: none, format: bd-25%s}}
        parts: [{id: p1, title: One, master: one.mov}, {id: p2, title: Two, master: two.mov}]
        """;
    assertThat(plan(Unencoded.series(series.formatted("")), facts).decisions())
        .contains(BlurayDecisions.COMPRESSED)
        .anyMatch(said -> said.startsWith("long-1.iso: disc 1 of 1"));
    assertThat(plan(Unencoded.series(series.formatted(", sound: lossless")), facts).decisions())
        .anyMatch(said -> said.startsWith("long-2.iso: disc 2 of 2"));
  }

  @Test
  void allPartsAndEachPartPlayTheSameClips() {
    BlurayContent content = content(plan("menus: none"));
    assertThat(content.titles())
        .extracting(title ->
            title.name()
                + " "
                + title.stretches().stream().map(BlurayContent.Stretch::clip).toList())
        .containsExactly(
            "Play all [0, 1]",
            "Part 1: One [0]",
            "Part 2: Two [1]",
            "Extra [2]",
            "Trailer [3]",
            "Play all extras [2, 3]");
    assertThat(content.titles().getFirst().stretches().getFirst().chapters())
        .containsExactly(new BlurayContent.Chapter(0, "A"), new BlurayContent.Chapter(96, "B"));
    assertThat(content.titles().get(2).stretches().getFirst().chapters())
        .containsExactly(new BlurayContent.Chapter(0, "Two"), new BlurayContent.Chapter(72, "B"));
  }

  @Test
  void aThemeIsATitleOfStretchesOfTheSameClips() {
    String themes =
        TWO_PARTS.formatted("menus: none")
            + """
            themes:
              water: [p2 00:00:05-00:00:06, p1 00:00:01-00:00:03:12]
              talk: [x 00:00:01-00:00:02]
            """;
    DiscPlan plan = plan(Unencoded.series(themes), FILM);
    BlurayContent.Title water = content(plan).titles().getLast();
    assertThat(water.stretches())
        .extracting(each -> each.clip() + ": " + each.from() + "-" + each.to())
        .containsExactly("1: 120-144", "0: 24-84");
    assertThat(plan.decisions())
        .contains("The theme Talk is on no disc: its moments are not all in parts on one disc.");
  }

  @Test
  void partsOfDifferentFormatsAreNotOneTitle() {
    MediaFacts slow = Unencoded.film(10, new Rate(25, 1), 1920, 1080);
    DiscPlan plan = plan(Unencoded.series(TWO_PARTS.formatted("menus: none")), slow);
    assertThat(plan.decisions())
        .contains(
            "Parts have pictures of several formats (1080 lines at 24, 1080 lines at 25); on"
                + " Blu-ray each is a title of its own, and play all plays one after the other,"
                + " with a short pause.");
    assertThat(content(plan).titles())
        .extracting(BlurayContent.Title::name)
        .startsWith("Part 1: One", "Part 2: Two");
  }

  @Test
  void whatWasDecidedIsSaidBeforeAnythingIsEncoded() {
    MediaFacts odd = Unencoded.film(10, new Rate(15, 1), 640, 360);
    assertThat(plan(Unencoded.series(TWO_PARTS.formatted("menus: none")), odd).decisions())
        .contains(
            "Part 1: the chapter at 00:00:04 is less than half a second from another or from the"
                + " end; on Blu-ray it is none.",
            "pair-1.iso: disc 1 of 1, BD-25: Part 1, Part 2, Extra x, Trailer y, 00:00:40; a"
                + " draft.");
  }

  @Test
  void aDiscIsReleasedAsTheWindowSays() {
    assertThat(plan("menus: none").plan().placements())
        .extracting(Placement::path)
        .containsExactly("pair-1.iso");
    assertThat(plan("menus: none, output: folder").plan().placements())
        .extracting(Placement::path)
        .contains("pair-1/BDMV/", "pair-1/BDMV/AUXDATA/", "pair-1/CERTIFICATE/BACKUP/")
        .doesNotContain("pair-1.iso");
  }

  @Test
  void aChangedCaptionOrTitleEncodesNothingAgain() {
    List<String> before = encodes(plan("menus: none"));
    String other = TWO_PARTS.formatted("menus: none").replace("title: One", "title: Another");
    assertThat(encodes(plan(Unencoded.series(other), FILM))).isEqualTo(before).isNotEmpty();
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

  private static BlurayContent content(DiscPlan plan) {
    return plan.plan().steps().stream()
        .map(Step::work)
        .filter(WriteBlurayDisc.class::isInstance)
        .map(work -> ((WriteBlurayDisc) work).content())
        .findFirst()
        .orElseThrow();
  }

  private static DiscPlan plan(String window) {
    return plan(Unencoded.series(TWO_PARTS.formatted(window)), FILM);
  }

  private static DiscPlan plan(Series series, MediaFacts second) {
    Facts facts =
        new Facts(
            Map.of(
                "one.mov", FILM,
                "two.mov", second,
                "x.mov", FILM,
                "y.mov", FILM,
                "talk.wav", Unencoded.sound(10),
                "de.wav", Unencoded.sound(10)));
    return plan(series, facts);
  }

  private static DiscPlan plan(Series series, Facts facts) {
    return BlurayEdition.plan(
        new DiscRequest(
            series, facts, DiscMeasures.NONE, FOLDER, Unencoded.PROGRAMS, true, Set.of()));
  }
}
