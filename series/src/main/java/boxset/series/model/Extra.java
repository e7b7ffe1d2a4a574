package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A bonus feature.
 *
 * @param id as written, or made from the title; permanent either way
 * @param part id of the part it belongs to; empty when it belongs to the series
 */
public record Extra(
    String id,
    String title,
    ExtraKind kind,
    Content content,
    Optional<String> part,
    List<AudioTrack> audio,
    List<CaptionTrack> captions,
    List<Chapter> chapters,
    Synopsis synopsis,
    Optional<String> language,
    Place place) {
  /** Its picture and sound. */
  public sealed interface Content {
    /** A file of its own. */
    record OwnFile(FileRef file) implements Content {}

    /** An interview, or a stretch of a part or interview, that is in the series already. */
    record Use(Reference reference) implements Content {}
  }
}
