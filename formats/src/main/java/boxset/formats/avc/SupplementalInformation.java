package boxset.formats.avc;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.util.Optional;

/**
 * What a supplemental information unit (ITU-T H.264, 7.3.2.3) tells of times.
 *
 * @param period that a buffering period begins (D.1.2)
 * @param timing when the picture is decoded and shown (D.1.3)
 */
public record SupplementalInformation(
    Optional<BufferingPeriod> period, Optional<PictureTiming> timing) {
  private static final int BUFFERING_PERIOD = 0;
  private static final int PICTURE_TIMING = 1;

  /**
   * How the buffer is filled from here on, by the last schedule.
   *
   * @param initialDelay between the arrival of the first byte and its decoding, in 1/90000 s
   * @param offset how much earlier later ones may arrive, in 1/90000 s
   */
  public record BufferingPeriod(int initialDelay, int offset) {}

  /**
   * Times in ticks.
   *
   * @param removalDelay after the first picture of the buffering period before
   * @param outputDelay from decoding to showing
   * @param structure pic_struct, 0 when it is not told
   * @param bit where the message begins in what is behind the NAL unit's header, without
   *     emulation_prevention_three_byte
   */
  public record PictureTiming(int removalDelay, int outputDelay, int structure, int bit) {}

  /**
   * Reads a NAL unit.
   *
   * @param nalUnit without its start code
   * @throws MalformedException when a message goes beyond it
   */
  public static SupplementalInformation parse(
      Bytes nalUnit, HrdParameters hrd, boolean pictureStructure) throws MalformedException {
    Bytes payload = RawBytes.of(nalUnit, 1);
    Optional<BufferingPeriod> period = Optional.empty();
    Optional<PictureTiming> timing = Optional.empty();
    int at = 0;
    while (at + 2 < payload.size()) {
      int type = 0;
      while (at < payload.size() && payload.at(at) == 0xFF) {
        type += payload.at(at++);
      }
      type += at < payload.size() ? payload.at(at++) : 0;
      int size = 0;
      while (at < payload.size() && payload.at(at) == 0xFF) {
        size += payload.at(at++);
      }
      size += at < payload.size() ? payload.at(at++) : 0;
      if (type == BUFFERING_PERIOD || type == PICTURE_TIMING) {
        if (size > payload.size() - at) {
          throw new MalformedException("a message goes beyond its NAL unit");
        }
        byte[] message = new byte[size];
        payload.asBuffer().get(at, message);
        BitReader in = new BitReader("supplemental information", Bytes.copyOf(message));
        if (type == BUFFERING_PERIOD) {
          period = Optional.of(period(new ExpGolomb(in), hrd));
        } else {
          timing =
              Optional.of(
                  new PictureTiming(
                      (int) in.u(hrd.removalDelayBits()),
                      (int) in.u(hrd.outputDelayBits()),
                      pictureStructure ? (int) in.u(4) : 0,
                      8 * at));
        }
      }
      at += size;
    }
    return new SupplementalInformation(period, timing);
  }

  private static BufferingPeriod period(ExpGolomb in, HrdParameters hrd) throws MalformedException {
    in.ue(); // seq_parameter_set_id
    int delay = 0;
    int offset = 0;
    for (int i = 0; i < hrd.schedules(); i++) {
      delay = (int) in.u(hrd.initialDelayBits());
      offset = (int) in.u(hrd.initialDelayBits());
    }
    return new BufferingPeriod(delay, offset);
  }
}
