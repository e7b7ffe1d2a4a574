package boxset.formats.ifo;

/** The television system of a disc. */
public enum VideoStandard {
  /** 30000/1001 pictures a second, 480 lines. */
  NTSC(0, 480, 3003, 30, 3),
  /** 25 pictures a second, 576 lines. */
  PAL(1, 576, 3600, 25, 1);

  /** Ticks of the clock that presentation times count, a second. */
  public static final int CLOCK_HZ = 90_000;

  private final int code;
  private final int lines;
  private final int frameTicks;
  private final int framesPerSecond;
  private final int timeRateCode;

  VideoStandard(int code, int lines, int frameTicks, int framesPerSecond, int timeRateCode) {
    this.code = code;
    this.lines = lines;
    this.frameTicks = frameTicks;
    this.framesPerSecond = framesPerSecond;
    this.timeRateCode = timeRateCode;
  }

  int code() {
    return code;
  }

  /** Lines of a picture. */
  public int lines() {
    return lines;
  }

  /** How long a frame of two fields lasts, in 1/90000 s. */
  public int frameTicks() {
    return frameTicks;
  }

  /** Frames that a disc's time counts as one second; 30 of NTSC last 1.001 s. */
  public int framesPerSecond() {
    return framesPerSecond;
  }

  int timeRateCode() {
    return timeRateCode;
  }

  /**
   * When a field begins, in 1/90000 s after the first, rounded down: a field of NTSC lasts 1501.5.
   */
  public long fieldTicks(long fields) {
    return fields * frameTicks / 2;
  }
}
