package boxset.editions.dvd;

import boxset.editions.Mix;
import boxset.editions.Text;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import boxset.series.model.CaptionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One order of sounds and captions for all programmes of a title set, so that a choice made in one
 * holds in the next: first what a programme is spoken in, commentary last.
 *
 * @param sounds at most 8
 * @param texts at most 32
 * @param dropped what has no room, in words for a user
 */
record StreamOrder(List<Sound> sounds, List<Caption> texts, List<String> dropped) {
  private static final int MOST_SOUNDS = 8;
  private static final int MOST_TEXTS = 32;
  private static final int SURROUND = 6;

  /**
   * A sound that programmes have in common.
   *
   * @param name as the first programme calls it
   * @param nth of the same language and purpose, from 0
   * @param channels 2 or 6
   */
  record Sound(String name, String language, SoundPurpose purpose, int nth, int channels) {
    /** What a disc says of it. */
    AudioAttributes attributes() {
      AudioAttributes.Purpose code =
          switch (purpose) {
            case MAIN, DUB -> AudioAttributes.Purpose.NORMAL;
            case DESCRIPTION -> AudioAttributes.Purpose.VISUALLY_IMPAIRED;
            case COMMENTARY ->
                nth == 0
                    ? AudioAttributes.Purpose.DIRECTOR
                    : AudioAttributes.Purpose.ALTERNATE_DIRECTOR;
          };
      return new AudioAttributes(code639(language), channels, code);
    }

    private boolean is(Mix mix) {
      return language.equals(mix.language()) && kind(purpose) == kind(mix.purpose());
    }

    /** The programme's own mix for it. */
    Optional<Mix> in(List<Mix> mixes) {
      return mixes.stream().filter(this::is).skip(nth).findFirst();
    }
  }

  /**
   * Captions that programmes have in common.
   *
   * @param name as the first programme calls them
   * @param nth of the same language and kind, from 0
   */
  record Caption(String name, String language, CaptionKind kind, int nth) {
    /** What a disc says of them. */
    SubpictureAttributes attributes() {
      SubpictureAttributes.Purpose code =
          switch (kind) {
            case SDH -> SubpictureAttributes.Purpose.CAPTIONS;
            case SUBTITLES -> SubpictureAttributes.Purpose.NORMAL;
            case FORCED -> SubpictureAttributes.Purpose.FORCED;
          };
      return new SubpictureAttributes(code639(language), code);
    }

    /** The programme's own text for them. */
    Optional<Text> in(List<Text> texts) {
      return texts.stream()
          .filter(text -> text.language().equals(language) && text.kind() == kind)
          .skip(nth)
          .findFirst();
    }
  }

  /** Keeps the orders. */
  StreamOrder {
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
    dropped = List.copyOf(dropped);
  }

  /** The order for some programmes, each with its mixes and its texts. */
  static StreamOrder of(List<List<Mix>> mixes, List<List<Text>> texts) {
    List<String> dropped = new ArrayList<>();
    List<Sound> sounds = new ArrayList<>(sounds(mixes));
    sounds.sort(Comparator.comparingInt(sound -> rank(sound.purpose())));
    List<Caption> captions = new ArrayList<>(texts(texts));
    captions.sort(Comparator.comparingInt(caption -> caption.kind() == CaptionKind.FORCED ? 1 : 0));
    while (sounds.size() > MOST_SOUNDS) {
      dropped.add("a DVD has 8 sounds: there is no room for " + sounds.removeLast().name());
    }
    while (captions.size() > MOST_TEXTS) {
      dropped.add("a DVD has 32 captions: there is no room for " + captions.removeLast().name());
    }
    return new StreamOrder(sounds, captions, dropped);
  }

  private static List<Sound> sounds(List<List<Mix>> all) {
    Map<String, Sound> slots = new LinkedHashMap<>();
    for (List<Mix> mixes : all) {
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (Mix mix : mixes) {
        String key = mix.language() + " " + kind(mix.purpose());
        int nth = seen.merge(key, 1, Integer::sum) - 1;
        int channels = mix.surround() ? SURROUND : 2;
        slots.merge(
            key + " " + nth,
            new Sound(mix.name(), mix.language(), mix.purpose(), nth, channels),
            (first, other) -> first.channels() >= other.channels() ? first : wider(first, other));
      }
    }
    return List.copyOf(slots.values());
  }

  private static Sound wider(Sound first, Sound other) {
    return new Sound(
        first.name(), first.language(), first.purpose(), first.nth(), other.channels());
  }

  private static List<Caption> texts(List<List<Text>> all) {
    Map<String, Caption> slots = new LinkedHashMap<>();
    for (List<Text> texts : all) {
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (Text text : texts) {
        String key = text.language() + " " + text.kind();
        int nth = seen.merge(key, 1, Integer::sum) - 1;
        slots.putIfAbsent(
            key + " " + nth, new Caption(text.name(), text.language(), text.kind(), nth));
      }
    }
    return List.copyOf(slots.values());
  }

  /**
   * The stream whose forced captions are shown when nobody has chosen any: those in the language of
   * the first sound, or the first there are.
   */
  OptionalInt forced() {
    OptionalInt any = OptionalInt.empty();
    for (int i = texts.size() - 1; i >= 0; i--) {
      if (texts.get(i).kind() == CaptionKind.FORCED) {
        boolean own =
            !sounds.isEmpty() && sounds.getFirst().language().equals(texts.get(i).language());
        if (own) {
          return OptionalInt.of(i);
        }
        any = OptionalInt.of(i);
      }
    }
    return any;
  }

  /** The sum of the sounds, 1000 bit/s. */
  int soundKilobits() {
    return sounds.stream().mapToInt(sound -> kilobits(sound.channels())).sum();
  }

  /** What a sound of so many channels takes, 1000 bit/s. */
  static int kilobits(int channels) {
    return channels == SURROUND ? 448 : 192;
  }

  /** The mix and its dubs are alternatives; the others are besides. */
  private static SoundPurpose kind(SoundPurpose purpose) {
    return purpose == SoundPurpose.DUB ? SoundPurpose.MAIN : purpose;
  }

  private static int rank(SoundPurpose purpose) {
    return switch (purpose) {
      case MAIN -> 0;
      case DUB -> 1;
      case DESCRIPTION -> 2;
      case COMMENTARY -> 3;
    };
  }

  /** Two letters of ISO 639-1, or nothing for a language that has none. */
  private static String code639(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return language.length() == 2 ? language : "";
  }
}
