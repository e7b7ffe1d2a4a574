package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.StartCodes;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Copies a stream and sets the flags that say for how many fields its pictures are shown. */
final class PulldownWriter {
  private static final int WINDOW = 1 << 20;
  private static final int HEADER = 9;

  private final Pulldown pulldown;
  private final int frameRateCode;
  private long groupFirst;
  private int groupPictures;
  private int temporalReference;

  PulldownWriter(Pulldown pulldown, long firstPicture, int frameRateCode) {
    this.pulldown = pulldown;
    this.groupFirst = firstPicture;
    this.frameRateCode = frameRateCode;
  }

  void apply(ByteSource stream, ByteSink sink) throws VideoException, IOException {
    byte[] window = new byte[WINDOW];
    int kept = 0;
    long at = 0;
    while (at < stream.size()) {
      int read = (int) Math.min(WINDOW - kept, stream.size() - at);
      stream.slice(at, read).get(window, kept, read);
      at += read;
      int length = kept + read;
      int limit = at == stream.size() ? length : length - HEADER;
      int i = StartCodes.find(window, 0, length);
      while (i < limit && i + 3 < length) {
        patch(window, i, length);
        i = StartCodes.find(window, i + 3, length);
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
        window[i + 7] = (byte) ((window[i + 7] & 0xF0) | frameRateCode);
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
      long picture = groupFirst + temporalReference;
      long first = pulldown.fieldsBefore(picture);
      boolean topFieldFirst = first % 2 == 0;
      boolean repeatFirstField = pulldown.fieldsBefore(picture + 1) - first == 3;
      window[i + 7] =
          (byte)
              ((window[i + 7] & 0x7D) | (topFieldFirst ? 0x80 : 0) | (repeatFirstField ? 0x02 : 0));
    }
  }
}
