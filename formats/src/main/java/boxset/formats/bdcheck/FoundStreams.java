package boxset.formats.bdcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is in a clip's stream.
 *
 * @param packets how many source packets it has
 * @param program stream types of its program map, by PID
 * @param seen PIDs that packets have
 * @param startsPts when its first picture is shown, in 1/90000 s, or -1 without pictures
 * @param endPts when its last picture has been shown
 * @param frameTicks how long a picture is shown, in 1/90000 s, 0 when that is unknown
 * @param entriesKnown whether the coding of the pictures is one that is looked into
 * @param entries pictures that decoding can begin with, in order
 * @param menus in the order in which they come
 */
record FoundStreams(
    long packets,
    Map<Integer, Integer> program,
    Set<Integer> seen,
    long startsPts,
    long endPts,
    long frameTicks,
    boolean entriesKnown,
    List<FoundEntry> entries,
    List<FoundMenu> menus) {}
