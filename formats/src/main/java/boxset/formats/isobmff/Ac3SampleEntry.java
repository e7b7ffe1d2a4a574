package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code ac-3} or {@code ec-3}: sound coded with AC-3 or Enhanced AC-3 (ETSI TS 102 366, annex F).
 *
 * @param type {@code ac-3} or {@code ec-3}
 * @param channelCount as the encoder told it; the configuration counts
 * @param sampleRate in Hz, below 65536
 * @param configuration {@code dac3} or {@code dec3}
 */
public record Ac3SampleEntry(
    String type, int channelCount, int sampleRate, CodecConfigurationBox configuration)
    implements SampleEntry {
  @Override
  public void fields(FieldWriter w) {
    AudioSampleFields.write(w, channelCount, sampleRate);
    configuration.write(w);
  }
}
