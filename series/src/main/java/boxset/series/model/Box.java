package boxset.series.model;

import java.util.List;
import java.util.Optional;

/**
 * Facts of the box that discs come in.
 *
 * @param keepTogether groups of part ids that must be on one disc, for every kind of disc
 * @param sleeve words for the back
 */
public record Box(
    List<List<String>> keepTogether,
    Optional<Prose> sleeve,
    Optional<FileRef> booklet,
    Optional<String> barcode,
    Optional<String> catalogue) {
  /** No facts. */
  public static final Box NONE =
      new Box(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
