package boxset.formats.ac3;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An elementary stream of AC-3 at 48 kHz whose frames all have the same size (ETSI TS 102 366,
 * 4.3).
 *
 * @param source the frames, one behind another
 * @param frames how many whole frames there are
 * @param frameBytes size of each
 * @param channels with the low frequency channel
 */
public record Ac3Stream(ByteSource source, int frames, int frameBytes, int channels) {
  /** How long a frame lasts: 1536 samples, in 1/90000 s. */
  public static final int FRAME_TICKS = 2880;

  private static final int SYNC_WORD = 0x0B77;
  private static final int HEADER_BYTES = 8;

  /** Kilobits a second by half of frmsizecod (table 4.13). */
  private static final int[] BIT_RATES = {
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
  };

  /**
   * Looks at the head of every frame. What is left behind the last whole frame is not counted.
   *
   * @throws MalformedException when a frame does not begin where the one before ends, or differs
   *     from the first
   * @throws IOException when the bytes cannot be read
   */
  public static Ac3Stream read(ByteSource source) throws MalformedException, IOException {
    if (source.size() < HEADER_BYTES) {
      throw new MalformedException("there is no frame of AC-3");
    }
    ByteBuffer head = source.slice(0, HEADER_BYTES);
    int code = head.get(4) & 0xFF;
    if (head.getShort(0) != SYNC_WORD || code >> 6 != 0 || (code & 0x3F) >= 2 * BIT_RATES.length) {
      throw new MalformedException("the first frame is not AC-3 at 48 kHz");
    }
    int frameBytes = 4 * BIT_RATES[(code & 0x3F) / 2];
    int frames = (int) (source.size() / frameBytes);
    for (int i = 0; i < frames; i++) {
      ByteBuffer frame = source.slice((long) i * frameBytes, 5);
      if (frame.getShort(0) != SYNC_WORD || (frame.get(4) & 0xFF) != code) {
        throw new MalformedException("frame " + i + " does not begin where it should");
      }
    }
    return new Ac3Stream(source, frames, frameBytes, channels(head));
  }

  /** Bits a second. */
  public int bitRate() {
    return frameBytes * 250;
  }

  /** acmod and lfeon (4.4.2.3 to 4.4.2.7); a stereo frame says besides whether it is matrixed. */
  private static int channels(ByteBuffer head) {
    int mode = (head.get(6) & 0xFF) >> 5;
    int skipped = (mode & 1) != 0 && mode != 1 ? 2 : 0;
    skipped += (mode & 4) != 0 ? 2 : 0;
    skipped += mode == 2 ? 2 : 0;
    int lowFrequency = (head.getShort(6) & 0xFFFF) >> (12 - skipped) & 1;
    return new int[] {2, 1, 2, 3, 3, 4, 4, 5}[mode] + lowFrequency;
  }
}
