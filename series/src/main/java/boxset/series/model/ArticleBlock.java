package boxset.series.model;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** A block of an article. */
public sealed interface ArticleBlock {
  /**
   * Words: a paragraph, a heading, a list. There is no HTML in it and no picture, and every link
   * leads to an address of the web or to something of the series.
   *
   * @param text a block of a CommonMark document
   * @param links what the destinations of its links mean that are no addresses
   */
  record Words(Node text, List<Link> links) implements ArticleBlock {
    public Words {
      links = List.copyOf(links);
    }
  }

  /**
   * What the destination of a link means.
   *
   * @param destination as it is written
   */
  record Link(String destination, Target target) {}

  /** Something of the series that has a page. */
  sealed interface Target {
    /** A part, interview or extra, or a stretch of it. */
    record Programme(Reference reference) implements Target {}

    /** A person, by id. */
    record Who(String id) implements Target {}

    /** A theme, by id. */
    record Topic(String id) implements Target {}
  }

  /** A photograph. */
  record Photo(Still still) implements ArticleBlock {}

  /**
   * Words that are set large.
   *
   * @param paragraphs what was said
   * @param by who said it
   * @param at where it is said
   */
  record Quote(List<String> paragraphs, Optional<String> by, Optional<Reference> at)
      implements ArticleBlock {
    public Quote {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Something to watch in the middle of the text: a part, interview or extra, or a stretch. */
  record Player(Reference at) implements ArticleBlock {}
}
