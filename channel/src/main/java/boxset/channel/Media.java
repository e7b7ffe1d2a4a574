package boxset.channel;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.TrackIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where segments are. Addresses are relative to the root of the release and percent-encoded; what
 * they lead to never changes.
 *
 * <p>In JSON, a track file is told by its {@code uri}, segments of their own by their {@code
 * template}.
 */
public sealed interface Media {
  /**
   * Byte ranges of one file without gaps.
   *
   * @param uri of the file
   * @param initialization where {@code ftyp} and {@code moov} are; empty for WebVTT
   * @param index where {@code sidx} is; empty when there is none
   * @param offsets first byte of each segment and, behind them, of what follows the last
   */
  record TrackFile(
      String uri, Optional<ByteRange> initialization, Optional<ByteRange> index, List<Long> offsets)
      implements Media {
    /** Copies the list. */
    public TrackFile {
      offsets = Longs.of(offsets);
    }

    /** A file that was packaged as one track. */
    public static TrackFile of(String uri, TrackIndex index) {
      List<Long> offsets = new ArrayList<>();
      for (TrackIndex.Segment segment : index.segments()) {
        offsets.add(segment.offset());
      }
      TrackIndex.Segment last = index.segments().getLast();
      offsets.add(last.offset() + last.length());
      return new TrackFile(
          uri, Optional.of(index.initialization()), Optional.of(index.index()), offsets);
    }

    /** The bytes of a segment. */
    public ByteRange range(int segment) {
      long offset = offsets.get(segment);
      return new ByteRange(offset, offsets.get(segment + 1) - offset);
    }

    @Override
    public void check(String where, int segments) {
      if (offsets.size() != segments + 1) {
        throw new ScheduleException(
            "%s: %d offsets for %d segments, which need one more than they are"
                .formatted(where, offsets.size(), segments));
      }
      for (int i = 1; i < offsets.size(); i++) {
        if (offsets.get(i) <= offsets.get(i - 1)) {
          throw new ScheduleException("%s: segment %d is empty".formatted(where, i - 1));
        }
      }
    }
  }

  /**
   * Files of their own.
   *
   * @param template with {@code $Number$}, segments counted from 1 as DASH counts them
   * @param initialization of all of them; empty for WebVTT
   */
  record SegmentFiles(String template, Optional<String> initialization) implements Media {
    static final String NUMBER = "$Number$";

    /** The address of a segment, counted from 0. */
    public String uri(int segment) {
      return template.replace(NUMBER, Integer.toString(segment + 1));
    }

    @Override
    public void check(String where, int segments) {
      if (!template.contains(NUMBER)) {
        throw new ScheduleException(
            "%s: the address \"%s\" has no %s".formatted(where, template, NUMBER));
      }
    }
  }

  /**
   * Refuses what does not fit so many segments.
   *
   * @throws ScheduleException naming the place
   */
  void check(String where, int segments);
}
