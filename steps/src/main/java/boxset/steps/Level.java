package boxset.steps;

import boxset.tools.Rate;

/**
 * A level of H.264 for the High profile: ITU-T H.264 Annex A, Table A-1.
 *
 * @param name such as {@code 4.1}
 * @param macroblocksPerSecond MaxMBPS
 * @param frameMacroblocks MaxFS
 * @param storedMacroblocks MaxDpbMbs
 * @param kilobits MaxBR
 * @param bufferKilobits MaxCPB
 */
record Level(
    String name,
    int macroblocksPerSecond,
    int frameMacroblocks,
    int storedMacroblocks,
    int kilobits,
    int bufferKilobits) {
  private static final Level[] TABLE_A_1 = {
    new Level("1", 1_485, 99, 396, 64, 175),
    new Level("1.1", 3_000, 396, 900, 192, 500),
    new Level("1.2", 6_000, 396, 2_376, 384, 1_000),
    new Level("1.3", 11_880, 396, 2_376, 768, 2_000),
    new Level("2", 11_880, 396, 2_376, 2_000, 2_000),
    new Level("2.1", 19_800, 792, 4_752, 4_000, 4_000),
    new Level("2.2", 20_250, 1_620, 8_100, 4_000, 4_000),
    new Level("3", 40_500, 1_620, 8_100, 10_000, 10_000),
    new Level("3.1", 108_000, 3_600, 18_000, 14_000, 14_000),
    new Level("3.2", 216_000, 5_120, 20_480, 20_000, 20_000),
    new Level("4", 245_760, 8_192, 32_768, 20_000, 25_000),
    new Level("4.1", 245_760, 8_192, 32_768, 50_000, 62_500),
    new Level("4.2", 522_240, 8_704, 34_816, 50_000, 62_500),
    new Level("5", 589_824, 22_080, 110_400, 135_000, 135_000),
    new Level("5.1", 983_040, 36_864, 184_320, 240_000, 240_000),
    new Level("5.2", 2_073_600, 36_864, 184_320, 240_000, 240_000),
    new Level("6", 4_177_920, 139_264, 696_320, 240_000, 240_000),
    new Level("6.2", 16_711_680, 139_264, 696_320, 800_000, 800_000),
  };

  /** cpbBrVclFactor of the High profile, in thousandths: Table A-2. */
  private static final int HIGH = 1250;

  /** Pictures that an encode with three B pictures in a pyramid keeps. */
  static final int STORED_PICTURES = 4;

  private static final int MACROBLOCK = 16;

  /** The lowest level that holds such pictures at such rates. */
  static Level lowest(int width, int height, Rate rate, int maxKilobits, int bufferKilobits) {
    int across = Math.ceilDiv(width, MACROBLOCK);
    int down = Math.ceilDiv(height, MACROBLOCK);
    long size = (long) across * down;
    double perSecond = size * rate.framesPerSecond();
    for (Level level : TABLE_A_1) {
      long longest = 8L * level.frameMacroblocks;
      if (size <= level.frameMacroblocks
          && (long) across * across <= longest
          && (long) down * down <= longest
          && perSecond <= level.macroblocksPerSecond
          && size * STORED_PICTURES <= level.storedMacroblocks
          && maxKilobits * 1000L <= (long) level.kilobits * HIGH
          && bufferKilobits * 1000L <= (long) level.bufferKilobits * HIGH) {
        return level;
      }
    }
    return TABLE_A_1[TABLE_A_1.length - 1];
  }
}
