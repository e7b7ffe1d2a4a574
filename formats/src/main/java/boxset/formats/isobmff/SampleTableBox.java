package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code stbl}: how the samples are coded; where they are, the fragments say (ISO/IEC 14496-12,
 * 8.5.1).
 *
 * @param description of the coding
 */
public record SampleTableBox(SampleDescriptionBox description) implements Box {
  @Override
  public String type() {
    return "stbl";
  }

  @Override
  public void fields(FieldWriter w) {
    description.write(w);
    new TimeToSampleBox().write(w);
    new SampleToChunkBox().write(w);
    new SampleSizeBox().write(w);
    new ChunkOffsetBox().write(w);
  }
}
