package boxset.formats.cmaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import boxset.formats.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A second view of a track file: walks its boxes as a player does, and knows nothing of how they
 * were written.
 */
final class ParsedTrack {
  private final byte[] file;
  private final ByteBuffer in;
  private final List<Sample> samples = new ArrayList<>();
  private final List<Long> indexedSizes = new ArrayList<>();
  private long mediaTime;
  private long earliestPresentationTicks;

  private int movieFragment;
  private long decodeTicks;
  private int defaultDuration;
  private long defaultFlags;

  /**
   * @param presentationTicks by the edit list
   * @param compositionOffset as the run tells it
   */
  record Sample(
      long decodeTicks,
      long presentationTicks,
      long compositionOffset,
      long durationTicks,
      boolean sync,
      Bytes bytes) {}

  private ParsedTrack(byte[] file) {
    this.file = file;
    this.in = ByteBuffer.wrap(file);
  }

  static ParsedTrack of(byte[] file) {
    ParsedTrack track = new ParsedTrack(file);
    track.boxes(0, file.length);
    return track;
  }

  List<Sample> samples() {
    return samples;
  }

  List<Long> indexedSizes() {
    return indexedSizes;
  }

  long mediaTime() {
    return mediaTime;
  }

  long earliestPresentationTicks() {
    return earliestPresentationTicks;
  }

  private void boxes(int from, int to) {
    for (int at = from; at < to; at += in.getInt(at)) {
      int size = in.getInt(at);
      if (size < 8 || at + size > to) {
        throw new AssertionError("box of " + size + " bytes at " + at);
      }
      box(new String(file, at + 4, 4, ISO_8859_1), at, at + size);
    }
  }

  private void box(String type, int at, int end) {
    switch (type) {
      case "moov", "trak", "edts", "mdia", "moof", "traf" -> {
        movieFragment = type.equals("moof") ? at : movieFragment;
        boxes(at + 8, end);
      }
      case "elst" -> mediaTime = in.getInt(at + 20);
      case "sidx" -> {
        earliestPresentationTicks = Integer.toUnsignedLong(in.getInt(at + 20));
        for (int row = at + 32; row < end; row += 12) {
          indexedSizes.add((long) in.getInt(row));
        }
      }
      case "tfhd" -> {
        if ((in.getInt(at + 8) & 0xFFFFFF) != 0x020038) {
          throw new AssertionError("tfhd without its own defaults");
        }
        defaultDuration = in.getInt(at + 16);
        defaultFlags = in.getInt(at + 24);
      }
      case "tfdt" -> decodeTicks = in.getLong(at + 12);
      case "trun" -> run(at);
      default -> {}
    }
  }

  private void run(int at) {
    boolean signed = in.get(at + 8) == 1;
    int flags = in.getInt(at + 8) & 0xFFFFFF;
    int count = in.getInt(at + 12);
    int data = movieFragment + in.getInt(at + 16);
    in.position(at + 20);
    long firstFlags = (flags & 4) != 0 ? in.getInt() : defaultFlags;
    for (int i = 0; i < count; i++) {
      long duration = (flags & 0x100) != 0 ? in.getInt() : defaultDuration;
      int size = in.getInt();
      long own = (flags & 0x400) != 0 ? in.getInt() : i == 0 ? firstFlags : defaultFlags;
      int told = (flags & 0x800) != 0 ? in.getInt() : 0;
      long offset = signed ? told : Integer.toUnsignedLong(told);
      Bytes bytes = Bytes.copyOf(Arrays.copyOfRange(file, data, data + size));
      samples.add(
          new Sample(
              decodeTicks,
              decodeTicks + offset - mediaTime,
              offset,
              duration,
              (own & 0x10000) == 0,
              bytes));
      decodeTicks += duration;
      data += size;
    }
  }
}
