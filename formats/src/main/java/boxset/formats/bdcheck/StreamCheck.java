package boxset.formats.bdcheck;

/** Looks into a stream, a packet (PES) at a time. */
interface StreamCheck {
  /** A packet without a time stamp. */
  long NO_STAMP = Long.MIN_VALUE;

  /**
   * A packet.
   *
   * @param bytes its content, valid during the call
   * @param length how many of them there are
   * @param pts in 1/90000 s without a jump where 33 bits end, or {@link #NO_STAMP}
   * @param dts as {@code pts}, which it is when there is no other
   * @param packet the source packet that it begins with
   */
  void unit(byte[] bytes, int length, long pts, long dts, long packet);

  /** The clock begins anew, or the clip ends. */
  void end();

  /** How many bytes the decoder's buffer holds; {@link Long#MAX_VALUE} when nobody says. */
  default long bufferBytes() {
    return Long.MAX_VALUE;
  }
}
