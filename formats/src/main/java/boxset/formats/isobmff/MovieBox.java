package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * {@code moov}: what a movie is made of, without its samples (ISO/IEC 14496-12, 8.2.1).
 *
 * @param header of the movie
 * @param tracks of the movie
 * @param fragments that the samples come in fragments
 */
public record MovieBox(MovieHeaderBox header, List<TrackBox> tracks, MovieExtendsBox fragments)
    implements Box {
  @Override
  public String type() {
    return "moov";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    for (TrackBox track : tracks) {
      track.write(w);
    }
    fragments.write(w);
  }
}
