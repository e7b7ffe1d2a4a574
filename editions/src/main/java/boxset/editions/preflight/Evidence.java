package boxset.editions.preflight;

import boxset.formats.captions.CaptionReading;
import boxset.steps.MediaFacts;
import boxset.steps.SoundFacts;
import java.util.Map;
import java.util.Optional;

/**
 * What has been seen and heard of the media of a series. What is in none of the maps has not been
 * looked at, and nothing is said of it.
 *
 * @param media by path as the series file writes it
 * @param unreadable why a file could not be read, as a sentence, by path
 * @param sounds sound tracks that have been listened to
 * @param captions captions that have been read
 */
public record Evidence(
    Map<String, MediaFacts> media,
    Map<String, String> unreadable,
    Map<Track, SoundFacts> sounds,
    Map<Track, CaptionReading> captions) {
  public Evidence {
    media = Map.copyOf(media);
    unreadable = Map.copyOf(unreadable);
    sounds = Map.copyOf(sounds);
    captions = Map.copyOf(captions);
  }

  /**
   * A track of a file.
   *
   * @param path as the series file writes it
   * @param number counted from 1 among the tracks of the same sort (sound, or captions)
   */
  public record Track(String path, int number) {}

  Optional<MediaFacts> media(String path) {
    return Optional.ofNullable(media.get(path));
  }

  Optional<String> unreadable(String path) {
    return Optional.ofNullable(unreadable.get(path));
  }

  Optional<SoundFacts> sound(Track track) {
    return Optional.ofNullable(sounds.get(track));
  }

  Optional<CaptionReading> captions(Track track) {
    return Optional.ofNullable(captions.get(track));
  }
}
