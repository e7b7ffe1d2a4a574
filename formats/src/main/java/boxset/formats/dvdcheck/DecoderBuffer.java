package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.mpegps.Pack;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A player's buffer of one stream (P-STD, ISO/IEC 13818-1, 2.5.2): the bytes of a pack arrive at
 * 10.08 Mb/s from its SCR on; a unit leaves whole when it is decoded. Times are in 1/27000000 s.
 *
 * <p>A unit ends where the next begins, in the middle of a packet as a rule. Tools that book a
 * packet as a whole with the picture that it has the time stamp of keep the end of the picture
 * before for too long, and find a stream that fills the buffer to its brim up to one packet (2 KB)
 * too full.
 */
final class DecoderBuffer {
  private record Arrival(long scr, long begin, long end, long sector) {
    /** When the byte before {@code at} has arrived: payload lies at the end of its pack. */
    long of(long at) {
      long inPack = Pack.BYTES - (end - at);
      return scr + Pack.TICKS * inPack / Pack.BYTES;
    }
  }

  private record Removal(long begin, long end, long time) {}

  private final PackPlace places;
  private final String stream;
  private final long size;
  private final Rule overflow;
  private final Findings findings;
  private final Deque<Arrival> arrivals = new ArrayDeque<>();
  private final Deque<Removal> removals = new ArrayDeque<>();
  private long arrived;
  private long known;
  private long removed;

  DecoderBuffer(String stream, long size, Rule overflow, Findings findings, PackPlace places) {
    this.places = places;
    this.overflow = overflow;
    this.stream = stream;
    this.size = size;
    this.findings = findings;
  }

  /** A pack brings bytes. */
  void arrive(long scr, int bytes, long sector) {
    arrivals.addLast(new Arrival(scr, arrived, arrived + bytes, sector));
    arrived += bytes;
  }

  /**
   * Says where a unit ends, and when it is decoded.
   *
   * @param end counted from the first byte of all
   * @param time in 1/27000000 s, or negative when that is not known
   */
  void unit(long end, long time) {
    if (end <= known) {
      return;
    }
    if (time < 0) {
      // Nothing can be said of it: it is taken to leave as it comes.
      removed = Math.max(removed, end);
    } else {
      checkArrival(end, time);
      removals.addLast(new Removal(known, end, time));
    }
    known = end;
    settle(known);
  }

  private void checkArrival(long end, long time) {
    for (Arrival arrival : arrivals) {
      if (arrival.end() >= end) {
        long late = arrival.of(end) - time;
        if (late > 0) {
          findings.add(
              Rule.BUFFER_UNDERFLOW,
              places.passed(arrival.sector()),
              "%s: the last of %d bytes arrives %.3f s after it is to be decoded",
              stream,
              end - known,
              late / (double) Pack.CLOCK_HZ);
        }
        return;
      }
    }
  }

  /** Looks at every pack up to a byte before which all units are known. */
  private void settle(long upTo) {
    while (!arrivals.isEmpty() && arrivals.getFirst().end() <= upTo) {
      check(arrivals.removeFirst());
    }
  }

  private void check(Arrival pack) {
    while (!removals.isEmpty()) {
      Removal next = removals.getFirst();
      if (next.time() > pack.scr() + Pack.TICKS) {
        break;
      }
      if (next.time() > pack.scr()) {
        long bytes = pack.end() - pack.begin();
        long then = pack.begin() + bytes * (next.time() - pack.scr()) / Pack.TICKS;
        full(then - removed, pack.sector());
      }
      removed = Math.max(removed, next.end());
      removals.removeFirst();
    }
    full(pack.end() - removed, pack.sector());
  }

  private void full(long bytes, long sector) {
    if (bytes > size) {
      findings.add(
          overflow,
          places.passed(sector),
          "%s: %d bytes are waiting to be decoded, and a player holds %d",
          stream,
          bytes,
          size);
    }
  }

  /** Nothing more arrives. */
  void end(long time) {
    unit(arrived, time);
    settle(Long.MAX_VALUE);
  }
}
