package boxset.formats.cmaf;

/** What a track file is for. */
public enum TrackKind {
  /** Moving pictures. */
  PICTURE,
  /** Sound. */
  SOUND,
  /** About one picture a second, each on its own, for winding and previews. */
  TRICK
}
