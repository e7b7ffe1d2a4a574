package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code tlou}: a track's programme loudness and true peak, measured by ITU-R BS.1770 as EBU R 128
 * asks (ISO/IEC 14496-12, 12.2.7.2; values coded by ISO/IEC 23003-4, 7.3).
 *
 * @param programLoudnessHundredths LUFS times 100, from -5775 to 600
 * @param truePeakHundredths dBTP times 100, from -10793 to 1996
 */
public record TrackLoudnessInfoBox(int programLoudnessHundredths, int truePeakHundredths)
    implements FullBox {
  private static final int PROGRAM_LOUDNESS = 1;
  private static final int EBU_R_128 = 1;
  private static final int ITU_R_BS_1770 = 2;
  private static final int MEASURED_ACCURATELY = 3;

  @Override
  public String type() {
    return "tlou";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    try (var b = w.bits(7)) {
      b.reserved(3);
      b.u(7, "downmix_ID", 0);
      b.u(6, "DRC_set_ID", 0);
      b.u(12, "bs_sample_peak_level", 0);
      b.u(12, "bs_true_peak_level", nearest(2000 - truePeakHundredths, 32));
      b.u(4, "measurement_system_for_TP", ITU_R_BS_1770);
      b.u(4, "reliability_for_TP", MEASURED_ACCURATELY);
      b.u(8, "measurement_count", 1);
    }
    w.u8("method_definition", PROGRAM_LOUDNESS);
    w.u8("method_value", nearest(programLoudnessHundredths + 5775, 4));
    try (var b = w.bits(1)) {
      b.u(4, "measurement_system", EBU_R_128);
      b.u(4, "reliability", MEASURED_ACCURATELY);
    }
  }

  /** A hundredth part, in so many steps a unit. */
  private static long nearest(int hundredths, int steps) {
    return Math.round(hundredths * steps / 100.0);
  }
}
