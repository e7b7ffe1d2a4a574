package boxset.formats.dash;

import boxset.formats.cmaf.Presentation;

/** The static manifest (MPD) of a presentation, On-Demand profile: ISO/IEC 23009-1, 8.3. */
@SuppressWarnings("DoNotCallSuggester")
public final class MediaPresentationDescription {
  private MediaPresentationDescription() {}

  /** The manifest's text. */
  public static String of(Presentation presentation) {
    throw new UnsupportedOperationException();
  }
}
