package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Shows 24000/1001 pictures a second as 30000/1001: of every four pictures two are shown for three
 * fields (2:3 pulldown). Only flags in headers change, so that every picture decodes to the same
 * bytes, and what is not shown twice is not coded twice.
 */
public final class Pulldown {
  private static final int WINDOW = 1 << 20;
  private static final int HEADER = 9;
  private static final int FRAME_RATE_30000_1001 = 4;
  private static final int FRAME_RATE_24000_1001 = 1;

  private static final boolean[] TOP_FIELD_FIRST = {true, false, false, true};
  private static final boolean[] REPEAT_FIRST_FIELD = {true, false, true, false};

  private long groupFirst;
  private int groupPictures;
  private int temporalReference;

  private Pulldown(long firstPicture) {
    this.groupFirst = firstPicture;
  }

  /**
   * Fields that are shown before a picture.
   *
   * @param picture in the order of showing, from the beginning of the programme
   */
  public static long fieldsBefore(long picture) {
    return picture / 4 * 10 + new int[] {0, 3, 5, 8}[(int) (picture % 4)];
  }

  /**
   * Writes the stream with the flags of pulldown.
   *
   * @param firstPicture how many pictures of the programme come before the stream, so that a
   *     programme coded in pieces keeps its rhythm
   * @throws VideoException when the stream is not of 24000/1001 progressive pictures
   * @throws IOException when bytes cannot be read or written
   */
  public static void apply(ByteSource stream, long firstPicture, ByteSink sink)
      throws VideoException, IOException {
    new Pulldown(firstPicture).apply(stream, sink);
  }

  private void apply(ByteSource stream, ByteSink sink) throws VideoException, IOException {
    byte[] window = new byte[WINDOW];
    int kept = 0;
    long at = 0;
    while (at < stream.size()) {
      int read = (int) Math.min(WINDOW - kept, stream.size() - at);
      stream.slice(at, read).get(window, kept, read);
      at += read;
      int length = kept + read;
      int limit = at == stream.size() ? length : length - HEADER;
      int i = StartCode.find(window, 0, length);
      while (i < limit && i + 3 < length) {
        patch(window, i, length);
        i = StartCode.find(window, i + 3, length);
      }
      int done = at == stream.size() ? length : Math.min(i, limit);
      sink.write(ByteBuffer.wrap(window, 0, done));
      kept = length - done;
      System.arraycopy(window, done, window, 0, kept);
    }
  }

  private void patch(byte[] window, int i, int length) throws VideoException {
    int code = window[i + 3] & 0xFF;
    if (StartCode.isSlice(code) || code == StartCode.SEQUENCE_END) {
      return;
    }
    if (i + HEADER > length) {
      throw VideoException.damaged("it ends within a header");
    }
    switch (code) {
      case StartCode.SEQUENCE_HEADER -> {
        if ((window[i + 7] & 0x0F) != FRAME_RATE_24000_1001) {
          throw VideoException.unsupported("it is not of 24000/1001 pictures a second");
        }
        window[i + 7] = (byte) ((window[i + 7] & 0xF0) | FRAME_RATE_30000_1001);
      }
      case StartCode.GROUP -> {
        groupFirst += groupPictures;
        groupPictures = 0;
      }
      case StartCode.PICTURE -> {
        temporalReference = (window[i + 4] & 0xFF) << 2 | (window[i + 5] & 0xC0) >> 6;
        groupPictures++;
      }
      case StartCode.EXTENSION -> extension(window, i);
      default -> {}
    }
  }

  private void extension(byte[] window, int i) throws VideoException {
    int identifier = (window[i + 4] & 0xF0) >> 4;
    if (identifier == StartCode.SEQUENCE_EXTENSION) {
      window[i + 5] &= ~0x08;
    } else if (identifier == StartCode.PICTURE_CODING_EXTENSION) {
      if ((window[i + 8] & 0x80) == 0) {
        throw VideoException.unsupported("it has interlaced pictures");
      }
      int phase = (int) ((groupFirst + temporalReference) % 4);
      window[i + 7] =
          (byte)
              ((window[i + 7] & 0x7D)
                  | (TOP_FIELD_FIRST[phase] ? 0x80 : 0)
                  | (REPEAT_FIRST_FIELD[phase] ? 0x02 : 0));
    }
  }
}
