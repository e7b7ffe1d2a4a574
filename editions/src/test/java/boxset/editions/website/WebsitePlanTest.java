package boxset.editions.website;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Edition;
import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.TitledArt;
import boxset.editions.Unencoded;
import boxset.graph.Plan;
import boxset.graph.release.Placement;
import boxset.series.file.ArticleFiles;
import boxset.series.file.ParsedArticles;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.steps.PhotoFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The site's plan, read as text. */
class WebsitePlanTest {
  private static final Path FOLDER = Path.of("/series");

  @Test
  void aPartWithChaptersTwoMixesAndCaptions() throws IOException {
    EditionPlan plan =
        plan(
            """
            id: long-way-up
            title: The Long Way Up
            language: en
            parts:
              - id: p1
                title: Basement
                master: part1.mov
                audio:
                  - {track: 1, kind: mix}
                  - {file: talk.wav, kind: commentary, by: Ana Reyes}
                captions: [{file: part1.srt, kind: sdh}]
                chapters:
                  00:00:00: Four tracks
                  00:00:10: The first cheque
            """,
            Map.of("part1.mov", Unencoded.film(20), "talk.wav", Unencoded.sound(20)),
            Set.of());

    golden("two-chapters.txt", text(plan));
  }

  @Test
  void whatIsKnownToFailIsInNoStepAndOnNoPage() throws IOException {
    String series =
        """
        id: pair
        language: en
        title: A Pair
        parts:
          - {id: p1, title: One, master: one.mov}
          - {id: p2, title: Two, master: two.mov}
        """;
    Map<String, MediaFacts> facts =
        Map.of("one.mov", Unencoded.film(10), "two.mov", Unencoded.film(10));

    assertThat(text(plan(series, facts, Set.of("p1"))))
        .contains("p2/picture/0000000")
        .contains("p2/index.html")
        .doesNotContain("p1/");
  }

