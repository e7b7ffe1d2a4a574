package boxset.formats.captions;

/** The caption formats that are read. What a file is, is seen from its content, never its name. */
public enum CaptionFormat {
  SUBRIP("SubRip"),
  WEBVTT("WebVTT"),
  TTML("TTML"),
  SSA("SSA/ASS");

  private final String label;

  CaptionFormat(String label) {
    this.label = label;
  }

  /** The name a user knows it by. */
  public String label() {
    return label;
  }
}
