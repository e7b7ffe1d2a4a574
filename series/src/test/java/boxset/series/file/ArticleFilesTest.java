package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import boxset.series.model.Article;
import boxset.series.model.ArticleBlock;
import boxset.series.model.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles, and what is said about those that are wrong. */
class ArticleFilesTest {
  private static final Series SERIES =
      Report.series(
          """
          id: s
          title: S
          language: en
          people: [{id: dee, name: Dee Marsh}]
          stills: [{file: stills/a.jpg, caption: The quay, credit: Lin Wei, rights: © S}]
          parts:
            - {id: p1, title: Basement, master: masters/part1.mov}
            - {id: p2, title: Contract, master: masters/part2.mov}
          interviews:
            - {id: dee-talks, person: dee, file: interviews/dee.mov}
          extras:
            - {id: deal, title: The deal, kind: featurette, use: p2 00:01:00-00:02:00}
          moments:
            handshake: p1 00:14:10-00:15:02
          """);

  @Test
  void anArticleIsKeysAndMarkdown() {
    Article article =
        one(
            """
            ---
            title: What was promised
            standfirst: Nobody wrote it down.
            by: [Kim Lee, Ana Reyes]
            date: 2026-06-14
            picture: stills/a.jpg
            ---
            In [the first part](p1) there is *one* [handshake](handshake).

            <!-- a note to oneself -->

            ![](stills/a.jpg)

            ![Another quay](stills/b.PNG "Photo: Ana Reyes")

            > It was never a contract.
            > It was a Tuesday.
            > — Dee Marsh [play p1 00:14:10-00:15:02]

            > Somebody else's words.

            [play dee-talks]

            [play handshake]

            [play deal]
            """);
    assertThat(article.id()).isEqualTo("tuesday");
    assertThat(article.standfirst()).contains("Nobody wrote it down.");
    assertThat(article.by()).containsExactly("Kim Lee", "Ana Reyes");
    assertThat(article.embargo()).isEmpty();
    assertThat(article.picture().orElseThrow().caption()).contains("The quay");
    List<ArticleBlock> body = article.body();
    assertThat(body).hasSize(8);
    assertThat(((ArticleBlock.Words) body.getFirst()).links())
        .extracting(ArticleBlock.Link::destination)
        .containsExactly("p1", "handshake");
    ArticleBlock.Photo known = (ArticleBlock.Photo) body.get(1);
    assertThat(known.still().credit()).contains("Lin Wei");
    assertThat(known.still().rights()).contains("© S");
    ArticleBlock.Photo own = (ArticleBlock.Photo) body.get(2);
    assertThat(own.still().caption()).contains("Another quay");
    assertThat(own.still().credit()).contains("Photo: Ana Reyes");
    ArticleBlock.Quote quote = (ArticleBlock.Quote) body.get(3);
    assertThat(quote.paragraphs()).containsExactly("It was never a contract. It was a Tuesday.");
    assertThat(quote.by()).contains("Dee Marsh");
    assertThat(quote.at().orElseThrow().span().orElseThrow())
        .hasToString(SERIES.moments().getFirst().span().toString());
    assertThat(body.get(4)).isInstanceOf(ArticleBlock.Words.class);
    assertThat(((ArticleBlock.Player) body.get(5)).at().id()).isEqualTo("dee-talks");
    assertThat(((ArticleBlock.Player) body.get(6)).at().span()).isPresent();
    assertThat(((ArticleBlock.Player) body.get(7)).at().id()).isEqualTo("p2");
  }

  @Test
  void keysAreCheckedAsInTheSeriesFile() {
    assertThat(
            report(
                """
                ---
                title: A
                author: Kim Lee
                date: 14 June
                ---
                Words.
                """))
        .isEqualTo(
            """
            articles/tuesday.md:3:1: error: an article has no key `author`
                3 | author: Kim Lee
                  | ^^^^^^
                  It is called `by` here.

            articles/tuesday.md:4:7: error: `14 June` is not a date
                4 | date: 14 June
                  |       ^^^^^^^
                  Write year-month-day: 2026-06-14.

            2 errors
            """);
  }

