package boxset.formats.bluray;

import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bytes.Bytes;
import boxset.formats.igs.InteractiveComposition;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A clip, as far as the tables have to agree with it.
 *
 * @param information its CLPI file
 * @param startTime when its first picture is shown, in 1/45000 s
 * @param endTime when its last picture has been shown
 * @param entryPoints when the pictures are shown that decoding can begin with
 * @param streams what is in it, by PID
 * @param menu the menu in it, if there is one
 */
public record Clip(
    Bytes information,
    long startTime,
    long endTime,
    NavigableSet<Long> entryPoints,
    Map<Integer, StreamAttributes> streams,
    Optional<InteractiveComposition> menu) {
  /** Keeps the orders. */
  public Clip {
    entryPoints = Collections.unmodifiableNavigableSet(new TreeSet<>(entryPoints));
    streams = Collections.unmodifiableMap(new TreeMap<>(streams));
  }
}
