package boxset.formats.isobmff;

import java.util.Optional;

/** Reads how a track's samples are coded: {@code stsd} (ISO/IEC 14496-12, 8.5.2). */
final class SampleEntryReader {
  private SampleEntryReader() {}

  static SampleEntry read(BoxReader descriptions) throws MovieException {
    descriptions.version();
    long count = descriptions.u32();
    if (count != 1 || descriptions.children().size() != 1) {
      throw MovieException.unsupported(
          "the samples are coded in " + count + " ways; one is needed");
    }
    BoxReader entry = descriptions.children().getFirst();
    entry.skip(8);
    return switch (entry.type()) {
      case "avc1" -> avc(entry);
      case "mp4a" -> mp4Audio(entry);
      case "ac-3" -> ac3(entry, "dac3");
      case "ec-3" -> ac3(entry, "dec3");
      default ->
          throw MovieException.unsupported("the samples are coded as \"" + entry.type() + "\"");
    };
  }

  private static AvcSampleEntry avc(BoxReader entry) throws MovieException {
    entry.skip(16);
    int width = entry.u16();
    int height = entry.u16();
    entry.skip(50);
    CodecConfigurationBox configuration =
        new CodecConfigurationBox("avcC", entry.child("avcC").rest());
    Optional<PixelAspectRatioBox> aspect = Optional.empty();
    Optional<BoxReader> pasp = entry.optionalChild("pasp");
    if (pasp.isPresent()) {
      aspect = Optional.of(new PixelAspectRatioBox(pasp.get().u32(), pasp.get().u32()));
    }
    return new AvcSampleEntry(
        width,
        height,
        configuration,
        aspect,
        entry.optionalChild("colr").map(box -> new ColourInformationBox(box.rest())));
  }

  private static Mp4AudioSampleEntry mp4Audio(BoxReader entry) throws MovieException {
    Sound sound = sound(entry);
    BoxReader descriptor = entry.child("esds");
    descriptor.version();
    return new Mp4AudioSampleEntry(
        sound.channels, sound.rate, new ElementaryStreamDescriptorBox(descriptor.rest()));
  }

  private static Ac3SampleEntry ac3(BoxReader entry, String configuration) throws MovieException {
    Sound sound = sound(entry);
    return new Ac3SampleEntry(
        entry.type(),
        sound.channels,
        sound.rate,
        new CodecConfigurationBox(configuration, entry.child(configuration).rest()));
  }

  private record Sound(int channels, int rate) {}

  private static Sound sound(BoxReader entry) throws MovieException {
    if (entry.u16() != 0) {
      throw MovieException.unsupported("the sound is described as QuickTime does");
    }
    entry.skip(6);
    int channels = entry.u16();
    entry.skip(6);
    int rate = entry.u16();
    entry.skip(2);
    return new Sound(channels, rate);
  }
}
