package boxset.formats.pgs;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Presentation graphics in a file of their own, which programs for captions call {@code .sup}: each
 * segment behind the letters PG and its two times. The BDA has no such file; this is what all tools
 * read.
 */
public final class SupFile {
  private static final short MAGIC = 0x5047;
  private static final int HEADER_BYTES = 10;
  private static final long MOST_TICKS = 0xFFFF_FFFFL;

  private SupFile() {}

  /**
   * A segment in a file.
   *
   * @param presentationTicks when it takes effect, in 1/90000 s
   * @param decodingTicks when it is decoded
   * @param offset where it begins in the file, with its type
   * @param length of all of it
   */
  public record Entry(long presentationTicks, long decodingTicks, long offset, int length) {}

  /**
   * Writes segments.
   *
   * @throws IllegalArgumentException when a time is below zero or behind 13 hours
   */
  public static void write(List<Segment> segments, ByteSink sink) throws IOException {
    for (Segment segment : segments) {
      if (segment.dts() < 0 || segment.pts() > MOST_TICKS) {
        throw new IllegalArgumentException("A time of " + segment.dts() + ", " + segment.pts());
      }
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
      header.putShort(MAGIC).putInt((int) segment.pts()).putInt((int) segment.dts()).flip();
      sink.write(header);
      sink.write(segment.bytes().asBuffer());
    }
  }

  /**
   * Finds the segments of a file.
   *
   * @throws MalformedException when it is not such a file, or ends within a segment
   */
  public static List<Entry> read(ByteSource file) throws MalformedException, IOException {
    List<Entry> entries = new ArrayList<>();
    long at = 0;
    while (at < file.size()) {
      if (file.size() - at < HEADER_BYTES + Segment.HEADER_BYTES) {
        throw new MalformedException("graphics end within a segment");
      }
      ByteBuffer header = file.slice(at, HEADER_BYTES + Segment.HEADER_BYTES);
      if (header.getShort() != MAGIC) {
        throw new MalformedException("no segment of graphics begins at byte " + at);
      }
      long pts = header.getInt() & MOST_TICKS;
      long dts = header.getInt() & MOST_TICKS;
      header.get();
      int length = Segment.HEADER_BYTES + (header.getShort() & 0xFFFF);
      at += HEADER_BYTES;
      if (length > file.size() - at) {
        throw new MalformedException("graphics end within a segment");
      }
      entries.add(new Entry(pts, dts, at, length));
      at += length;
    }
    return entries;
  }
}
