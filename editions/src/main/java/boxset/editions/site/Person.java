package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * Someone seen or heard in the series, with a page of their own.
 *
 * @param id permanent id
 * @param name name
 * @param role what they are to the story
 * @param bio a short life in paragraphs; may be empty
 * @param photo a portrait, square
 */
public record Person(
    String id, String name, Optional<String> role, List<String> bio, Optional<Still> photo) {
  /** Copies the paragraphs and checks the id. */
  public Person {
    SitePath.check(id);
    bio = List.copyOf(bio);
  }

  /** Folder of their page, relative to the root of the site. */
  public String folder() {
    return "people/" + id + "/";
  }

  /** Path of their page, relative to the root of the site. */
  public String page() {
    return folder() + "index.html";
  }
}
