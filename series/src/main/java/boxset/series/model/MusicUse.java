package boxset.series.model;

/** How music is used, in the letters of a cue sheet. */
public enum MusicUse {
  /** Background instrumental. */
  BI,
  /** Background vocal. */
  BV,
  /** Visual instrumental: seen being played. */
  VI,
  /** Visual vocal. */
  VV,
  /** Opening theme. */
  OT,
  /** Closing theme. */
  CT,
  /** Main title. */
  MT,
  /** End title. */
  ET,
  /** Logo. */
  L
}
