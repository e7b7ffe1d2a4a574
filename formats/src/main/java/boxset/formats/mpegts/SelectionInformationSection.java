package boxset.formats.mpegts;

import boxset.formats.bytes.FieldWriter;

/**
 * What a partial transport stream is (ETSI EN 300 468, 7.1.2).
 *
 * @param peakRate in bits a second, a multiple of 400
 * @param service service_id
 */
public record SelectionInformationSection(long peakRate, int service) implements Section {
  /** PID of this table. */
  public static final int PID = 0x1F;

  private static final int RATE_UNIT = 400;
  private static final int PARTIAL_TRANSPORT_STREAM = 0x63;

  @Override
  public void write(FieldWriter w) {
    Section.begin(w, 0x7F, true, 0xFFFF);
    try (var b = w.bits(2)) {
      b.u(4, "reserved_future_use", 15);
      b.u(12, "transmission_info_loop_length", 10);
    }
    w.u8("descriptor_tag", PARTIAL_TRANSPORT_STREAM);
    w.u8("descriptor_length", 8);
    try (var b = w.bits(8)) {
      b.u(2, "reserved_future_use", 3);
      b.u(22, "peak_rate", peakRate / RATE_UNIT);
      b.u(2, "reserved_future_use", 3);
      b.u(22, "minimum_overall_smoothing_rate", 0x3FFFFF);
      b.u(2, "reserved_future_use", 3);
      b.u(14, "maximum_overall_smoothing_buffer", 0x3FFF);
    }
    w.u16("service_id", service);
    try (var b = w.bits(2)) {
      b.u(1, "reserved_future_use", 1);
      b.u(3, "running_status", 0);
      b.u(12, "service_loop_length", 0);
    }
  }
}
