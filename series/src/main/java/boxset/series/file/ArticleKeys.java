package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.Still;
import boxset.series.model.When;
import java.util.List;
import java.util.Optional;

/** What stands above an article. */
final class ArticleKeys {
  private static final Key<String> TITLE =
      required("title", Scalars.line("a title", "What the sea is for"), "The headline.")
          .not("headline", "heading");
  private static final Key<String> STANDFIRST =
      optional(
              "standfirst",
              Scalars.line("text", "A ferryman explains what nobody has ever seen."),
              "One or two sentences under the title.")
          .not("deck", "dek", "lede", "lead", "subtitle", "summary", "description", "intro");
  private static final Key<List<String>> BY =
      optional("by", Scalars.NAME.oneOrMore("names"), "Who wrote it.")
          .not("author", "authors", "byline", "writer", "from");
  private static final Key<When> DATE =
      optional("date", DateText.DAY_OR_TIME, "When it is or was published.")
          .not("published", "day", "on");
  private static final Key<When> EMBARGO =
      optional(
              "embargo",
              DateText.DAY_OR_TIME,
              "It may not be published before this. Until this line is taken out, the article is"
                  + " made into `embargoed/` beside the site and not into it: a folder on a web"
                  + " server opens nothing by itself.")
          .not("hold", "until");
  private static final Key<Still> PICTURE =
      optional(
              "picture",
              PictureKeys.PHOTO,
              "The photograph it opens with, and that previews of links show.")
          .not("photo", "image", "photograph", "hero", "cover");

  /** What is known of an article before its text is read. */
  record Front(
      String title,
      Optional<String> standfirst,
      List<String> by,
      Optional<When> date,
      Optional<When> embargo,
      Optional<Still> picture) {}

  static final Keys<Front> FRONT =
      new Keys<>(
          "an article",
          "What stands above the text of an article, between two lines of `---`.",
          List.of(TITLE, STANDFIRST, BY, DATE, EMBARGO, PICTURE),
          f ->
              new Front(
                  f.require(TITLE),
                  f.get(STANDFIRST),
                  f.list(BY),
                  f.get(DATE),
                  f.get(EMBARGO),
                  f.get(PICTURE)));

  private ArticleKeys() {}
}
