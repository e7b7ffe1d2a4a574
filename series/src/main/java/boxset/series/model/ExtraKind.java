package boxset.series.model;

/** What a bonus feature is. */
public enum ExtraKind {
  DELETED_SCENE,
  TRAILER,
  TEASER,
  EXTENDED_INTERVIEW,
  FEATURETTE,
  BEHIND_THE_SCENES,
  MUSIC_VIDEO,
  GALLERY,
  SHORT_FILM,
  OTHER
}
