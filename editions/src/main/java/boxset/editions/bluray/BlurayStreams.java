package boxset.editions.bluray;

import boxset.editions.disc.StreamOrder;
import boxset.formats.bdmv.Language;
import java.util.Locale;
import java.util.MissingResourceException;

/** Sounds and captions as a Blu-ray disc has them. */
final class BlurayStreams {
  /** Of a play item. */
  static final StreamOrder.Limits LIMITS = new StreamOrder.Limits("a Blu-ray disc", 32, 32);

  private static final int PACKET_BITS = 192 * 8;
  private static final int PAYLOAD_BYTES = 184;

  /** Of every packet of the elementary stream. */
  private static final int HEADER_BYTES = 17;

  /** Frames of AC-3 in a second (ETSI TS 102 366, 4.1): 1536 samples each. */
  private static final double FRAMES = 48_000 / 1536.0;

  private BlurayStreams() {}

  /** What a sound of so many channels takes, 1000 bit/s: the most that AC-3 can have, or plenty. */
  static int kilobits(int channels) {
    return channels == StreamOrder.SURROUND ? 640 : 320;
  }

  /** What all sounds take in a clip, every frame in packets of its own, 1000 bit/s. */
  static double recordedKilobits(StreamOrder order) {
    double kilobits = 0;
    for (StreamOrder.Sound sound : order.sounds()) {
      double frame = kilobits(sound.channels()) * 1000 / FRAMES / 8;
      kilobits += Math.ceil((frame + HEADER_BYTES) / PAYLOAD_BYTES) * PACKET_BITS * FRAMES / 1000;
    }
    return kilobits;
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
