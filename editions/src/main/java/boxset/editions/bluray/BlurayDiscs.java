package boxset.editions.bluray;

import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscKind;
import boxset.editions.disc.QualityScale;
import boxset.steps.BlurayQuality;

/** What Blu-ray discs can be. */
final class BlurayDiscs {
  /** A rate factor of 19. */
  private static final int GOOD = 566;

  /** A rate factor of 22. */
  private static final int ACCEPTABLE = 800;

  /** Of BD-25 and BD-50, at the steps of {@link BlurayQuality}. */
  static final DiscKind KIND =
      new DiscKind(
          DiscFormat.BD_25,
          DiscFormat.BD_50,
          QualityScale.between(BlurayQuality.BEST, BlurayQuality.WORST, GOOD, ACCEPTABLE),
          300_000_000);

  private BlurayDiscs() {}
}
