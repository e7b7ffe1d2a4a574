package boxset.editions.channel;

import java.util.List;

/**
 * Something that a channel can show.
 *
 * @param id of the part, interview or extra
 * @param label as viewers see it: "Part 1"; may be empty
 * @param programme whose picture and sound it is
 * @param from the first frame of that
 * @param frames how many; every content has the channel's rate
 * @param cuts frames of the programme where a segment is certain to begin, ascending: what is cut
 *     off ends there
 * @param breaks frames of the programme where it may be interrupted, ascending
 * @param after how many parts must have been shown before, so that nothing is told too early
 */
record Content(
    String id,
    String label,
    String title,
    String programme,
    long from,
    long frames,
    List<Long> cuts,
    List<Long> breaks,
    int after) {
  Content {
    if (frames < 1 || from < 0) {
      throw new IllegalArgumentException(id + " has no length");
    }
    cuts = List.copyOf(cuts);
    breaks = List.copyOf(breaks);
  }

  /** By the id alone: it is asked for with every slate of a year, and cuts are many. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** How messages and listings call it. */
  String name() {
    return label.isEmpty() ? title : label + ": " + title;
  }
}
