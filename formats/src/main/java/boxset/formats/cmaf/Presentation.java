package boxset.formats.cmaf;

import java.util.List;
import java.util.Optional;

/**
 * All tracks that are played together (ISO/IEC 23000-19, 7.3.6), from which HLS playlists and the
 * DASH manifest are made. URIs are relative to the manifest's folder and already percent-encoded.
 *
 * @param pictures one switching set, the variant to start with first
 * @param trick the rendition for winding
 * @param sounds in the order in which a player lists them
 * @param texts in the order in which a player lists them
 * @param tiles preview pictures
 * @param chaptersUri JSON chapters for {@code com.apple.hls.chapters}
 */
public record Presentation(
    List<PictureTrack> pictures,
    Optional<PictureTrack> trick,
    List<SoundTrack> sounds,
    List<TextTrack> texts,
    Optional<Tiles> tiles,
    Optional<String> chaptersUri) {
  /** Copies the lists. */
  public Presentation {
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
  }

  /**
   * A rung, or the trick rendition.
   *
   * @param uri of the track file
   * @param playlistUri of its HLS media playlist (for the trick rendition: the I-frame playlist)
   * @param index of the track file
   */
  public record PictureTrack(String uri, String playlistUri, TrackIndex index) {}

  /**
   * One encoding of one mix.
   *
   * @param uri of the track file
   * @param playlistUri of its HLS media playlist
   * @param index of the track file
   * @param name shown in a player's menu; the encodings of one mix (stereo, 5.1) share it
   * @param language BCP 47
   * @param purpose whom it is for
   * @param chosen whether a player starts with it; one name at most
   */
  public record SoundTrack(
      String uri,
      String playlistUri,
      TrackIndex index,
      String name,
      String language,
      SoundPurpose purpose,
      boolean chosen) {}

  /**
   * Captions, one WebVTT file for the whole programme.
   *
   * @param uri of the WebVTT file
   * @param playlistUri of its HLS media playlist
   * @param bytes length of the WebVTT file
   * @param name shown in a player's menu
   * @param language BCP 47
   * @param purpose whom they are for
   * @param chosen whether a player shows them unasked; one name at most
   */
  public record TextTrack(
      String uri,
      String playlistUri,
      long bytes,
      String name,
      String language,
      TextPurpose purpose,
      boolean chosen) {}

  /**
   * Preview pictures in a grid on sheets (DASH-IF IOP, 6.2.6).
   *
   * @param uriTemplate with {@code $Number$}, sheets counted from 1
   * @param columns of a sheet
   * @param rows of a sheet
   * @param tileWidth in pixels
   * @param tileHeight in pixels
   * @param tileSeconds how long one tile stands
   * @param largestSheetBytes length of the largest sheet
   */
  public record Tiles(
      String uriTemplate,
      int columns,
      int rows,
      int tileWidth,
      int tileHeight,
      int tileSeconds,
      long largestSheetBytes) {}
}
