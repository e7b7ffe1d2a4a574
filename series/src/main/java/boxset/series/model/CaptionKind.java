package boxset.series.model;

/** What captions are for. */
public enum CaptionKind {
  /** For the deaf and hard of hearing: speech, speakers and sounds. */
  SDH,
  /** A translation of the speech. */
  SUBTITLES,
  /** Only what must be read by everybody: foreign speech and on-screen words. */
  FORCED
}
