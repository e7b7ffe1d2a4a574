package boxset.editions.dvd;

import boxset.editions.disc.SoundCoding;
import boxset.editions.disc.StreamOrder;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import java.util.Locale;

/** Sounds and captions as a DVD has them. */
final class DvdStreams {
  /** Of a title set. */
  static final StreamOrder.Limits LIMITS = new StreamOrder.Limits("a DVD", 8, 32);

  private DvdStreams() {}

  /** What a disc says of a sound. */
  static AudioAttributes attributes(StreamOrder.Sound sound) {
    AudioAttributes.Purpose code =
        switch (sound.purpose()) {
          case MAIN, DUB -> AudioAttributes.Purpose.NORMAL;
          case DESCRIPTION -> AudioAttributes.Purpose.VISUALLY_IMPAIRED;
          case COMMENTARY ->
              sound.nth() == 0
                  ? AudioAttributes.Purpose.DIRECTOR
                  : AudioAttributes.Purpose.ALTERNATE_DIRECTOR;
        };
    return new AudioAttributes(code639(sound.language()), sound.channels(), code);
  }

  /** What a disc says of captions. */
  static SubpictureAttributes attributes(StreamOrder.Caption caption) {
    SubpictureAttributes.Purpose code =
        switch (caption.kind()) {
          case SDH -> SubpictureAttributes.Purpose.CAPTIONS;
          case SUBTITLES -> SubpictureAttributes.Purpose.NORMAL;
          case FORCED -> SubpictureAttributes.Purpose.FORCED;
        };
    return new SubpictureAttributes(code639(caption.language()), code);
  }

  /** The sum of the sounds, 1000 bit/s. */
  static int soundKilobits(StreamOrder order) {
    return order.sounds().stream().mapToInt(sound -> kilobits(sound.channels())).sum();
  }

  /** How a disc has a sound. */
  static SoundCoding coding(StreamOrder.Sound sound) {
    return new SoundCoding.Ac3(kilobits(sound.channels()), true);
  }

  /** What a sound of so many channels takes, 1000 bit/s. */
  private static int kilobits(int channels) {
    return channels == StreamOrder.SURROUND ? 448 : 192;
  }

  /** Two letters of ISO 639-1, or nothing for a language that has none. */
  private static String code639(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return language.length() == 2 ? language : "";
  }
}
