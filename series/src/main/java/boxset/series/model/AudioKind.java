package boxset.series.model;

/** What a sound track is for. */
public enum AudioKind {
  /** The finished sound. */
  MIX,
  /** Somebody talks about the film; never chosen by default. */
  COMMENTARY,
  /** Audio description for those who do not see the picture; never chosen by default. */
  DESCRIPTION,
  /** Music and effects, without speech, for dubbing; never shown to viewers. */
  MUSIC_AND_EFFECTS
}
