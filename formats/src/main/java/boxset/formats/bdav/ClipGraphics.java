package boxset.formats.bdav;

import boxset.formats.bdmv.Language;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.pgs.SupFile;
import java.io.IOException;
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

  /**
   * Presentation graphics that a file holds, their times from the first picture on.
   *
   * @param sup see {@link SupFile}
   * @throws MalformedException when it is not such a file
   */
  public static ClipGraphics read(Language language, ByteSource sup)
      throws MalformedException, IOException {
    return new ClipGraphics(
        language,
        SupFile.read(sup).stream()
            .map(entry ->
                new GraphicsSegment(
                    entry.presentationTicks(),
                    entry.decodingTicks(),
                    sup,
                    entry.offset(),
                    entry.length()))
            .toList());
  }
}
