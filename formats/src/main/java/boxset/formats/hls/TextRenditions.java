package boxset.formats.hls;

import boxset.formats.cmaf.TextPurpose;
import boxset.formats.hls.MultivariantPlaylist.Rendition;
import java.util.List;
import java.util.Optional;

/** EXT-X-MEDIA of captions, as Apple's authoring rules 4.5, 5.8 and 5.11 ask. */
final class TextRenditions {
  static final String GROUP = "text";

  private static final List<String> HEARD =
      List.of(
          "public.accessibility.transcribes-spoken-dialog",
          "public.accessibility.describes-music-and-sound");

  private TextRenditions() {}

  static Rendition of(Ladder.Captions text) {
    return new Rendition(
        "SUBTITLES",
        GROUP,
        text.name(),
        text.language(),
        text.chosen(),
        true,
        text.purpose() == TextPurpose.FORCED,
        text.purpose() == TextPurpose.CAPTIONS ? HEARD : List.of(),
        Optional.empty(),
        text.playlistUri());
  }
}
