package boxset.steps;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * The times of a file's packets, track by track, as {@code ffprobe} lists them: {@code
 * stream_index, pts, dts, duration, flags}.
 */
final class PacketTimes {
  /** A longer hole between two pictures is a wrong time stamp, not a hole. */
  private static final double WILD_SECONDS = 6 * 3600;

  /** The packets of a track, in the units of its time base. */
  static final class Track {
    private long[] times = new long[64];
    private int shown;
    private long read;
    private long lastKey = Long.MIN_VALUE;
    private long longestGroup;
    private long end = Long.MIN_VALUE;
    private long lastDuration;
    private boolean timeless;

    private void add(String pts, String dts, String duration, String flags) {
      read++;
      String time = pts.equals("N/A") ? dts : pts;
      if (time.equals("N/A")) {
        timeless = true;
        return;
      }
      if (flags.contains("D")) {
        return;
      }
      long at = Long.parseLong(time);
      long length = duration.equals("N/A") ? 0 : Long.parseLong(duration);
      if (shown == times.length) {
        times = Arrays.copyOf(times, shown * 2);
      }
      times[shown++] = at;
      if (at + length >= end) {
        end = at + length;
        lastDuration = length;
      }
      if (flags.contains("K")) {
        if (lastKey != Long.MIN_VALUE) {
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

    /** The times of those shown, in display order, up to the first wild one. */
    long[] times(double unit) {
      long[] sorted = Arrays.copyOf(times, shown);
      Arrays.sort(sorted);
      for (int i = 1; i < sorted.length; i++) {
        if ((sorted[i] - sorted[i - 1]) * unit > WILD_SECONDS) {
          return Arrays.copyOf(sorted, i);
        }
      }
      return sorted;
    }

    long longestGroup() {
      return lastKey == Long.MIN_VALUE ? 0 : Math.max(longestGroup, end - lastKey);
    }

    long lastDuration() {
      return lastDuration;
    }
  }

  private final TreeMap<Integer, Track> tracks = new TreeMap<>();

  /** Takes in a line. */
  void add(String line) {
    String[] fields = line.split(",", 6);
    if (fields.length >= 5) {
      tracks
          .computeIfAbsent(Integer.valueOf(fields[0]), _ -> new Track())
          .add(fields[1], fields[2], fields[3], fields[4]);
    }
  }

  /** The packets of a track, perhaps none. */
  Track track(int index) {
    return tracks.getOrDefault(index, new Track());
  }
}
