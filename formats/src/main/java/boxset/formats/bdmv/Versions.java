package boxset.formats.bdmv;

/** Versions that files name. */
final class Versions {
  /** Of discs that every Blu-ray player plays: profile 1.0 on. */
  static final String BDMV = "0200";

  private Versions() {}
}