  @Test
  void whatIsPlayedAndLinkedMustBeThere() {
    assertThat(
            report(
                """
                ---
                title: A
                ---
                See [Dee](de) and [this](page.html).

                [play handshak]

                [paly p1]

                [play p3 00:01:00-00:02:00]

                [play p1 00:02:00-00:01:00]

                > Words.
                > — Dee [play dee]

                ![](stills/c.jpg)
                """))
        .isEqualTo(
            """
            articles/tuesday.md:4:11: error: `de` is not the id of a part, an interview, an extra, a person, a theme or a moment
                4 | See [Dee](de) and [this](page.html).
                  |           ^^
                  There are: p1, p2, dee-talks, deal, dee, handshake.

            articles/tuesday.md:4:26: error: `page.html` leads nowhere
                4 | See [Dee](de) and [this](page.html).
                  |                          ^^^^^^^^^
                  Write a whole address, from https:// on, or the id of a part, interview, person or theme.

            articles/tuesday.md:6:7: error: `handshak` is not the id of a part, an interview, an extra or a moment
                6 | [play handshak]
                  |       ^^^^^^^^
                  Did you mean `handshake`?

            articles/tuesday.md:8:2: error: `paly` is nothing that can be done here
                8 | [paly p1]
                  |  ^^^^
                  Did you mean `play`?

            articles/tuesday.md:10:7: error: `p3` is not the id of a part, an interview or an extra
               10 | [play p3 00:01:00-00:02:00]
                  |       ^^
                  There are: p1, p2, dee-talks, deal.

            articles/tuesday.md:12:10: error: this span ends at 00:01:00, which is not after its start at 00:02:00
               12 | [play p1 00:02:00-00:01:00]
                  |          ^^^^^^^^^^^^^^^^^
                  Swap the two, or correct one of them.

            articles/tuesday.md:15:15: error: `dee` is a person; here a part, an interview, an extra or a moment is meant
               15 | > — Dee [play dee]
                  |               ^^^
                  There are: p1, p2, dee-talks, deal, handshake.

            articles/tuesday.md:17:5: error: there is no file `stills/c.jpg`
               17 | ![](stills/c.jpg)
                  |     ^^^^^^^^^^^^
                  Did you mean `stills/a.jpg`?

            8 errors
            """);
  }

  @Test
  void nothingPassesThatIsNoMarkdown() {
    assertThat(
            report(
                """
                ---
                title: A
                ---
                <script src="https://example.com/x.js"></script>

                Words <b>and</b> ![a](stills/a.jpg) and [that](javascript:alert(1)).
                """))
        .contains(
            "articles/tuesday.md:4:1: error: HTML is not taken over into an article",
            "articles/tuesday.md:6:7: error: HTML is not taken over into an article",
            "articles/tuesday.md:6:18: error: a photograph stands in a paragraph of its own",
            "articles/tuesday.md:6:48: error: `javascript:alert(1)` leads nowhere");
  }

  @Test
  void aFileThatIsNoArticleIsNamedAndTheOthersAreRead() {
    ParsedArticles parsed =
        ArticleFiles.parse(
            SERIES,
            FakeFolder.of()
                .with("articles/No Good.md", "---\ntitle: A\n---\nWords.\n")
                .with("articles/open.md", "---\ntitle: A\nWords.\n")
                .with("articles/bare.md", "Words.\n")
                .with("articles/older.md", "---\ntitle: B\ndate: 2026-01-01\n---\nWords.\n")
                .with("articles/newer.md", "---\ntitle: C\ndate: 2026-02-01\n---\nWords.\n")
                .with("articles/draft.txt", "not an article"));
    assertThat(parsed.articles()).extracting(Article::id).containsExactly("newer", "older");
    assertThat(parsed.wrong()).containsExactly("No Good", "bare", "open");
    assertThat(DiagnosticsText.render(parsed.diagnostics(), Style.PLAIN))
        .contains(
            "`No Good` cannot be part of an address",
            "an article begins with its keys",
            "the keys of this article do not end");
  }

  /** The page that explains articles shows one; it is read as it stands there. */
  @Test
  void theDocumentedArticleIsRightAndEveryKeyIsDocumented() throws IOException {
    String docs = Files.readString(Path.of("../docs/articles.md"));
    String example = docs.substring(docs.indexOf("```markdown\n") + 12);
    Article article = one(example.substring(0, example.indexOf("\n```") + 1));
    assertThat(article.body()).hasAtLeastOneElementOfType(ArticleBlock.Photo.class);
    assertThat(article.body()).hasAtLeastOneElementOfType(ArticleBlock.Quote.class);
    assertThat(article.body()).hasAtLeastOneElementOfType(ArticleBlock.Player.class);
    for (Key<?> key : ArticleKeys.FRONT.keys()) {
      assertThat(docs).contains("| `" + key.name() + "`");
    }
  }

  private static Article one(String text) {
    ParsedArticles parsed = parse(text);
    assertThat(DiagnosticsText.render(parsed.diagnostics(), Style.PLAIN)).isEmpty();
    return parsed.articles().getFirst();
  }

  private static String report(String text) {
    return DiagnosticsText.render(parse(text).diagnostics(), Style.PLAIN);
  }

  private static ParsedArticles parse(String text) {
    return ArticleFiles.parse(
        SERIES, FakeFolder.of("stills/a.jpg", "stills/b.PNG").with("articles/tuesday.md", text));
  }
}
