package boxset.series.model;

import java.util.Set;

/**
 * Countries by ISO 3166-1 codes.
 *
 * @param only empty for the whole world
 * @param except taken away from the others
 */
public record Territories(Set<String> only, Set<String> except) {
  /** Everywhere. */
  public static final Territories WORLD = new Territories(Set.of(), Set.of());
}
