package boxset.formats.ac3;

import boxset.formats.bytes.ByteSource;
import java.util.Arrays;

/** Frames of AC-3 whose headers are right and whose sound is bytes without meaning. */
public final class PlainSound {
  private PlainSound() {}

  /** Stereo at 192 kb/s. */
  public static byte[] stereo(int frames) {
    return frames(frames, 768, 20, 0x40);
  }

  /** 5.1 at 448 kb/s. */
  public static byte[] surround(int frames) {
    return frames(frames, 1792, 30, 0xE1);
  }

  private static byte[] frames(int frames, int frameBytes, int code, int mode) {
    byte[] bytes = new byte[frames * frameBytes];
    for (int i = 0; i < frames; i++) {
      int at = i * frameBytes;
      Arrays.fill(bytes, at, at + frameBytes, (byte) (0x40 | (i & 0x3F)));
      bytes[at] = 0x0B;
      bytes[at + 1] = 0x77;
      bytes[at + 4] = (byte) code;
      bytes[at + 5] = 0x40;
      bytes[at + 6] = (byte) mode;
      bytes[at + 7] = 0;
    }
    return bytes;
  }

  /** The stream, read. */
  public static Ac3Stream read(byte[] frames) {
    try {
      return Ac3Stream.read(ByteSource.of(frames));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
