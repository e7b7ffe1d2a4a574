package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * The streams of the menus or titles of one set.
 *
 * @param audio at most 8, in the order of their numbers
 * @param subpictures at most 32, in the order of their numbers
 */
public record StreamAttributes(
    VideoAttributes video, List<AudioAttributes> audio, List<SubpictureAttributes> subpictures)
    implements Structure {
  static final int AUDIO_STREAMS = 8;
  static final int SUBPICTURE_STREAMS = 32;

  /** Refuses more streams than there are numbers. */
  public StreamAttributes {
    if (audio.size() > AUDIO_STREAMS || subpictures.size() > SUBPICTURE_STREAMS) {
      throw new IllegalArgumentException(
          audio.size() + " sound and " + subpictures.size() + " subpicture streams are too many");
    }
    audio = List.copyOf(audio);
    subpictures = List.copyOf(subpictures);
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.scope("streams")) {
      w.one("video", video);
      w.at(0x02).u16("nr_of_audio_streams", audio.size());
      w.each("audio", audio);
      w.at(0x54).u16("nr_of_subp_streams", subpictures.size());
      w.each("subp", subpictures);
    }
  }
}
