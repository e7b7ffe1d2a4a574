package boxset.editions.bluray.menus;

import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.GraphicsSegment;
import boxset.formats.bdmv.Language;
import boxset.formats.bytes.ByteSource;
import boxset.formats.igs.InteractiveComposition;
import boxset.formats.igs.MenuGraphics;
import boxset.formats.igs.MenuStream;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.pgs.Segment;
import boxset.formats.pgs.VideoDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Pages and what they are drawn with. */
record DrawnMenu(InteractiveComposition composition, MenuGraphics graphics) {
  /**
   * As a stream of a clip, decoded before its beginning.
   *
   * @throws GraphicsException when there is more than a player can decode
   */
  ClipGraphics stream(VideoDescriptor video, Language language) throws GraphicsException {
    List<GraphicsSegment> segments = new ArrayList<>();
    for (Segment segment : MenuStream.of(video, composition, graphics, 0).segments()) {
      ByteSource bytes = ByteSource.of(segment.bytes().toArray());
      segments.add(
          new GraphicsSegment(segment.pts(), segment.dts(), bytes, 0, segment.bytes().size()));
    }
    return new ClipGraphics(language, segments);
  }
}
