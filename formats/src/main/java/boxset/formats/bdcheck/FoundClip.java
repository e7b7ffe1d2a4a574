package boxset.formats.bdcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clip as its CLPI file tells of it. Times of sequences are in 1/45000 s, those of the map in
 * 1/90000 s, of which the lowest nine bits are not told.
 *
 * @param application 1 for the main path of a film
 * @param rate TS_recording_rate in bytes a second
 * @param packets how many source packets it has
 * @param clocks STC sequences of all ATC sequences
 * @param programMap its PID
 * @param streams of the first program sequence
 * @param map by PID
 */
record FoundClip(
    int application,
    long rate,
    long packets,
    List<Clock> clocks,
    int programMap,
    List<FoundStream> streams,
    Map<Integer, List<Entry>> map) {
  private static final int MAIN_PATH = 1;

  record Clock(int id, int pid, long packet, long start, long end) {}

  record Entry(long pts, long packet) {}

  Optional<FoundStream> stream(int pid) {
    return streams.stream().filter(stream -> stream.pid() == pid).findFirst();
  }

  Optional<Clock> clock(int id) {
    return clocks.stream().filter(clock -> clock.id() == id).findFirst();
  }

  /** Whether its pictures play in time, and not as stills that a viewer leafs through. */
  boolean plays() {
    return application == MAIN_PATH;
  }
}
