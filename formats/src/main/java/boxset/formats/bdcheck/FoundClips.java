package boxset.formats.bdcheck;

import java.util.Map;
import java.util.Optional;

/**
 * Clips by their names: what tables tell of them, and what is in them.
 *
 * @param told by CLPI files
 * @param found in M2TS files
 */
record FoundClips(Map<String, FoundClip> told, Map<String, FoundStreams> found) {
  Optional<FoundClip> told(String clip) {
    return Optional.ofNullable(told.get(clip));
  }

  Optional<FoundStreams> found(String clip) {
    return Optional.ofNullable(found.get(clip));
  }
}
