package boxset.formats.isobmff;

import java.util.Arrays;
import java.util.Optional;

/** Reads the sample table {@code stbl} into arrays (ISO/IEC 14496-12, 8.6 and 8.7). */
final class SampleTableReader {
  private final BoxReader table;
  private final long fileSize;

  private SampleTableReader(BoxReader table, long fileSize) {
    this.table = table;
    this.fileSize = fileSize;
  }

  static Samples read(BoxReader table, long fileSize) throws MovieException {
    return new SampleTableReader(table, fileSize).read();
  }

  private Samples read() throws MovieException {
    int[] sizes = sizes();
    return new Samples(
        sizes,
        durations(sizes.length),
        compositionOffsets(sizes.length),
        sync(sizes.length),
        offsets(sizes));
  }

  private int[] sizes() throws MovieException {
    BoxReader box = table.child("stsz");
    box.version();
    long constant = box.u32();
    if (constant == 0) {
      int[] sizes = new int[box.rows(4)];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = positive(box, box.i32(), "sample size");
      }
      return sizes;
    }
    long count = box.u32();
    if (count > fileSize / constant) {
      throw box.damaged("says more bytes of samples than the file has");
    }
    int[] sizes = new int[(int) count];
    Arrays.fill(sizes, positive(box, (int) constant, "sample size"));
    return sizes;
  }

  private int[] durations(int count) throws MovieException {
    BoxReader box = table.child("stts");
    box.version();
    int[] durations = new int[count];
    int filled = 0;
    for (int rows = box.rows(8); rows > 0; rows--) {
      filled = fill(box, durations, filled, box.u32(), positive(box, box.i32(), "duration"));
    }
    return complete(box, durations, filled);
  }

  private int[] compositionOffsets(int count) throws MovieException {
    int[] offsets = new int[count];
    Optional<BoxReader> optional = table.optionalChild("ctts");
    if (optional.isEmpty()) {
      return offsets;
    }
    BoxReader box = optional.get();
    box.version();
    int filled = 0;
    for (int rows = box.rows(8); rows > 0; rows--) {
      filled = fill(box, offsets, filled, box.u32(), box.i32());
    }
    return complete(box, offsets, filled);
  }

  private static int fill(BoxReader box, int[] column, int from, long run, int value)
      throws MovieException {
    if (run > column.length - from) {
      throw box.damaged("tells of more samples than the " + column.length + " of stsz");
    }
    Arrays.fill(column, from, from + (int) run, value);
    return from + (int) run;
  }

  private static int[] complete(BoxReader box, int[] column, int filled) throws MovieException {
    if (filled < column.length) {
      throw box.damaged("tells of " + filled + " samples, stsz of " + column.length);
    }
    return column;
  }

  private static int positive(BoxReader box, int value, String what) throws MovieException {
    if (value < 0) {
      throw box.damaged("has a " + what + " of " + Integer.toUnsignedString(value));
    }
    return value;
  }

  private boolean[] sync(int count) throws MovieException {
    boolean[] sync = new boolean[count];
    Optional<BoxReader> optional = table.optionalChild("stss");
    if (optional.isEmpty()) {
      Arrays.fill(sync, true);
      return sync;
    }
    BoxReader box = optional.get();
    box.version();
    for (int rows = box.rows(4); rows > 0; rows--) {
      long number = box.u32();
      if (number < 1 || number > count) {
        throw box.damaged("names sample " + number + " of " + count);
      }
      sync[(int) number - 1] = true;
    }
    return sync;
  }

  private long[] offsets(int[] sizes) throws MovieException {
    long[] chunks = chunks();
    BoxReader box = table.child("stsc");
    box.version();
    int rows = box.rows(12);
    long[] offsets = new long[sizes.length];
    int sample = 0;
    long first = rows > 0 ? box.u32() : 0;
    for (int row = 0; row < rows; row++) {
      long samplesPerChunk = box.u32();
      box.skip(4);
      long next = row + 1 < rows ? box.u32() : chunks.length + 1L;
      if (first < 1 || next < first || next > chunks.length + 1L) {
        throw box.damaged("names chunk " + next + " of " + chunks.length);
      }
      for (long chunk = first; chunk < next && sample < sizes.length; chunk++) {
        long at = chunks[(int) chunk - 1];
        for (long i = 0; i < samplesPerChunk && sample < sizes.length; i++) {
          offsets[sample] = at;
          at += sizes[sample++];
        }
        if (at > fileSize) {
          throw box.damaged("places sample " + sample + " behind the end of the file");
        }
      }
      first = next;
    }
    if (sample < sizes.length) {
      throw box.damaged("tells of " + sample + " samples, stsz of " + sizes.length);
    }
    return offsets;
  }

  private long[] chunks() throws MovieException {
    Optional<BoxReader> narrow = table.optionalChild("stco");
    BoxReader box = narrow.isPresent() ? narrow.get() : table.child("co64");
    box.version();
    long[] chunks = new long[box.rows(narrow.isPresent() ? 4 : 8)];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = narrow.isPresent() ? box.u32() : box.i64();
      if (chunks[i] < 0 || chunks[i] > fileSize) {
        throw box.damaged("places chunk " + (i + 1) + " behind the end of the file");
      }
    }
    return chunks;
  }
}
