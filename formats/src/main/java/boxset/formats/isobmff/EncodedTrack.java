package boxset.formats.isobmff;

import java.util.List;

/**
 * The one track of a plain movie file, as an encoder leaves it.
 *
 * @param timescale ticks a second
 * @param handler what the track is: {@code vide} or {@code soun}
 * @param language ISO 639-2/T code of {@code mdhd}
 * @param sampleEntry how the samples are coded
 * @param edits of {@code elst}; empty when there is none
 * @param samples in decoding order
 */
public record EncodedTrack(
    long timescale,
    String handler,
    String language,
    SampleEntry sampleEntry,
    List<Edit> edits,
    Samples samples) {
  /** Copies the list. */
  public EncodedTrack {
    edits = List.copyOf(edits);
  }

  /**
   * One row of {@code elst}.
   *
   * @param segmentDuration in the movie's ticks
   * @param mediaTime in the track's ticks; -1 for nothing
   */
  public record Edit(long segmentDuration, long mediaTime) {}
}
