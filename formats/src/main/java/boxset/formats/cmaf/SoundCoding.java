package boxset.formats.cmaf;

import boxset.formats.aac.AudioSpecificConfig;
import boxset.formats.ac3.Ac3Configuration;
import boxset.formats.bytes.MalformedException;
import boxset.formats.isobmff.Ac3SampleEntry;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.Mp4AudioSampleEntry;

/**
 * How sound is coded, as playlists tell it.
 *
 * @param codecs RFC 6381
 * @param sound channels and rate
 */
record SoundCoding(String codecs, TrackIndex.Sound sound) {
  static SoundCoding of(Chunk chunk) throws PackagingException {
    try {
      return switch (chunk.track().sampleEntry()) {
        case Mp4AudioSampleEntry entry -> {
          AudioSpecificConfig config =
              AudioSpecificConfig.parseDescriptor(entry.descriptor().descriptor());
          yield new SoundCoding(
              config.codecs(), new TrackIndex.Sound(config.channels(), config.sampleRate()));
        }
        case Ac3SampleEntry entry -> {
          Ac3Configuration config =
              entry.type().equals("ac-3")
                  ? Ac3Configuration.parseAc3(entry.configuration().configuration())
                  : Ac3Configuration.parseEnhancedAc3(entry.configuration().configuration());
          yield new SoundCoding(
              entry.type(), new TrackIndex.Sound(config.channels(), config.sampleRate()));
        }
        case AvcSampleEntry _ ->
            throw new PackagingException(chunk.name() + " holds pictures where sound was due");
      };
    } catch (MalformedException e) {
      throw new PackagingException(chunk.name() + ": " + e.getMessage());
    }
  }
}
