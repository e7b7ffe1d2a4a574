package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;
import java.util.List;

/**
 * {@code sidx}: where the segments of a track are (ISO/IEC 14496-12, 8.16.3).
 *
 * <p>It stands right before the first segment.
 *
 * @param referenceId the track
 * @param timescale ticks a second
 * @param earliestPresentationTime of the first segment, edits counted
 * @param references one a segment, in order
 */
public record SegmentIndexBox(
    long referenceId, long timescale, long earliestPresentationTime, List<Reference> references)
    implements FullBox {
  /**
   * One segment, which begins with a stream access point of type 1.
   *
   * @param size in bytes
   * @param duration in ticks
   */
  public record Reference(long size, long duration) implements Structure {
    @Override
    public void write(FieldWriter w) {
      try (var b = w.bits(4)) {
        b.flag("reference_type", false);
        b.u(31, "referenced_size", size);
      }
      w.u32("subsegment_duration", duration);
      try (var b = w.bits(4)) {
        b.flag("starts_with_SAP", true);
        b.u(3, "SAP_type", 1);
        b.u(28, "SAP_delta_time", 0);
      }
    }
  }

  @Override
  public String type() {
    return "sidx";
  }

  @Override
  public int version() {
    return earliestPresentationTime > 0xFFFF_FFFFL ? 1 : 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    Width width = version() == 1 ? Width.U64 : Width.U32;
    w.u32("reference_ID", referenceId);
    w.u32("timescale", timescale);
    w.unsigned("earliest_presentation_time", width, earliestPresentationTime);
    w.unsigned("first_offset", width, 0);
    w.u16("reserved", 0);
    w.u16("reference_count", references.size());
    w.each("reference", references);
  }
}
