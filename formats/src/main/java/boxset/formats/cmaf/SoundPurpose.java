package boxset.formats.cmaf;

/** Whom a mix is for. */
public enum SoundPurpose {
  /** The programme's mix in its own language. */
  MAIN,
  /** The programme's mix in another language. */
  DUB,
  /** Somebody talks about the programme; never chosen by default. */
  COMMENTARY,
  /** A voice describes what is seen; never chosen by default. */
  DESCRIPTION
}
