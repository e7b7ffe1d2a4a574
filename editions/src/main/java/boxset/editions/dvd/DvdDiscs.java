package boxset.editions.dvd;

import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscKind;
import boxset.editions.disc.QualityScale;
import boxset.steps.DvdQuality;
import java.util.ArrayList;
import java.util.List;

/** What DVDs can be. */
final class DvdDiscs {
  /**
   * One of few values, so that a small change of the series seldom changes it: {@value} percent
   * apart.
   */
  private static final int STEP_PERCENT = 4;

  /** Of DVD-5 and DVD-9, at the qualities of {@link DvdQuality}. */
  static final DiscKind KIND =
      new DiscKind(
          DiscFormat.DVD_5,
          DiscFormat.DVD_9,
          new QualityScale(floors(), 4 * DvdQuality.STEP, 7 * DvdQuality.STEP),
          48_000_000);

  private DvdDiscs() {}

  private static List<Integer> floors() {
    List<Integer> floors = new ArrayList<>();
    for (int floor = DvdQuality.BEST;
        floor <= DvdQuality.WORST;
        floor += Math.ceilDiv(floor * STEP_PERCENT, 100)) {
      floors.add(floor);
    }
    return floors;
  }
}
