package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * What the press page has besides what the series page says.
 *
 * @param contact whom the press may ask
 * @param embargo before when nothing may be published, in words; the page is kept apart from the
 *     site as long as there is one
 * @param facts what stands in a table, in order
 * @param billing the billing block, in paragraphs
 * @param stills photographs to take home
 * @param artwork key art and logos to take home
 * @param sheet all of it on one page of paper, as a PDF
 * @param kit everything as one file
 */
public record Press(
    Optional<String> contact,
    Optional<String> embargo,
    List<Fact> facts,
    List<String> billing,
    List<Photo> stills,
    List<Artwork> artwork,
    Optional<Download> sheet,
    Download kit) {
  /** Folder of the page, relative to the root of the site. */
  public static final String FOLDER = "press/";

  /** Path of the page, relative to the root of the site. */
  public static final String PAGE = FOLDER + "index.html";

  /**
   * A row of the table.
   *
   * @param word what it is about, by the name of the word for it
   */
  public record Fact(String word, String text) {}

  /** Copies the lists. */
  public Press {
    facts = List.copyOf(facts);
    billing = List.copyOf(billing);
    stills = List.copyOf(stills);
    artwork = List.copyOf(artwork);
  }
}
