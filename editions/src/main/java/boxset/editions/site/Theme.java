package boxset.editions.site;

import java.util.List;

/**
 * A thread that runs through the series, with a page of its own.
 *
 * @param id permanent id
 * @param title title
 * @param moments in the order they are to be played
 */
public record Theme(String id, String title, List<Excerpt> moments) {
  /** Copies the moments and checks the id. */
  public Theme {
    SitePath.check(id);
    moments = List.copyOf(moments);
  }

  /** Path of its page, relative to the root of the site. */
  public String page() {
    return "themes/" + id + "/index.html";
  }
}
