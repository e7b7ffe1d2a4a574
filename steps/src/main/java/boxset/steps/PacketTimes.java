package boxset.steps;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The times of a file's packets, track by track, as {@code ffprobe} lists them: {@code
 * stream_index, pts, dts, duration, flags}.
 */
final class PacketTimes {
  /** A longer hole between two pictures is a wrong time stamp, not a hole. */
  private static final double WILD_SECONDS = 6 * 3600;

  private static final long NONE = Long.MIN_VALUE;

  /** The packets of a track, in the units of its time base. */
  static final class Track {
    private long[] shownAt = new long[64];
    private long[] decodedAt = new long[64];
    private int shown;
    private int untimed;
    private long read;
    private long lastKey = NONE;
    private long longestGroup;
    private long end = NONE;
    private long lastDuration;
    private boolean timeless;

    private void add(long pts, long dts, long duration, String flags) {
      read++;
      if (flags.contains("D")) {
        return;
      }
      if (shown == shownAt.length) {
        shownAt = Arrays.copyOf(shownAt, shown * 2);
        decodedAt = Arrays.copyOf(decodedAt, shown * 2);
      }
      shownAt[shown] = pts;
      decodedAt[shown] = dts;
      shown++;
      untimed += pts == NONE ? 1 : 0;
      timeless |= pts == NONE && dts == NONE;
      long at = pts == NONE ? dts : pts;
      if (at != NONE && at + duration >= end) {
        end = at + duration;
        lastDuration = duration;
      }
      if (at != NONE && flags.contains("K")) {
        if (lastKey != NONE) {
          longestGroup = Math.max(longestGroup, at - lastKey);
        }
        lastKey = at;
      }
    }

    /** How many were read, shown or not. */
    long read() {
      return read;
    }

    /** Whether some have no time at all. */
    boolean timeless() {
      return timeless;
    }

    /**
     * The times of those shown, in display order, up to the first wild one. Where a few have no
     * time of their own, as in program streams, they are where the others leave a hole; where many
     * have none, the times of decoding are taken, as much later as the first picture is shown.
     *
     * @param unit of the times in seconds
     */
    long[] times(double unit) {
      long[] timed = sorted(shownAt);
      if (untimed > 0) {
        long[] decoded = sorted(decodedAt);
        if (timed.length > 1 && untimed < shown / 4) {
          timed = fillHoles(timed, untimed);
        } else if (decoded.length > 0) {
          long delay = timed.length == 0 ? 0 : timed[0] - decoded[0];
          timed = LongStream.of(decoded).map(time -> time + delay).toArray();
        }
      }
      for (int i = 1; i < timed.length; i++) {
        if ((timed[i] - timed[i - 1]) * unit > WILD_SECONDS) {
          return Arrays.copyOf(timed, i);
        }
      }
      return timed;
    }

    private long[] sorted(long[] times) {
      return LongStream.of(times).limit(shown).filter(time -> time != NONE).sorted().toArray();
    }

    private static long[] fillHoles(long[] sorted, int count) {
      long[] gaps = new long[sorted.length - 1];
      Arrays.setAll(gaps, i -> sorted[i + 1] - sorted[i]);
      Arrays.sort(gaps);
      long usual = Math.max(1, gaps[gaps.length / 2]);
      long[] filled = Arrays.copyOf(sorted, sorted.length + count);
      int next = sorted.length;
      for (int i = 0; i + 1 < sorted.length; i++) {
        for (long at = sorted[i] + usual;
            next < filled.length && at + usual / 2 < sorted[i + 1];
            at += usual) {
          filled[next++] = at;
        }
      }
      for (long at = sorted[sorted.length - 1] + usual; next < filled.length; at += usual) {
        filled[next++] = at;
      }
      Arrays.sort(filled);
      return filled;
    }

    /** Longest time from one random access point to the next, or to the end. */
    long longestGroup() {
      return lastKey == NONE ? 0 : Math.max(longestGroup, end - lastKey);
    }

    /** How long the last packet is shown; 0 when the file does not say. */
    long lastDuration() {
      return lastDuration;
    }
  }

  private final TreeMap<Integer, Track> tracks = new TreeMap<>();

  /** Takes in a line. */
  void add(String line) {
    String[] fields = line.split(",", 6);
    if (fields.length >= 5) {
      long duration = time(fields[3]);
      tracks
          .computeIfAbsent(Integer.valueOf(fields[0]), _ -> new Track())
          .add(time(fields[1]), time(fields[2]), duration == NONE ? 0 : duration, fields[4]);
    }
  }

  private static long time(String field) {
    return field.equals("N/A") ? NONE : Long.parseLong(field);
  }

  /** The packets of a track, perhaps none. */
  Track track(int index) {
    return tracks.getOrDefault(index, new Track());
  }
}
