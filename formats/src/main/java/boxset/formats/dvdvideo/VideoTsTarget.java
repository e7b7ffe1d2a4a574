package boxset.formats.dvdvideo;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;

/** Where the files of a VIDEO_TS folder go. */
@FunctionalInterface
public interface VideoTsTarget {
  /**
   * Where the bytes of the next file go. Files are asked for in the order that they have on the
   * disc, each after all bytes of the one before.
   */
  ByteSink file(VideoTsFile file) throws IOException;
}
