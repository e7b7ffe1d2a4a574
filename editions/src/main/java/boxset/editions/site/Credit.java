package boxset.editions.site;

import java.util.List;

/**
 * A line of the credits.
 *
 * @param role "Directed by"
 * @param names at least one
 */
public record Credit(String role, List<String> names) {
  /** Copies the names. */
  public Credit {
    names = List.copyOf(names);
  }
}
