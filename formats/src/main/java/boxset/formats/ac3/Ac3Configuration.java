package boxset.formats.ac3;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;

/**
 * What {@code dac3} (ETSI TS 102 366, F.4) or {@code dec3} (F.6) tells of the sound.
 *
 * @param sampleRate in Hz
 * @param channels in all, an LFE counted as one
 */
public record Ac3Configuration(int sampleRate, int channels) {
  private static final int[] RATES = {48000, 44100, 32000};
  private static final int[] FULL_CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};

  /** Reads AC3SpecificBox. */
  public static Ac3Configuration parseAc3(Bytes configuration) throws MalformedException {
    BitReader in = new BitReader("dac3", configuration);
    int rate = rate(in);
    in.skip(5 + 3); // bsid, bsmod
    return channels(in, rate);
  }

  /** Reads EC3SpecificBox, its first independent substream. */
  public static Ac3Configuration parseEnhancedAc3(Bytes configuration) throws MalformedException {
    BitReader in = new BitReader("dec3", configuration);
    in.skip(13 + 3); // data_rate, num_ind_sub
    int rate = rate(in);
    in.skip(5 + 1 + 1 + 3); // bsid, reserved, asvc, bsmod
    return channels(in, rate);
  }

  private static int rate(BitReader in) throws MalformedException {
    int code = (int) in.u(2);
    if (code >= RATES.length) {
      throw new MalformedException("fscod " + code + " is reserved");
    }
    return RATES[code];
  }

  private static Ac3Configuration channels(BitReader in, int rate) throws MalformedException {
    int full = FULL_CHANNELS[(int) in.u(3)];
    return new Ac3Configuration(rate, full + (int) in.u(1));
  }
}
