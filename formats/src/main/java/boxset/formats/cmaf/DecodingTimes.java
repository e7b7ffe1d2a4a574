package boxset.formats.cmaf;

/**
 * When the pictures of a closed group are decoded: within the time in which they are presented.
 *
 * <p>Pictures that are reordered are decoded before their turn, so that an even pace of decoding
 * has to begin some pictures before presentation does. ISO/IEC 14496-12 has two ways to say so, an
 * edit list and negative composition offsets (8.8.8), and there is no player that reads both:
 * hls.js takes the first picture of a track with an edit list to be late, and leaves a hole as long
 * where another track follows; ffmpeg shows what has negative offsets later than its sound.
 * Decoding times need only grow. Here a group's first picture is decoded when it is presented;
 * those behind it follow faster, until decoding is far enough ahead, and the last ones are slower.
 * No offset is negative, nothing has to be cut off, and every group, and so every segment, is
 * decoded from the tick it is presented from until the tick it ends.
 */
final class DecodingTimes {
  private DecodingTimes() {}

  /**
   * Ticks from the beginning of the group to the decoding of each picture.
   *
   * @param order which picture of the group each is when presented; a permutation, 0 first
   * @param ticksPerFrame how long each is presented; more than pictures are reordered by
   * @return growing, none later than the picture's presentation; no picture is presented until
   *     behind the end of the group if it is presented for as long as the next one's decoding waits
   */
  static long[] of(int[] order, long ticksPerFrame) {
    int ahead = 0;
    for (int i = 0; i < order.length; i++) {
      ahead = Math.max(ahead, i - order[i]);
    }
    long[] times = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      times[i] = i <= ahead ? i * ticksPerFrame / (ahead + 1) : (i - ahead) * ticksPerFrame;
    }
    long end = order.length * ticksPerFrame;
    long next = end;
    for (int i = order.length - 1; i > 0; i--) {
      times[i] = Math.max(times[i], next - (order.length - order[i]) * ticksPerFrame);
      next = times[i];
    }
    return times;
  }
}
