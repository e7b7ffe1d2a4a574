package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code minf}: how to read a track's samples (ISO/IEC 14496-12, 8.4.4).
 *
 * @param header of the media's kind
 * @param samples how they are coded
 */
public record MediaInformationBox(MediaTypeHeaderBox header, SampleTableBox samples)
    implements Box {
  @Override
  public String type() {
    return "minf";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    new DataInformationBox().write(w);
    samples.write(w);
  }
}
