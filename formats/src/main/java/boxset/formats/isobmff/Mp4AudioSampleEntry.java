package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code mp4a}: sound coded with MPEG-4 (ISO/IEC 14496-14, 6.7).
 *
 * @param channelCount as the encoder told it; the configuration counts
 * @param sampleRate in Hz, below 65536
 * @param descriptor {@code esds}
 */
public record Mp4AudioSampleEntry(
    int channelCount, int sampleRate, ElementaryStreamDescriptorBox descriptor)
    implements SampleEntry {
  @Override
  public String type() {
    return "mp4a";
  }

  @Override
  public void fields(FieldWriter w) {
    AudioSampleFields.write(w, channelCount, sampleRate);
    descriptor.write(w);
  }
}
