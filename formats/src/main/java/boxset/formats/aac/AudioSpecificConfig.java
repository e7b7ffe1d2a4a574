package boxset.formats.aac;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;

/**
 * AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1), as far as a package needs it.
 *
 * @param audioObjectType 2 for AAC LC, 5 for HE-AAC, 29 for HE-AAC v2
 * @param sampleRate in Hz
 * @param channels in all, an LFE counted as one
 */
public record AudioSpecificConfig(int audioObjectType, int sampleRate, int channels) {
  private static final int ESCAPE_RATE = 15;
  private static final int[] RATES = {
    96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
  };
  private static final int[] CHANNELS = {0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 24, 8};

  private static final int ES_DESCRIPTOR = 3;
  private static final int DECODER_CONFIG_DESCRIPTOR = 4;
  private static final int DECODER_SPECIFIC_INFO = 5;
  private static final int OBJECT_TYPE_MPEG4_AUDIO = 0x40;

  /**
   * Reads the configuration itself.
   *
   * @throws MalformedException when it ends too early, or its channels are told in a way we do not
   *     read
   */
  public static AudioSpecificConfig parse(Bytes config) throws MalformedException {
    BitReader in = new BitReader("AudioSpecificConfig", config);
    int type = (int) in.u(5);
    if (type == 31) {
      type = 32 + (int) in.u(6);
    }
    int index = (int) in.u(4);
    if (index != ESCAPE_RATE && index >= RATES.length) {
      throw new MalformedException("AudioSpecificConfig has the sampling rate index " + index);
    }
    int rate = index == ESCAPE_RATE ? (int) in.u(24) : RATES[index];
    int configuration = (int) in.u(4);
    int channels = configuration < CHANNELS.length ? CHANNELS[configuration] : 0;
    if (channels == 0 || rate == 0) {
      throw new MalformedException(
          "AudioSpecificConfig has the channel configuration "
              + configuration
              + " at "
              + rate
              + " Hz");
    }
    return new AudioSpecificConfig(type, rate, channels);
  }

  /**
   * Reads the configuration inside an ES_Descriptor, the content of {@code esds} (ISO/IEC 14496-1,
   * 7.2.6.5).
   *
   * @throws MalformedException when a descriptor is missing or ends too early, or the stream is not
   *     MPEG-4 audio
   */
  public static AudioSpecificConfig parseDescriptor(Bytes descriptor) throws MalformedException {
    BitReader in = new BitReader("ES_Descriptor", descriptor);
    expand(in, ES_DESCRIPTOR);
    in.skip(16);
    boolean dependsOn = in.flag();
    boolean hasUrl = in.flag();
    boolean hasClock = in.flag();
    in.skip(5);
    in.skip(dependsOn ? 16 : 0);
    in.skip(hasUrl ? 8 * (int) in.u(8) : 0);
    in.skip(hasClock ? 16 : 0);
    expand(in, DECODER_CONFIG_DESCRIPTOR);
    long objectType = in.u(8);
    if (objectType != OBJECT_TYPE_MPEG4_AUDIO) {
      throw new MalformedException("the stream in esds has the object type " + objectType);
    }
    in.skip(12 * 8);
    int length = expand(in, DECODER_SPECIFIC_INFO);
    byte[] config = new byte[length];
    for (int i = 0; i < length; i++) {
      config[i] = (byte) in.u(8);
    }
    return parse(Bytes.copyOf(config));
  }

  /** RFC 6381, 3.3: object type indication of MPEG-4 audio, then the audio object type. */
  public String codecs() {
    return "mp4a.40." + audioObjectType;
  }

  /** samplingFrequencyIndex (table 1.18). */
  int rateIndex() {
    for (int index = 0; index < RATES.length; index++) {
      if (RATES[index] == sampleRate) {
        return index;
      }
    }
    throw new IllegalArgumentException(sampleRate + " Hz has no sampling frequency index");
  }

  /** channelConfiguration (table 1.19) of the usual layout, below 8. */
  int channelConfiguration() {
    for (int configuration = 1; configuration < 8; configuration++) {
      if (CHANNELS[configuration] == channels) {
        return configuration;
      }
    }
    throw new IllegalArgumentException(channels + " channels have no configuration");
  }

  /** Passes over a descriptor's tag and size (ISO/IEC 14496-1, 8.3.3). */
  private static int expand(BitReader in, int tag) throws MalformedException {
    long found = in.u(8);
    if (found != tag) {
      throw new MalformedException("esds has descriptor " + found + " where " + tag + " belongs");
    }
    int size = 0;
    boolean more = true;
    for (int i = 0; i < 4 && more; i++) {
      more = in.flag();
      size = size << 7 | (int) in.u(7);
    }
    if (8L * size > in.remaining()) {
      throw new MalformedException("esds ends within descriptor " + tag);
    }
    return size;
  }
}
