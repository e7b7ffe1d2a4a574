package boxset.formats.mpeg2;

import java.util.Arrays;

/** Pictures in coding order, as columns; grows while it is read. */
final class PictureTable {
  private static final int TYPE = 3;
  private static final int STARTS_GROUP = 4;
  private static final int STARTS_SEQUENCE = 8;
  private static final int CLOSED = 16;
  private static final int FIELDS_SHIFT = 5;

  private long[] starts = new long[1024];
  private int[] headersBefore = new int[1024];
  private short[] temporalReferences = new short[1024];
  private byte[] flags = new byte[1024];
  private int[] firstFields = new int[1024];
  private int count;
  private int groupStart;
  private int shownFields;

  int count() {
    return count;
  }

  long start(int picture) {
    return starts[picture];
  }

  int headersBefore(int picture) {
    return headersBefore[picture];
  }

  PictureType type(int picture) {
    return PictureType.of(flags[picture] & TYPE);
  }

  int fields(int picture) {
    return flags[picture] >> FIELDS_SHIFT;
  }

  long firstField(int picture) {
    return firstFields[picture];
  }

  long totalFields() {
    return shownFields;
  }

  boolean startsGroup(int picture) {
    return (flags[picture] & STARTS_GROUP) != 0;
  }

  boolean startsSequence(int picture) {
    return (flags[picture] & STARTS_SEQUENCE) != 0;
  }

  boolean closed(int picture) {
    return (flags[picture] & CLOSED) != 0;
  }

  /** Appends a picture whose coding extension is still to come. */
  void add(long start, int headers, int temporalReference, PictureType type, boolean sequence) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      headersBefore = Arrays.copyOf(headersBefore, 2 * count);
      temporalReferences = Arrays.copyOf(temporalReferences, 2 * count);
      flags = Arrays.copyOf(flags, 2 * count);
      firstFields = Arrays.copyOf(firstFields, 2 * count);
    }
    starts[count] = start;
    headersBefore[count] = headers;
    temporalReferences[count] = (short) temporalReference;
    flags[count] = (byte) (type.code() | (sequence ? STARTS_SEQUENCE : 0));
    count++;
  }

  /** Says that the last picture begins a group. */
  void beginGroup(boolean closed) {
    flags[count - 1] |= (byte) (STARTS_GROUP | (closed ? CLOSED : 0));
    groupStart = count - 1;
  }

  /** Says for how many fields the last picture is shown. */
  void lastFields(int fields) {
    flags[count - 1] |= (byte) (fields << FIELDS_SHIFT);
  }

  /**
   * Works out when the pictures of the group that ends here are shown.
   *
   * @throws VideoException when their temporal references are not 0, 1, 2 and so on
   */
  void endGroup() throws VideoException {
    int size = count - groupStart;
    int[] shown = new int[size];
    Arrays.fill(shown, -1);
    for (int picture = groupStart; picture < count; picture++) {
      int reference = temporalReferences[picture];
      if (fields(picture) == 0) {
        throw VideoException.unsupported(
            "picture " + picture + " has no coding extension: the stream is not MPEG-2");
      }
      if (reference >= size || shown[reference] != -1) {
        throw VideoException.damaged(
            "picture %d has the temporal reference %d in a group of %d pictures"
                .formatted(picture, reference, size));
      }
      shown[reference] = picture;
    }
    for (int picture : shown) {
      firstFields[picture] = shownFields;
      shownFields += fields(picture);
    }
    groupStart = count;
  }
}
