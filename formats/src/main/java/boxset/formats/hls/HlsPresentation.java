package boxset.formats.hls;

import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;

/** The playlists of a presentation. */
@SuppressWarnings("DoNotCallSuggester")
public final class HlsPresentation {
  /** Works out what all playlists share, such as the target duration. */
  public HlsPresentation(Presentation presentation) {}

  /** The multivariant playlist's text. */
  public String multivariant() {
    throw new UnsupportedOperationException();
  }

  /** A rung's media playlist. */
  public String media(PictureTrack track) {
    throw new UnsupportedOperationException();
  }

  /** A mix's media playlist. */
  public String media(SoundTrack track) {
    throw new UnsupportedOperationException();
  }

  /** A caption file's media playlist: one segment. */
  public String media(TextTrack track) {
    throw new UnsupportedOperationException();
  }

  /** The trick rendition's playlist (RFC 8216, 4.3.3.6). */
  public String iFrames(PictureTrack trick) {
    throw new UnsupportedOperationException();
  }
}
