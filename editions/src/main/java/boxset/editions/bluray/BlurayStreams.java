package boxset.editions.bluray;

import boxset.editions.disc.SoundCoding;
import boxset.editions.disc.StreamOrder;
import boxset.formats.bdmv.Language;
import boxset.formats.cmaf.SoundPurpose;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Sounds and captions as the discs of a set have them.
 *
 * @param lossless whether the mix is as it was delivered; dubs and what is besides never are
 * @param bits of its samples then
 */
record BlurayStreams(boolean lossless, int bits) {
  /** Of a play item. */
  static final StreamOrder.Limits LIMITS = new StreamOrder.Limits("a Blu-ray disc", 32, 32);

  private static final int PACKET_BYTES = 192;
  private static final int PAYLOAD_BYTES = 184;

  /** Of every packet of the elementary stream. */
  private static final int HEADER_BYTES = 17;

  /** Frames of AC-3 in a second (ETSI TS 102 366, 4.1): 1536 samples each. */
  private static final double FRAMES = 48_000 / 1536.0;

  /** Units of LPCM in a second, and what each has before its samples, in bytes. */
  private static final int UNITS = 200;

  private static final int UNIT_HEADER_BYTES = 4;

  /** Codecs whose samples have no more than 16 bits, or had more only to a decoder. */
  private static final List<String> OF_16_BITS =
      List.of("pcm_s16", "pcm_u8", "pcm_s8", "aac", "ac3", "eac3", "mp2", "mp3", "opus", "vorbis");

  /** Of a set with these programmes. */
  static BlurayStreams of(boolean lossless, List<BlurayProgramme> programmes) {
    boolean plain =
        programmes.stream()
            .flatMap(programme -> programme.mixes().stream())
            .filter(mix -> mix.purpose() == SoundPurpose.MAIN)
            .allMatch(mix -> OF_16_BITS.stream().anyMatch(mix.track().codec()::startsWith));
    return new BlurayStreams(lossless, plain ? 16 : 24);
  }

  /** How the discs have a sound: as AC-3, the most that it can have or plenty, or as it is. */
  SoundCoding coding(StreamOrder.Sound sound) {
    return lossless && sound.purpose() == SoundPurpose.MAIN
        ? new SoundCoding.Lpcm(bits)
        : new SoundCoding.Ac3(sound.channels() == StreamOrder.SURROUND ? 640 : 320, !lossless);
  }

  /** What all sounds take in a clip, every frame in packets of its own, 1000 bit/s. */
  double recordedKilobits(StreamOrder order) {
    return order.sounds().stream().mapToDouble(this::recordedKilobits).sum();
  }

  private double recordedKilobits(StreamOrder.Sound sound) {
    double kilobits =
        switch (coding(sound)) {
          case SoundCoding.Ac3 ac3 -> ac3.kilobits();
          case SoundCoding.Lpcm lpcm -> 48.0 * sound.channels() * lpcm.bits();
        };
    return kilobits * recorded(coding(sound), sound.channels());
  }

  /** How much more a sound takes in a clip than as a file, of 1. */
  static double recorded(SoundCoding coding, int channels) {
    return switch (coding) {
      case SoundCoding.Ac3(int kilobits, boolean _) -> recorded(kilobits * 1000 / FRAMES / 8, 0);
      case SoundCoding.Lpcm(int bits) ->
          recorded(48_000.0 / UNITS * channels * bits / 8, UNIT_HEADER_BYTES);
    };
  }

  private static double recorded(double unitBytes, int header) {
    double packets = Math.ceil((unitBytes + header + HEADER_BYTES) / PAYLOAD_BYTES);
    return packets * PACKET_BYTES / unitBytes;
  }

  /** Whether what is chosen in one order is the same in another. */
  static boolean alike(StreamOrder one, StreamOrder other) {
    return one.sounds().stream()
            .map(StreamOrder.Sound::name)
            .toList()
            .equals(other.sounds().stream().map(StreamOrder.Sound::name).toList())
        && one.texts().stream()
            .map(StreamOrder.Caption::name)
            .toList()
            .equals(other.texts().stream().map(StreamOrder.Caption::name).toList());
  }

  /** The code of a language (ISO 639-2, T), or that of none. */
  static Language language(String tag) {
    try {
      String code = Locale.forLanguageTag(tag).getISO3Language();
      return code.isEmpty() ? Language.UNDETERMINED : new Language(code);
    } catch (MissingResourceException e) {
      return Language.UNDETERMINED;
    }
  }
}
