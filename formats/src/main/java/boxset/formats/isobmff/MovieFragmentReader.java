package boxset.formats.isobmff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads a fragment of one track, as a segment of a track file is (ISO/IEC 14496-12, 8.8). */
public final class MovieFragmentReader {
  private static final int BASE_DATA_OFFSET = 0x000001;
  private static final int SAMPLE_DESCRIPTION_INDEX = 0x000002;
  private static final int DEFAULT_DURATION = 0x000008;
  private static final int DEFAULT_SIZE = 0x000010;
  private static final int DEFAULT_FLAGS = 0x000020;

  private static final int DATA_OFFSET = 0x000001;
  private static final int FIRST_FLAGS = 0x000004;
  private static final int DURATION = 0x000100;
  private static final int SIZE = 0x000200;
  private static final int FLAGS = 0x000400;
  private static final int COMPOSITION_OFFSET = 0x000800;

  private static final long NON_SYNC = 0x0001_0000;

  private final int bytes;
  private final boolean[] told = new boolean[3];
  private long duration;
  private long size;
  private long flags;
  private int[] sizes = {};
  private int[] durations = {};
  private int[] compositionOffsets = {};
  private boolean[] sync = {};
  private long[] offsets = {};

  private MovieFragmentReader(int bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads where every sample is; sample bytes are not touched.
   *
   * @param segment begins with a {@code moof}; its position is not moved
   * @throws MovieException when it is damaged, has several tracks, or leaves to {@code trex} what a
   *     fragment of CMAF says itself (ISO/IEC 23000-19, 7.7.3)
   */
  public static EncodedFragment read(ByteBuffer segment) throws MovieException {
    ByteBuffer bytes = segment.slice().order(ByteOrder.BIG_ENDIAN);
    return new MovieFragmentReader(bytes.remaining()).fragment(bytes);
  }

  private EncodedFragment fragment(ByteBuffer segment) throws MovieException {
    BoxReader first = new BoxReader("moof", segment);
    long length = first.u32();
    if (!first.fourCc().equals("moof") || length < 8 || length > bytes) {
      throw MovieException.damaged("a segment does not begin with a whole moof");
    }
    BoxReader box = new BoxReader("moof", segment.slice(8, (int) length - 8));
    BoxReader track = box.child("traf");
    if (box.children().stream().filter(child -> child.type().equals("traf")).count() > 1) {
      throw MovieException.unsupported("a segment has several tracks; one is needed");
    }
    defaults(track.child("tfhd"));
    BoxReader time = track.child("tfdt");
    long decodeTime = time.version() == 1 ? time.i64() : time.u32();
    for (BoxReader child : track.children()) {
      if (child.type().equals("trun")) {
        run(child);
      }
    }
    return new EncodedFragment(
        decodeTime, new Samples(sizes, durations, compositionOffsets, sync, offsets));
  }

  private void defaults(BoxReader header) throws MovieException {
    int present = flagsOf(header);
    header.skip(4);
    if ((present & BASE_DATA_OFFSET) != 0) {
      throw MovieException.unsupported("a segment counts its bytes from elsewhere than its moof");
    }
    header.skip((present & SAMPLE_DESCRIPTION_INDEX) != 0 ? 4 : 0);
    told[0] = (present & DEFAULT_DURATION) != 0;
    duration = told[0] ? header.u32() : 0;
    told[1] = (present & DEFAULT_SIZE) != 0;
    size = told[1] ? header.u32() : 0;
    told[2] = (present & DEFAULT_FLAGS) != 0;
    flags = told[2] ? header.u32() : 0;
  }

  private void run(BoxReader run) throws MovieException {
    int present = flagsOf(run);
    int column = Integer.bitCount(present & (DURATION | SIZE | FLAGS | COMPOSITION_OFFSET));
    long count = run.u32();
    if ((present & DATA_OFFSET) == 0) {
      throw run.damaged("does not say where its samples are");
    }
    long at = run.i32();
    long firstFlags = (present & FIRST_FLAGS) != 0 ? run.u32() : -1;
    if (count * 4L * column > run.remaining() || (column == 0 && count > bytes)) {
      throw run.damaged("says " + count + " samples, but has no room for them");
    }
    need(run, present, firstFlags >= 0 && count == 1);
    int from = sizes.length;
    grow(from + (int) count);
    for (int i = from; i < sizes.length; i++) {
      durations[i] = positive(run, (present & DURATION) != 0 ? run.u32() : duration);
      sizes[i] = positive(run, (present & SIZE) != 0 ? run.u32() : size);
      long own = (present & FLAGS) != 0 ? run.u32() : flags;
      sync[i] = ((i == from && firstFlags >= 0 ? firstFlags : own) & NON_SYNC) == 0;
      compositionOffsets[i] = (present & COMPOSITION_OFFSET) != 0 ? run.i32() : 0;
      offsets[i] = at;
      at += sizes[i];
      if (offsets[i] < 0 || at > bytes) {
        throw run.damaged("places sample " + (i + 1) + " outside the segment");
      }
    }
  }

  private void need(BoxReader run, int present, boolean flagsTold) throws MovieException {
    if (((present & DURATION) == 0 && !told[0])
        || ((present & SIZE) == 0 && !told[1])
        || ((present & FLAGS) == 0 && !told[2] && !flagsTold)) {
      throw run.damaged("leaves a sample's duration, size or flags to the header of the movie");
    }
  }

  private void grow(int count) {
    sizes = Arrays.copyOf(sizes, count);
    durations = Arrays.copyOf(durations, count);
    compositionOffsets = Arrays.copyOf(compositionOffsets, count);
    sync = Arrays.copyOf(sync, count);
    offsets = Arrays.copyOf(offsets, count);
  }

  private static int flagsOf(BoxReader box) throws MovieException {
    return (int) box.u32() & 0xFFFFFF;
  }

  private static int positive(BoxReader box, long value) throws MovieException {
    if (value > Integer.MAX_VALUE) {
      throw box.damaged("has a size or duration of " + value);
    }
    return (int) value;
  }
}
