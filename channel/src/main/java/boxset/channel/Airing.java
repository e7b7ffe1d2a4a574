package boxset.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * One showing of a programme. It lasts from the first to the last of its items, and what is between
 * them is part of it.
 *
 * @param id never used again on this channel; stands in addresses
 * @param programme its id
 * @param premiere whether it is the first one
 * @param before when it was last shown before; empty when it was not
 * @param until from when on it can no longer be watched from the start or later; empty for as long
 *     as the channel's own rule says
 */
public record Airing(
    String id,
    String programme,
    boolean premiere,
    Optional<Instant> before,
    Optional<Instant> until) {
  /** Checks the name. */
  public Airing {
    Names.check("airing", id);
  }
}
