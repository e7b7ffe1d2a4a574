package boxset.formats.vob;

import java.io.IOException;

/** Is shown every pack of a video object in order. */
interface PackVisitor {
  /**
   * The navigation pack of the next VOBU.
   *
   * @param scr in 1/27000000 s
   */
  void navigation(long scr) throws IOException;

  /**
   * A pack with the next packet of a stream.
   *
   * @param feed the stream
   * @param scr in 1/27000000 s
   */
  void packet(Feed feed, long scr) throws IOException;
}
