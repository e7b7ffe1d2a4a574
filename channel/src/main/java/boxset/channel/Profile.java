package boxset.channel;

import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all that a channel ever shows has in common. Every content has every rendition, cut at the
 * same pictures, so that all playlists move in step.
 *
 * @param rate of the pictures; all times of a schedule are counted in them
 * @param targetDuration EXT-X-TARGETDURATION in seconds, of all that will ever be shown (RFC
 *     8216bis, 6.2.1: it never changes)
 * @param window how much of the past a live playlist holds; at least five target durations, because
 *     6.2.2 asks for three whatever is missing at its end
 * @param delay how long after its end a segment is listed; 0 for what is there beforehand
 * @param pictures the variant to start with first
 * @param sounds in the order in which a player lists them
 * @param texts in the order in which a player lists them
 */
public record Profile(
    FrameRate rate,
    int targetDuration,
    Duration window,
    Duration delay,
    List<Picture> pictures,
    List<Sound> sounds,
    List<Text> texts) {
  /**
   * Copies the lists.
   *
   * @throws ScheduleException when a rule is broken
   */
  public Profile {
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
    Flicks.perFrame(rate);
    if (pictures.isEmpty()) {
      throw new ScheduleException("A channel without pictures");
    }
    if (targetDuration < 1 || window.compareTo(shortestWindow(targetDuration)) < 0) {
      throw new ScheduleException(
          "A window of %s is too short for a target duration of %d s: five of them at least"
              .formatted(window, targetDuration));
    }
    if (delay.isNegative()) {
      throw new ScheduleException("A delay of " + delay);
    }
    Names.unique("rendition", renditions(pictures, sounds, texts).toList(), name -> name);
  }

  /**
   * A rung.
   *
   * @param id of the rendition, which names its playlist
   * @param codecs RFC 6381, of all contents
   * @param picture the same in all contents
   * @param peakBitsPerSecond the largest of all contents
   * @param averageBitsPerSecond the largest of all contents
   */
  public record Picture(
      String id,
      String codecs,
      TrackIndex.Picture picture,
      long peakBitsPerSecond,
      long averageBitsPerSecond) {}

  /**
   * One encoding of one mix.
   *
   * @param id of the rendition, which names its playlist
   * @param codecs RFC 6381, of all contents
   * @param sound the same in all contents
   * @param name shown in a player's menu
   * @param language BCP 47
   * @param purpose whom it is for
   * @param chosen whether a player starts with it
   * @param peakBitsPerSecond the largest of all contents
   * @param averageBitsPerSecond the largest of all contents
   */
  public record Sound(
      String id,
      String codecs,
      TrackIndex.Sound sound,
      String name,
      String language,
      SoundPurpose purpose,
      boolean chosen,
      long peakBitsPerSecond,
      long averageBitsPerSecond) {}

  /**
   * Captions, WebVTT cut at the pictures' segments.
   *
   * @param id of the rendition, which names its playlist
   * @param name shown in a player's menu
   * @param language BCP 47
   * @param purpose whom they are for
   * @param chosen whether a player shows them unasked
   * @param peakBitsPerSecond the largest of all contents
   */
  public record Text(
      String id,
      String name,
      String language,
      TextPurpose purpose,
      boolean chosen,
      long peakBitsPerSecond) {}

  /** What a window has at least; see {@link #window}. */
  public static Duration shortestWindow(int targetDuration) {
    return Duration.ofSeconds(5L * targetDuration);
  }

  /** The ids of all renditions: pictures, sounds, texts. */
  public List<String> renditions() {
    return renditions(pictures, sounds, texts).toList();
  }

  /** The sounds that a transport stream of the channel has beside its pictures: those of AAC. */
  public List<Sound> streamedSounds() {
    return sounds.stream().filter(sound -> sound.codecs().startsWith("mp4a")).toList();
  }

  private static Stream<String> renditions(
      List<Picture> pictures, List<Sound> sounds, List<Text> texts) {
    return Stream.of(
            pictures.stream().map(Picture::id),
            sounds.stream().map(Sound::id),
            texts.stream().map(Text::id))
        .flatMap(ids -> ids);
  }
}
