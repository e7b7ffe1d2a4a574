package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.Optional;

/**
 * {@code avc1}: pictures coded with AVC, their parameter sets only here (ISO/IEC 14496-15,
 * 5.4.2.1).
 *
 * @param width in samples
 * @param height in samples
 * @param configuration {@code avcC}
 * @param aspect {@code pasp}
 * @param colour {@code colr}
 */
public record AvcSampleEntry(
    int width,
    int height,
    CodecConfigurationBox configuration,
    Optional<PixelAspectRatioBox> aspect,
    Optional<ColourInformationBox> colour)
    implements SampleEntry {
  @Override
  public String type() {
    return "avc1";
  }

  @Override
  public void fields(FieldWriter w) {
    w.zeros("reserved", 6);
    w.u16("data_reference_index", 1);
    w.zeros("pre_defined", 16);
    w.u16("width", width);
    w.u16("height", height);
    w.u32("horizresolution", 0x00480000);
    w.u32("vertresolution", 0x00480000);
    w.zeros("reserved", 4);
    w.u16("frame_count", 1);
    w.zeros("compressorname", 32);
    w.u16("depth", 0x0018);
    w.i16("pre_defined", -1);
    configuration.write(w);
    colour.ifPresent(box -> box.write(w));
    aspect.ifPresent(box -> box.write(w));
  }
}
