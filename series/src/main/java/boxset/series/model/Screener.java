package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * Links to see the series before it opens.
 *
 * @param to names or addresses
 * @param list a file with one receiver a row
 * @param mark what is written into the picture
 */
public record Screener(
    List<String> to, Optional<FileRef> list, Optional<When> until, Marking mark, Place place) {
  /** What is written into the picture. */
  public enum Marking {
    NAME,
    TIMECODE,
    NONE
  }
}
