package boxset.formats.avc;

import boxset.formats.bytes.MalformedException;

/**
 * hrd_parameters() (ITU-T H.264, E.1.2): the buffer that a stream is made for. Of several schedules
 * it is the last that a system's buffers are as large as (ITU-T H.222.0, 2.14.3.1).
 *
 * @param schedules how many there are
 * @param bitRate at which the buffer is filled, in bits a second
 * @param bufferBits CpbSize
 * @param constantRate whether it is filled without a pause
 * @param initialDelayBits width of initial_cpb_removal_delay
 * @param removalDelayBits width of cpb_removal_delay
 * @param outputDelayBits width of dpb_output_delay
 */
public record HrdParameters(
    int schedules,
    long bitRate,
    long bufferBits,
    boolean constantRate,
    int initialDelayBits,
    int removalDelayBits,
    int outputDelayBits) {
  private static final int MOST_SCHEDULES = 32;

  static HrdParameters read(ExpGolomb in) throws MalformedException {
    long schedules = in.ue() + 1;
    if (schedules > MOST_SCHEDULES) {
      throw new MalformedException("a decoder's buffer has " + schedules + " schedules");
    }
    int rateScale = 6 + (int) in.u(4);
    int sizeScale = 4 + (int) in.u(4);
    long rate = 0;
    long size = 0;
    boolean constant = false;
    for (int i = 0; i < schedules; i++) {
      rate = (in.ue() + 1) << rateScale;
      size = (in.ue() + 1) << sizeScale;
      constant = in.flag();
    }
    int initial = (int) in.u(5) + 1;
    int removal = (int) in.u(5) + 1;
    int output = (int) in.u(5) + 1;
    in.u(5); // time_offset_length
    return new HrdParameters((int) schedules, rate, size, constant, initial, removal, output);
  }
}
