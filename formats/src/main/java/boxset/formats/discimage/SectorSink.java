package boxset.formats.discimage;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes an image and counts its sectors; what is put into one begins one. */
final class SectorSink {
  private static final ByteBuffer ZEROS = ByteBuffer.allocate(64 * Sectors.SIZE).asReadOnlyBuffer();

  private final ByteSink sink;
  private long bytes;

  SectorSink(ByteSink sink) {
    this.sink = sink;
  }

  long sector() {
    return bytes / Sectors.SIZE;
  }

  /** Writes bytes and fills their last sector. */
  void write(byte[] content) throws IOException {
    sink.write(ByteBuffer.wrap(content));
    bytes += content.length;
    fill();
  }

  /** Writes a volume structure descriptor without content (ECMA-167, 2/9.1; ECMA-119, 8.3). */
  void writeRecognition(int type, String identifier) throws IOException {
    FieldWriter w = FieldWriter.bigEndian();
    w.u8("StructureType", type);
    w.ascii("StandardIdentifier", 5, identifier);
    w.u8("StructureVersion", 1);
    w.padTo(Sectors.SIZE);
    write(w.toBytes());
  }

  /** Where the bytes of a file go that begins here. */
  ByteSink file() {
    return counting();
  }

  /** Fills the last sector of a file, which has to be as long as was said. */
  void endFile(DiscFile file, long firstSector) throws IOException {
    long written = bytes - firstSector * Sectors.SIZE;
    if (written != file.length()) {
      throw new IllegalStateException(
          "%s is %d bytes, not %d".formatted(file.name(), written, file.length()));
    }
    fill();
  }

  private ByteSink counting() {
    return new ByteSink() {
      @Override
      public void write(ByteBuffer... buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
          bytes += buffer.remaining();
        }
        sink.write(buffers);
      }

      @Override
      public void transfer(ByteSource source, long offset, long length) throws IOException {
        sink.transfer(source, offset, length);
        bytes += length;
      }
    };
  }

  private void fill() throws IOException {
    zeros(Math.floorMod(-bytes, (long) Sectors.SIZE));
  }

  void padTo(long sector) throws IOException {
    zeros(sector * Sectors.SIZE - bytes);
  }

  private void zeros(long count) throws IOException {
    if (count < 0) {
      throw new IllegalStateException("Sector " + sector() + " is behind where it should be");
    }
    for (long left = count; left > 0; ) {
      int step = (int) Math.min(left, ZEROS.capacity());
      sink.write(ZEROS.duplicate().limit(step));
      left -= step;
    }
    bytes += count;
  }
}
