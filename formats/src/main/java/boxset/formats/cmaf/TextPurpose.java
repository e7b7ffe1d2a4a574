package boxset.formats.cmaf;

/** Whom captions are for. */
public enum TextPurpose {
  /** What is said, for those who do not know the language. */
  SUBTITLES,
  /** What is said and heard, for the deaf and hard of hearing. */
  CAPTIONS,
  /** Only what everybody must read, such as foreign speech; shown without being asked for. */
  FORCED
}
