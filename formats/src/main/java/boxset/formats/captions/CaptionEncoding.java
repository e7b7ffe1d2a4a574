package boxset.formats.captions;

/** How the text of a caption file is written in bytes. */
public enum CaptionEncoding {
  UTF_8("UTF-8"),
  UTF_16LE("UTF-16 (little-endian)"),
  UTF_16BE("UTF-16 (big-endian)"),
  /** Latin-1 is read as its superset Windows-1252, as browsers do (WHATWG Encoding, 4.2). */
  WINDOWS_1252("Windows-1252"),
  MAC_ROMAN("Mac Roman");

  private final String label;

  CaptionEncoding(String label) {
    this.label = label;
  }

  /** The name a user knows it by. */
  public String label() {
    return label;
  }
}
