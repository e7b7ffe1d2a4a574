package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.StartCodes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a video stream (ISO/IEC 13818-2, 6.2), in windows of constant size. */
final class VideoReader {
  private static final int WINDOW = 1 << 20;

  /** How far behind a start code a header is looked into. */
  private static final int HEADER = 9;

  private static final int FRAME_PICTURE = 3;

  private final List<ByteSource> pieces;
  private final PictureTable table = new PictureTable();
  private final byte[] window = new byte[WINDOW];
  private @Nullable SequenceHeader sequence;
  private boolean progressive;

  private long pieceStart;
  private long unitStart = -1;
  private boolean unitHasSequence;
  private boolean unitHasGroup;
  private boolean groupClosed;
  private boolean inPicture;
  private boolean groupOpen;
  private long pieceEnd;

  VideoReader(List<ByteSource> pieces) {
    this.pieces = pieces;
  }

  VideoStream read() throws VideoException, IOException {
    long[] starts = new long[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      readPiece(pieces.get(i));
      starts[i + 1] = pieceStart;
    }
    SequenceHeader header = sequence;
    if (header == null || table.count() == 0) {
      throw VideoException.damaged("there is no picture in it");
    }
    return new VideoStream(pieces, starts, header, table);
  }

  private void readPiece(ByteSource piece) throws VideoException, IOException {
    unitStart = -1;
    inPicture = false;
    groupOpen = false;
    pieceEnd = piece.size();
    long at = 0;
    while (at < pieceEnd) {
      int length = (int) Math.min(WINDOW, piece.size() - at);
      piece.slice(at, length).get(window, 0, length);
      boolean last = at + length == piece.size();
      int next = readWindow(at, length, last ? length : length - HEADER);
      if (last) {
        break;
      }
      at += next;
    }
    if (!groupOpen) {
      throw VideoException.damaged("a piece of it has no picture");
    }
    table.endGroup();
    pieceStart += pieceEnd;
  }

  /** Reads the start codes that begin before {@code limit}; returns where to go on. */
  private int readWindow(long at, int length, int limit) throws VideoException {
    int i = StartCodes.find(window, 0, length);
    while (i < limit && i + 3 < length) {
      startCode(at + i, i, length);
      i = StartCodes.find(window, i + 3, length);
    }
    return i;
  }

  private void startCode(long place, int i, int length) throws VideoException {
    int code = window[i + 3] & 0xFF;
    if (StartCode.isSlice(code)) {
      return;
    }
    if (i + HEADER > length && code != StartCode.SEQUENCE_END) {
      throw VideoException.damaged("it ends within a header");
    }
    switch (code) {
      case StartCode.SEQUENCE_HEADER -> {
        beginUnit(place);
        unitHasSequence = true;
        sequenceHeader(SequenceHeader.parse(window, i));
      }
      case StartCode.GROUP -> {
        beginUnit(place);
        unitHasGroup = true;
        groupClosed = (window[i + 7] & 0x40) != 0;
      }
      case StartCode.PICTURE -> picture(place, i);
      case StartCode.EXTENSION -> extension(i);
      case StartCode.SEQUENCE_END -> pieceEnd = Math.min(pieceEnd, place);
      default -> {}
    }
  }

  private void beginUnit(long place) throws VideoException {
    if (place > pieceEnd) {
      throw VideoException.unsupported("it goes on behind a sequence_end_code");
    }
    if (unitStart < 0 || inPicture) {
      unitStart = place;
      unitHasSequence = false;
      unitHasGroup = false;
      inPicture = false;
    }
  }

  private void sequenceHeader(SequenceHeader found) throws VideoException {
    SequenceHeader first = sequence;
    if (first == null) {
      sequence = found;
    } else if (!first.progressive(false).equals(found)) {
      throw VideoException.unsupported("its pictures change from " + first + " to " + found);
    }
  }

  private void extension(int i) throws VideoException {
    int identifier = (window[i + 4] & 0xF0) >> 4;
    if (identifier == StartCode.SEQUENCE_EXTENSION) {
      progressive = (window[i + 5] & 0x08) != 0;
      SequenceHeader header = sequence;
      if (header != null && table.count() == 0) {
        sequence = header.progressive(progressive);
      }
    } else if (identifier == StartCode.PICTURE_CODING_EXTENSION && inPicture) {
      if ((window[i + 6] & 3) != FRAME_PICTURE) {
        throw VideoException.unsupported("picture " + (table.count() - 1) + " is a single field");
      }
      boolean topFirst = (window[i + 7] & 0x80) != 0;
      boolean repeatFirst = (window[i + 7] & 0x02) != 0;
      table.lastFields(fields(topFirst, repeatFirst));
    }
  }

  /** repeat_first_field, 6.3.10. */
  private int fields(boolean topFirst, boolean repeatFirst) {
    if (!repeatFirst) {
      return 2;
    }
    return !progressive ? 3 : topFirst ? 6 : 4;
  }

  private void picture(long place, int i) throws VideoException {
    beginUnit(place);
    int type = (window[i + 5] & 0x38) >> 3;
    if (type < 1 || type > 3) {
      throw VideoException.unsupported("picture " + table.count() + " is of type " + type);
    }
    int temporalReference = (window[i + 4] & 0xFF) << 2 | (window[i + 5] & 0xC0) >> 6;
    if (unitHasGroup && groupOpen) {
      table.endGroup();
    }
    if (!groupOpen && !(unitHasGroup && unitHasSequence)) {
      throw VideoException.damaged(
          "picture " + table.count() + " has no headers of a sequence and a group before it");
    }
    table.add(
        pieceStart + unitStart,
        (int) (place - unitStart),
        temporalReference,
        PictureType.of(type),
        unitHasSequence);
    if (unitHasGroup) {
      table.beginGroup(groupClosed);
    }
    groupOpen = true;
    inPicture = true;
  }
}
