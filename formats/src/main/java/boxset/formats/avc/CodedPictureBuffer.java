package boxset.formats.avc;

/**
 * The coded picture buffer of a decoder while a stream arrives at its own rate (ITU-T H.264, C.1).
 * Times are in 1/90000 s from the first picture that is shown.
 */
public final class CodedPictureBuffer {
  private static final double CLOCK_HZ = 90_000;

  private final AvcStream video;
  private final double ticksPerBit;
  private int next;
  private double arrived = Double.NEGATIVE_INFINITY;

  /** Nothing has arrived. */
  public CodedPictureBuffer(AvcStream video) {
    this.video = video;
    this.ticksPerBit = CLOCK_HZ / video.hrd().bitRate();
  }

  /** When an access unit is taken out and decoded. */
  public double removed(int unit) {
    return video.decodingTick(unit)
        * CLOCK_HZ
        * video.usability().unitsInTick()
        / video.usability().timeScale();
  }

  /** When all that arrived has arrived. */
  public double arrived() {
    return arrived;
  }

  /**
   * Lets the next access unit arrive.
   *
   * @param unit which it is: one after the other
   * @return when its last byte is there
   */
  public double arrive(int unit) {
    if (unit != next) {
      throw new IllegalArgumentException("Access unit " + next + " is next, not " + unit);
    }
    next++;
    double begins = Math.max(arrived, removed(unit) - video.arrival(unit));
    arrived = begins + 8 * (video.start(unit + 1) - video.start(unit)) * ticksPerBit;
    return arrived;
  }

  /**
   * Whether a stream never lets the buffer run dry and leaves it at least as full as it wants to
   * find it, so that any such stream with the same parameters may follow it (C.3).
   */
  public static boolean joins(AvcStream video) {
    CodedPictureBuffer buffer = new CodedPictureBuffer(video);
    for (int unit = 0; unit < video.units(); unit++) {
      double before = buffer.arrived();
      if (unit > 0
          && video.beginsPeriod(unit)
          && video.initialDelay(unit) > Math.ceil(buffer.removed(unit) - before)) {
        return false;
      }
      if (buffer.arrive(unit) > buffer.removed(unit)) {
        return false;
      }
    }
    int last = video.units() - 1;
    double tick = CLOCK_HZ * video.usability().unitsInTick() / video.usability().timeScale();
    double end = buffer.removed(last) + video.duration(last) * tick;
    return video.initialDelay(0) <= Math.ceil(end - buffer.arrived());
  }
}
