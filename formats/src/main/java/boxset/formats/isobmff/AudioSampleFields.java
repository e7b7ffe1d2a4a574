package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** The rows that every kind of sound begins with: AudioSampleEntry (ISO/IEC 14496-12, 12.2.3). */
final class AudioSampleFields {
  private AudioSampleFields() {}

  static void write(FieldWriter w, int channelCount, int sampleRate) {
    w.zeros("reserved", 6);
    w.u16("data_reference_index", 1);
    w.zeros("reserved", 8);
    w.u16("channelcount", channelCount);
    w.u16("samplesize", 16);
    w.u16("pre_defined", 0);
    w.u16("reserved", 0);
    w.u32("samplerate", (long) sampleRate << 16);
  }
}
