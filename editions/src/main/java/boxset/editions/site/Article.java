package boxset.editions.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * An article about the series, with a page of its own.
 *
 * @param id the last folder of its address
 * @param title the headline
 * @param standfirst one or two sentences under it
 * @param by who wrote it
 * @param date when it is or was published
 * @param embargo when it may be published, in words; it is kept apart from the site as long as it
 *     has one
 * @param picture the photograph it opens with
 * @param body what it is made of
 */
public record Article(
    String id,
    String title,
    Optional<String> standfirst,
    List<String> by,
    Optional<LocalDate> date,
    Optional<String> embargo,
    Optional<Photo> picture,
    List<Block> body) {
  /** Copies the lists and checks the id. */
  public Article {
    SitePath.check(id);
    by = List.copyOf(by);
    body = List.copyOf(body);
  }

  /** What an article is made of. */
  public sealed interface Block {
    /**
     * A paragraph, a heading, a list.
     *
     * @param links where the destinations lead that are no addresses
     */
    record Words(Node text, Map<String, Link> links) implements Block {
      public Words {
        links = Map.copyOf(links);
      }
    }

    /** A photograph. */
    record Picture(Photo photo) implements Block {}

    /**
     * Words that are set large.
     *
     * @param at where they are said; playing begins there
     */
    record Quote(List<String> paragraphs, Optional<String> by, Optional<Excerpt> at)
        implements Block {
      public Quote {
        paragraphs = List.copyOf(paragraphs);
      }
    }

    /** Something to watch. */
    record Player(Excerpt at) implements Block {}
  }

  /**
   * Where a link leads.
   *
   * @param page path of a page of the site
   * @param span the stretch of what is shown there
   */
  public record Link(String page, Optional<Watchable.Span> span) {}

  /** Folder of its page and of its photographs, relative to the root of the site. */
  public String folder() {
    return "articles/" + id + "/";
  }

  /** Path of its page, relative to the root of the site. */
  public String page() {
    return folder() + "index.html";
  }

  /** The first photograph. */
  public Optional<Photo> photo() {
    return picture.or(() ->
        body.stream()
            .filter(Block.Picture.class::isInstance)
            .map(block -> ((Block.Picture) block).photo())
            .findFirst());
  }
}