  @Test
  void aMasterWithoutAPictureIsSaidAndLeftOut() throws IOException {
    EditionPlan plan =
        plan(
            """
            id: radio
            language: en
            title: Radio
            parts: [{id: p1, title: One, master: talk.wav}]
            """,
            Map.of("talk.wav", Unencoded.sound(10)),
            Set.of());

    assertThat(plan.left())
        .containsOnly(
            Map.entry("p1", "Part 1: talk.wav has no picture. Name a master that has one."));
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void aCommentaryAloneLeavesTheSoundOfTheMasterTheOneToStartWith() throws IOException {
    String text =
        text(
            plan(
                """
                id: talk
                language: en
                title: Talk
                parts:
                  - id: p1
                    title: One
                    master: one.mov
                    audio: [{file: talk.wav, kind: commentary}]
                """,
                Map.of("one.mov", Unencoded.film(10), "talk.wav", Unencoded.sound(10)),
                Set.of()));

    assertThat(text).contains("p1/sound/en  ").contains("p1/sound/en-commentary  ");
  }

  @Test
  void interlacedMastersCountTimecodesAtTheirOwnRateAndAreEncodedAtTwice() throws IOException {
    MediaFacts facts = Unencoded.film(60);
    VideoTrack track = facts.pictures().getFirst();
    MediaFacts interlaced =
        new MediaFacts(
            facts.format(),
            facts.startMicros(),
            facts.durationMicros(),
            List.of(track.withFieldOrder(FieldOrder.TOP_FIRST)),
            facts.sounds(),
            List.of(),
            List.of(),
            Optional.empty());

    EditionPlan plan =
        plan(
            """
            id: field
            language: en
            title: Field
            parts:
              - id: p1
                title: One
                master: one.mov
                chapters:
                  00:00:00:00: Start
                  00:00:30:10: Later
            """,
            Map.of("one.mov", interlaced),
            Set.of());

    // 30 s and 10 frames at 24 are 730 frames, 1460 at 48.
    assertThat(text(plan)).contains("p1/picture/0001460").doesNotContain("p1/picture/0000730");
  }

  @Test
  void whatIsUnderEmbargoIsMadeWholeBesideTheSiteAndNothingOfItInTheSite() {
    String yaml =
        """
        id: salt
        language: en
        title: Salt
        stills: [{file: stills/a.jpg, caption: The pans}]
        parts: [{id: p1, title: One, master: one.mov}]
        windows:
          press: {embargo: 2026-06-14 21:00 America/New_York}
          stream:
        """;
    String article =
        """
        ---
        title: What is owed
        embargo: 2026-06-13
        picture: stills/b.jpg
        ---
        > Nobody wrote it down.
        > — Dee [play p1 00:00:01-00:00:03]
        """;

    EditionPlan plan = editorial(yaml, article);
    assertThat(plan.placements())
        .extracting(Placement::path)
        .noneMatch(path -> path.startsWith("press/") || path.startsWith("articles/"));
    assertThat(plan.held())
        .extracting(Placement::path)
        .contains(
            "owed/articles/owed/index.html",
            "owed/articles/owed/b-640-{digest}.jpg",
            "press/press/index.html",
            "press/press/stills/a-{digest}.jpg",
            "press/press/salt-press-kit.zip",
            "press/press/salt-one-sheet.pdf")
        .anyMatch(path -> path.startsWith("owed/assets/site-"));
    assertThat(plan.notes())
        .containsExactly(
            "articles/owed.md is under embargo until June 13, 2026 and is not in the site. It is in"
                + " embargoed/owed/; take the line `embargo` out to publish it.",
            "The press page is under embargo until June 14, 2026, 21:00 (America/New_York) and is"
                + " not in the site. It is in embargoed/press/; take the line `embargo` out to"
                + " publish it.");

    EditionPlan lifted =
        editorial(yaml.replaceAll("(?m) \\{embargo.*", ""), article.replaceAll("(?m)^emb.*\n", ""));
    assertThat(lifted.held()).isEmpty();
    assertThat(lifted.notes()).isEmpty();
    assertThat(lifted.placements())
        .extracting(Placement::path)
        .contains(
            "articles/owed/index.html",
            "articles/owed/b-640-{digest}.jpg",
            "press/index.html",
            "press/salt-press-kit.zip");
  }

  @Test
  void aPhotographThatCannotBeReadIsLeftOutAndTheRestIsMade() {
    EditionPlan plan =
        editorial(
            """
            id: salt
            language: en
            title: Salt
            stills: [stills/a.jpg, stills/unread.jpg]
            parts: [{id: p1, title: One, master: one.mov}]
            windows: {press: {}, stream: {}}
            """,
            """
            ---
            title: What is owed
            ---
            Words.

            ![](stills/unread.jpg)

            [play p1 00:01:00-00:02:00]
            """);
    assertThat(text(plan))
        .contains("press/stills/a-{digest}.jpg", "articles/owed/index.html")
        .doesNotContain("unread");
    assertThat(plan.notes())
        .containsExactly(
            "articles/owed.md plays a stretch of p1 that is behind its end. Correct its"
                + " timecodes.");
  }

  @Test
  void whatIsSaidInAnInterviewIsReadFromItsTranscriptWhereThereAreNoCaptions() throws IOException {
    String talk =
        """
        id: salt
        language: en
        title: Salt
        parts: [{id: p1, title: One, master: one.mov}]
        interviews: [{id: dee, name: Dee Marsh, file: one.mov, transcript: dee.txt%s}]
        """;
    Map<String, MediaFacts> facts = Map.of("one.mov", Unencoded.film(10));
    assertThat(text(plan(talk.formatted(""), facts, Set.of())))
        .contains("dee/sentences", "captions  <- dee.txt");
    assertThat(
            text(plan(talk.formatted(", captions: [{file: dee.srt, kind: sdh}]"), facts, Set.of())))
        .contains("dee/sentences")
        .doesNotContain("dee.txt");
  }

  private static final String SALT =
      """
      id: salt
      language: en
      title: Salt
      stills: [stills/a.jpg]
      people: [{id: dee, name: Dee Marsh}]
      parts: [{id: p1, title: One, master: one.mov}]
      windows: {press: {}, stream: {}}
      """;

  private static final String OWED =
      """
      ---
      title: What is owed
      ---
      As in [part one](p1), said by [Dee](dee).

      > Nobody wrote it down.
      > — Dee [play p1 00:00:01-00:00:03]

      [play p1]
      """;

  @Test
  void thePressAloneNeedsNothingEncoded() {
    EditionPlan plan = editorial(SALT, OWED, Set.of(Edition.PRESS));
    assertThat(text(plan))
        .contains("press/index.html", "press/salt-one-sheet.pdf", "articles/owed/index.html")
        .contains("p1/portrait")
        .doesNotContain("p1/picture", "p1/sound", "p1/index.html", "search/", "themes/");
    assertThat(plan.placements()).extracting(Placement::path).doesNotContain("index.html");
    assertThat(plan.notes())
        .containsExactly(
            "articles/owed.md is without its players: they need the stream, which is not made.");
  }

  @Test
  void theStreamAloneHasNoPressPageAndNoLinkToOne() {
    EditionPlan plan = editorial(SALT, OWED, Set.of(Edition.STREAM));
    assertThat(text(plan))
        .contains("p1/picture/0000000", "index.html", "articles/owed/index.html")
        .doesNotContain("press/");
    assertThat(plan.notes()).isEmpty();
  }

  @Test
  void aTitleTreatmentThatIsNotDrawnIsSaidAndOnThePagesWhereBrowsersDrawIt() throws IOException {
    String yaml =
        """
        id: salt
        language: en
        title: Salt
        art: {background: art/wall.tif, title: art/title.svg}
        parts: [{id: p1, title: One, master: one.mov}]
        """;
    Map<String, MediaFacts> facts = Map.of("one.mov", Unencoded.film(10));

    EditionPlan vectors = plan(yaml, facts, Set.of());
    assertThat(text(vectors)).contains("art/title-{digest}.svg").doesNotContain("lay title");
    assertThat(vectors.notes())
        .containsExactly(
            "series.yaml, line 4: art/title.svg is on the pages alone, because only browsers draw its"
                + " format: menus of discs say the title in type, posters and squares have none."
                + " Export it as PNG, transparent and 3000 pixels wide, and name that as `title`.");

    String pixels = yaml.replace("title.svg", "title.png");
    EditionPlan drawn = plan(pixels, facts, Set.of());
    assertThat(text(drawn)).contains("lay title");
    assertThat(drawn.notes()).isEmpty();

    EditionPlan broken = plan(pixels, facts, Set.of(TitledArt.SUBJECT));
    assertThat(text(broken)).doesNotContain("art/title", "lay title");
    assertThat(broken.notes())
        .containsExactly(
            "series.yaml, line 4: art/title.png cannot be drawn, as is said above: pages and menus of"
                + " discs say the title in type, posters and squares have none. Export it again.");
  }

  private static EditionPlan editorial(String yaml, String article) {
    return editorial(yaml, article, EnumSet.allOf(Edition.class));
  }

  private static EditionPlan editorial(String yaml, String article, Set<Edition> editions) {
    Map<String, byte[]> files =
        Map.of("articles/owed.md", article.getBytes(StandardCharsets.UTF_8));
    Unencoded.Folder folder = new Unencoded.Folder(files);
    Series series = Unencoded.series(yaml, folder);
    ParsedArticles articles = ArticleFiles.parse(series, folder);
    assertThat(articles.wrong()).isEmpty();
    PhotoFacts photo =
        new PhotoFacts(3000, 2000, Optional.empty(), Optional.of("Lin Wei"), Optional.empty());
    Facts facts =
        new Facts(
            Map.of("one.mov", Unencoded.film(10)),
            Map.of("stills/a.jpg", photo, "stills/b.jpg", photo));
    return WebsiteEdition.plan(
        series, articles.articles(), facts, FOLDER, Unencoded.PROGRAMS, false, Set.of(), editions);
  }

  private static EditionPlan plan(String yaml, Map<String, MediaFacts> facts, Set<String> without) {
    return WebsiteEdition.plan(
        Unencoded.series(yaml),
        List.of(),
        new Facts(facts),
        FOLDER,
        Unencoded.PROGRAMS,
        false,
        without,
        EnumSet.allOf(Edition.class));
  }

  private static String text(EditionPlan plan) {
    StringBuilder text = new StringBuilder(new Plan(plan.steps()).text(FOLDER));
    text.append("\nrelease\n");
    for (Placement placement : plan.placements()) {
      text.append("  ").append(placement.path()).append("  <- ").append(placement.from().step());
      text.append(' ').append(placement.from().file()).append('\n');
    }
    return text.toString();
  }

  /**
   * The plan as text, without the digests of pages and assets and the order that they come in by
   * them: a changed word is no other plan.
   */
  private static void golden(String name, String plan) throws IOException {
    String without =
        plan.replaceAll("(pages +)[0-9a-f]{64}", "$1(digest)")
            .replaceAll("(?m)^(  files +)\\[assets/.*$", "$1(assets)")
            .replaceAll("(assets/[a-z-]+-)[0-9a-f]{10}", "$1(digest)");
    List<String> assets =
        without.lines().filter(line -> line.startsWith("  assets/")).sorted().toList();
    Iterator<String> sorted = assets.iterator();
    String text =
        without
            .lines()
            .map(line -> line.startsWith("  assets/") ? sorted.next() : line)
            .collect(Collectors.joining("\n", "", "\n"));
    Path file = Path.of("src/test/resources/boxset/editions/website", name);
    if ("update".equals(System.getProperty("goldens"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
