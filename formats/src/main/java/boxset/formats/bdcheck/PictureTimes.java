package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import java.util.PriorityQueue;

/** When pictures are decoded and shown: one behind another, without a gap. Times in 1/90000 s. */
final class PictureTimes {
  /** More pictures than any decoder keeps in another order. */
  private static final int MOST_WAITING = 64;

  private final String name;
  private final ClipPlace place;
  private final Findings findings;
  private final PriorityQueue<Long> waiting = new PriorityQueue<>();
  private double frameTicks;
  private long lastDts = StreamCheck.NO_STAMP;
  private long lastShown = StreamCheck.NO_STAMP;
  private long start = StreamCheck.NO_STAMP;
  private long end = StreamCheck.NO_STAMP;

  PictureTimes(String name, double frameTicks, ClipPlace place, Findings findings) {
    this.name = name;
    this.frameTicks = frameTicks;
    this.place = place;
    this.findings = findings;
  }

  /** A stream that says itself how long a picture lasts. */
  void frameTicks(double ticks) {
    frameTicks = ticks;
  }

  double frameTicks() {
    return frameTicks;
  }

  void picture(long pts, long dts) {
    findings.require(
        dts <= pts,
        Rule.PICTURE_TIME,
        place,
        "%s: a picture is shown %d ticks before it is decoded",
        name,
        dts - pts);
    boolean behind = lastDts == StreamCheck.NO_STAMP || dts > lastDts;
    findings.require(
        behind && (lastDts == StreamCheck.NO_STAMP || dts - lastDts <= longest()),
        Rule.PICTURE_TIME,
        place,
        "%s: a picture is decoded %.1f ms behind the one before; pictures last %.1f ms",
        name,
        (dts - lastDts) / 90.0,
        frameTicks / 90);
    lastDts = dts;
    start = start == StreamCheck.NO_STAMP ? pts : Math.min(start, pts);
    end = end == StreamCheck.NO_STAMP ? pts : Math.max(end, pts);
    waiting.add(pts);
    while (!waiting.isEmpty() && (waiting.peek() < dts || waiting.size() > MOST_WAITING)) {
      shown(waiting.remove());
    }
  }

  /** A frame of three fields twice over, which pulldown does not make, and a tick each. */
  private double longest() {
    return frameTicks == 0 ? Double.MAX_VALUE : 2.1 * frameTicks + 2;
  }

  private void shown(long pts) {
    double gap = pts - lastShown;
    findings.require(
        lastShown == StreamCheck.NO_STAMP
            || frameTicks == 0
            || (gap >= 0.45 * frameTicks - 2 && gap <= longest()),
        Rule.PICTURE_TIME,
        place,
        "%s: a picture is shown %.1f ms behind the one before; pictures last %.1f ms",
        name,
        gap / 90,
        frameTicks / 90);
    lastShown = pts;
  }

  void restart() {
    while (!waiting.isEmpty()) {
      shown(waiting.remove());
    }
    lastDts = StreamCheck.NO_STAMP;
    lastShown = StreamCheck.NO_STAMP;
  }

  /** When the first picture is shown. */
  long start() {
    return start;
  }

  /** When the last picture has been shown. */
  long end() {
    return end == StreamCheck.NO_STAMP ? end : end + Math.round(frameTicks);
  }
}
