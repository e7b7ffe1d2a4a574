package boxset.editions.dvd;

import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscKind;
import boxset.editions.disc.QualityScale;
import boxset.steps.DvdQuality;

/** What DVDs can be. */
final class DvdDiscs {
  private static final int GOOD = 4 * DvdQuality.STEP;
  private static final int ACCEPTABLE = 7 * DvdQuality.STEP;

  /** Of DVD-5 and DVD-9, at the qualities of {@link DvdQuality}. */
  static final DiscKind KIND =
      new DiscKind(
          DiscFormat.DVD_5,
          DiscFormat.DVD_9,
          QualityScale.between(DvdQuality.BEST, DvdQuality.WORST, GOOD, ACCEPTABLE),
          48_000_000);

  private DvdDiscs() {}
}
