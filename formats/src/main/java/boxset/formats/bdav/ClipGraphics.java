package boxset.formats.bdav;

import boxset.formats.bdmv.Language;
import java.util.List;

/**
 * A stream of graphics of a clip.
 *
 * @param language of its words
 * @param segments in the order in which they are decoded
 */
public record ClipGraphics(Language language, List<GraphicsSegment> segments) {
  /** Keeps the order. */
  public ClipGraphics {
    segments = List.copyOf(segments);
  }
}
