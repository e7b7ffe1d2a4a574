package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article about the series, from a Markdown file beside the series file.
 *
 * @param id the name of the file without its ending; part of the address of its page
 * @param file the path of the file, relative to the folder of the series file
 * @param title of the article
 * @param standfirst one or two sentences under the title
 * @param by who wrote it
 * @param date when it is or was published
 * @param embargo it may not be published before; it is not, as long as this is written
 * @param picture the photograph it opens with
 * @param body what it is made of, in order
 */
public record Article(
    String id,
    String file,
    String title,
    Optional<String> standfirst,
    List<String> by,
    Optional<When> date,
    Optional<When> embargo,
    Optional<Still> picture,
    List<ArticleBlock> body,
    Place place) {
  public Article {
    by = List.copyOf(by);
    body = List.copyOf(body);
  }

  /** The stretches of a part, interview or extra that can be played in the middle of the text. */
  public List<Span> players(String of) {
    return body.stream()
        .flatMap(block ->
            block instanceof ArticleBlock.Player(Reference at) ? Stream.of(at) : Stream.empty())
        .filter(at -> at.id().equals(of))
        .flatMap(at -> at.span().stream())
        .toList();
  }

  /** Every photograph of it. */
  public List<Still> photos() {
    return Stream.concat(
            picture.stream(),
            body.stream()
                .flatMap(block ->
                    block instanceof ArticleBlock.Photo(Still still)
                        ? Stream.of(still)
                        : Stream.empty()))
        .toList();
  }
}
