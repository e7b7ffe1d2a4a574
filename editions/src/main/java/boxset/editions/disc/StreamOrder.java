package boxset.editions.disc;

import boxset.editions.Mix;
import boxset.editions.Text;
import boxset.formats.cmaf.SoundPurpose;
import boxset.series.model.CaptionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One order of sounds and captions for programmes that may play one behind another, so that a
 * choice made in one holds in the next: first what a programme is spoken in, commentary last.
 *
 * @param sounds as many as a disc has at most
 * @param texts as many as a disc has at most
 * @param dropped what has no room, in words for a user
 */
public record StreamOrder(List<Sound> sounds, List<Caption> texts, List<String> dropped) {
  /** Channels of 5.1. */
  public static final int SURROUND = 6;

  /**
   * A sound that programmes have in common.
   *
   * @param name as the first programme calls it
   * @param nth of the same language and purpose, from 0
   * @param channels 2 or 6
   */
  public record Sound(String name, String language, SoundPurpose purpose, int nth, int channels) {
    private boolean is(Mix mix) {
      return language.equals(mix.language()) && kind(purpose) == kind(mix.purpose());
    }

    /** The programme's own mix for it. */
    public Optional<Mix> in(List<Mix> mixes) {
      return mixes.stream().filter(this::is).skip(nth).findFirst();
    }
  }

  /**
   * Captions that programmes have in common.
   *
   * @param name as the first programme calls them
   * @param nth of the same language and kind, from 0
   */
  public record Caption(String name, String language, CaptionKind kind, int nth) {
    /** The programme's own text for them. */
    public Optional<Text> in(List<Text> texts) {
      return texts.stream()
          .filter(text -> text.language().equals(language) && text.kind() == kind)
          .skip(nth)
          .findFirst();
    }
  }

  /** Keeps the orders. */
  public StreamOrder {
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
    dropped = List.copyOf(dropped);
  }

  /**
   * How many streams a kind of disc has.
   *
   * @param disc what messages call one
   */
  public record Limits(String disc, int sounds, int texts) {}

  /** The order for some programmes. */
  public static StreamOrder of(List<? extends DiscProgramme> programmes, Limits limits) {
    return of(
        programmes.stream().map(DiscProgramme::mixes).toList(),
        programmes.stream().map(DiscProgramme::texts).toList(),
        limits);
  }

  private static StreamOrder of(List<List<Mix>> mixes, List<List<Text>> texts, Limits limits) {
    List<String> dropped = new ArrayList<>();
    List<Sound> sounds = new ArrayList<>(sounds(mixes));
    sounds.sort(Comparator.comparingInt(sound -> rank(sound.purpose())));
    List<Caption> captions = new ArrayList<>(texts(texts));
    captions.sort(Comparator.comparingInt(caption -> caption.kind() == CaptionKind.FORCED ? 1 : 0));
    while (sounds.size() > limits.sounds()) {
      dropped.add(
          limits.disc()
              + " has "
              + limits.sounds()
              + " sounds: there is no room for "
              + sounds.removeLast().name());
    }
    while (captions.size() > limits.texts()) {
      dropped.add(
          limits.disc()
              + " has "
              + limits.texts()
              + " captions: there is no room for "
              + captions.removeLast().name());
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
  public OptionalInt forced() {
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
}
