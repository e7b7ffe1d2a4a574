package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A video elementary stream and the table of its pictures, in the order in which they are coded.
 *
 * <p>It may lie in several pieces, each a stream of its own, that are played as one. Places count
 * in the bytes of all pieces without the sequence_end_codes at their ends.
 */
public final class VideoStream {
  private final List<ByteSource> pieces;
  private final long[] pieceStarts;
  private final SequenceHeader sequence;
  private final PictureTable pictures;

  VideoStream(
      List<ByteSource> pieces, long[] pieceStarts, SequenceHeader sequence, PictureTable pictures) {
    this.pieces = List.copyOf(pieces);
    this.pieceStarts = pieceStarts;
    this.sequence = sequence;
    this.pictures = pictures;
  }

  /**
   * Reads through the pieces, once, and keeps some 20 bytes for each picture.
   *
   * @throws VideoException when a piece is not MPEG-2 video of whole frames, or differs from the
   *     first
   * @throws IOException when the bytes cannot be read
   */
  public static VideoStream read(List<ByteSource> pieces) throws VideoException, IOException {
    return new VideoReader(pieces).read();
  }

  /** What all pieces say of their pictures. */
  public SequenceHeader sequence() {
    return sequence;
  }

  /** How many pictures there are. */
  public int pictures() {
    return pictures.count();
  }

  /** Bytes of all pieces without their end codes. */
  public long bytes() {
    return pieceStarts[pieces.size()];
  }

  /** Where a picture begins, with the headers of its sequence and group if it is the first. */
  public long start(int picture) {
    return picture == pictures() ? bytes() : pictures.start(picture);
  }

  /** Where a picture's own header begins, behind those of its sequence and group. */
  public long header(int picture) {
    return pictures.start(picture) + pictures.headersBefore(picture);
  }

  /** How it is coded. */
  public PictureType type(int picture) {
    return pictures.type(picture);
  }

  /** When it is shown: the fields that are shown before it. */
  public long firstField(int picture) {
    return pictures.firstField(picture);
  }

  /** For how many fields it is shown: 3 when its first is repeated. */
  public int fields(int picture) {
    return pictures.fields(picture);
  }

  /** For how many fields all pictures are shown. */
  public long fields() {
    return pictures.totalFields();
  }

  /** Whether it is the first of a group of pictures. */
  public boolean startsGroup(int picture) {
    return pictures.startsGroup(picture);
  }

  /** Whether it begins with a sequence header, which a decoder needs to start with it. */
  public boolean startsSequence(int picture) {
    return pictures.startsSequence(picture);
  }

  /** Whether the group that it begins decodes without the group before (closed_gop). */
  public boolean closed(int picture) {
    return pictures.closed(picture);
  }

  /**
   * Copies bytes.
   *
   * @throws IOException when they cannot be read
   */
  public void copy(long start, int length, ByteBuffer target) throws IOException {
    int piece = pieceOf(start);
    long at = start;
    long end = start + length;
    while (at < end) {
      int step = (int) (Math.min(end, pieceStarts[piece + 1]) - at);
      target.put(pieces.get(piece).slice(at - pieceStarts[piece], step));
      at += step;
      piece++;
    }
  }

  private int pieceOf(long place) {
    int found = Arrays.binarySearch(pieceStarts, place);
    return found >= 0 ? found : -found - 2;
  }
}
