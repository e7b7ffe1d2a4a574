package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpegps.Pack;
import boxset.formats.mpegps.SystemHeader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one video object (ISO/IEC 13818-2): their headers, their times, and whether each
 * is in the player's buffer in time.
 */
final class VideoCheck {
  private static final int SEQUENCE = 0xB3;
  private static final int EXTENSION = 0xB5;
  private static final int SEQUENCE_END = 0xB7;
  private static final int GROUP = 0xB8;
  private static final int PICTURE = 0x00;
  private static final int B = 3;

  /** Bytes behind a start code that its header is read from. */
  private static final int HEADER = 12;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
  private static final long NONE = -1;
  private static final int TOLERANCE = 4;

  private final Streams streams;
  private final Findings findings;
  private final PackPlace place;
  private final DecoderBuffer buffer;

  /** Of a field, in 1/180000 s. */
  private final long fieldTime;

  private final byte[] window = new byte[2 * Pack.BYTES];
  private int length;
  private long windowStart;

  private @Nullable FoundVobu vobu;
  private boolean firstInVobu;
  private boolean sequenceSeen;
  private boolean groupSeen;
  private boolean cellStart;

  private long packetStart;
  private long pts = NONE;
  private long dts = NONE;
  private long olderPts = NONE;
  private long olderDts = NONE;
  private long sector;
  private long olderSector;

  private long unitStart = NONE;
  private boolean inPicture;
  private int type;
  private int reference = -1;
  private boolean fieldPicture;
  private boolean secondField;
  private boolean progressive;
  private int fields;
  private long time = NONE;
  private long pictureDts = NONE;
  private int anchorFields = 2;
  private int groupFields;
  private int anchors;
  private boolean clockBroken;
  private long anchorPts = NONE;
  private long anchorDts = NONE;

  VideoCheck(Streams streams, Findings findings, PackPlace place) {
    this.streams = streams;
    this.findings = findings;
    this.place = place;
    this.buffer =
        new DecoderBuffer(
            "video", SystemHeader.VIDEO_BUFFER_BYTES, Rule.BUFFER_OVERFLOW, findings, place);
    this.fieldTime = streams.standard() == VideoStandard.PAL ? 3600 : 3003;
  }

  /** A VOBU begins. */
  void begin(FoundVobu next, boolean beginsCell) {
    flush();
    vobu = next;
    firstInVobu = true;
    sequenceSeen = false;
    groupSeen = false;
    cellStart = beginsCell;
    anchors = 0;
  }

  /** The payload of a packet of pictures. */
  void packet(byte[] bytes, int from, int count, long packPts, long packDts, long scr, long at) {
    olderPts = pts;
    olderDts = dts;
    olderSector = sector;
    pts = packPts;
    dts = packDts == NONE ? packPts : packDts;
    sector = at;
    packetStart = windowStart + length;
    buffer.arrive(scr, count, at);
    System.arraycopy(bytes, from, window, length, count);
    length += count;
    scan(length - HEADER);
  }

  /** Looks for start codes: where two bytes are not both zero, none begins. */
  private void scan(int limit) {
    int i = 0;
    while (i < limit) {
      if (i + Long.BYTES <= limit && !hasTwoZeros((long) LONGS.get(window, i))) {
        i += Long.BYTES - 1;
        continue;
      }
      int end = Math.min(i + Long.BYTES, limit);
      while (i < end) {
        int third = window[i + 2];
        if ((third & 0xFE) != 0) {
          i += 3;
        } else if (third == 1 && window[i] == 0 && window[i + 1] == 0) {
          startCode(i, window[i + 3] & 0xFF);
          i += 3;
        } else {
          i++;
        }
      }
    }
    int keepFrom = Math.clamp(i, 0, length);
    System.arraycopy(window, keepFrom, window, 0, length - keepFrom);
    length -= keepFrom;
    windowStart += keepFrom;
  }

  /** Whether two of eight bytes that lie side by side are zero. */
  private static boolean hasTwoZeros(long bytes) {
    long zeros = ~(((bytes & LOW_BITS) + LOW_BITS) | bytes | LOW_BITS);
    return (zeros & zeros >>> Byte.SIZE) != 0;
  }

  /** Reads what is left in the window. */
  private void flush() {
    int end = length;
    Arrays.fill(window, end, Math.min(window.length, end + HEADER + 4), (byte) 0xFF);
    scan(end);
    windowStart += length;
    length = 0;
    if (inPicture) {
      endPicture(windowStart);
      unitStart = NONE;
    }
  }

  private void startCode(int i, int code) {
    long at = windowStart + i;
    switch (code) {
      case SEQUENCE -> {
        beginUnit(at);
        sequenceSeen = true;
        sequence(i);
      }
      case GROUP -> {
        beginUnit(at);
        group(i);
      }
      case PICTURE -> picture(at, i);
      case EXTENSION -> extension(i);
      case SEQUENCE_END -> {
        if (vobu != null) {
          vobu.ended = true;
        }
      }
      default -> {}
    }
  }

  private void beginUnit(long at) {
    if (vobu != null && vobu.ended) {
      findings.add(
          Rule.PICTURE_GROUP,
          place,
          "pictures follow a sequence_end_code within a VOBU",
          "players show black or stop there");
      vobu.ended = false;
    }
    if (inPicture) {
      endPicture(at);
      unitStart = at;
    } else if (unitStart == NONE) {
      unitStart = at;
    }
  }

  private int u8(int at) {
    return window[at] & 0xFF;
  }

  private void sequence(int i) {
    int width = u8(i + 4) << 4 | u8(i + 5) >> 4;
    int lines = (u8(i + 5) & 15) << 8 | u8(i + 6);
    int aspect = u8(i + 7) >> 4;
    int rate = u8(i + 7) & 15;
    long bitRate = (u8(i + 8) << 10 | u8(i + 9) << 2 | u8(i + 10) >> 6) * 400L;
    int vbv = (u8(i + 10) & 0x1F) << 5 | u8(i + 11) >> 3;
    findings.require(
        streams.sizes().contains(new Streams.Size(width, lines)),
        Rule.PICTURE_FORMAT,
        place,
        "pictures are %dx%d, and the IFO says %s",
        width,
        lines,
        streams.sizes().stream().map(Streams.Size::toString).collect(Collectors.joining(" or ")));
    findings.require(
        aspect == (streams.wide() ? 3 : 2),
        Rule.PICTURE_FORMAT,
        place,
        "pictures have shape %d (2 for 4:3, 3 for 16:9), and the IFO says %s",
        aspect,
        streams.wide() ? "16:9" : "4:3");
    int wanted = streams.standard() == VideoStandard.PAL ? 3 : 4;
    findings.require(
        rate == wanted,
        Rule.PICTURE_FORMAT,
        place,
        "frame_rate_code is %d, and %s has %d",
        rate,
        streams.standard(),
        wanted);
    findings.require(
        bitRate <= 9_800_000 || bitRate == 0x3FFFF * 400L,
        Rule.PICTURE_FORMAT,
        place,
        "the pictures may take %d b/s, above 9800000",
        bitRate);
    findings.require(
        vbv <= 112, Rule.PICTURE_FORMAT, place, "vbv_buffer_size is %d, above 112", vbv);
  }

  private void group(int i) {
    if (groupFields > 0) {
      checkGroupLength();
    }
    groupFields = 0;
    reference = -1;
    boolean closed = (u8(i + 7) & 0x40) != 0;
    boolean broken = (u8(i + 7) & 0x20) != 0;
    findings.require(
        !cellStart || groupSeen || closed || broken,
        Rule.PICTURE_GROUP,
        place,
        "a cell begins with a group of pictures that is not closed");
    groupSeen = true;
  }

  private void checkGroupLength() {
    int most = streams.standard() == VideoStandard.PAL ? 30 : 36;
    findings.require(
        groupFields <= most,
        Rule.PICTURE_GROUP,
        place,
        "a group of pictures lasts %d fields, above %d",
        groupFields,
        most);
  }

  private void picture(long at, int i) {
    int newType = u8(i + 5) >> 3 & 7;
    int newReference = u8(i + 4) << 2 | u8(i + 5) >> 6;
    if (inPicture && fieldPicture && !secondField && newReference == reference) {
      secondField = true;
      return;
    }
    beginUnit(at);
    findings.require(
        newType >= 1 && newType <= 3,
        Rule.PICTURE_FORMAT,
        place,
        "a picture is of type %d",
        newType);
    if (firstInVobu) {
      findings.require(
          sequenceSeen && groupSeen && newType == 1,
          Rule.PICTURE_GROUP,
          place,
          "a VOBU begins without %s",
          !sequenceSeen ? "a sequence header" : !groupSeen ? "a group header" : "an I picture");
      firstInVobu = false;
    }
    inPicture = true;
    type = newType;
    reference = newReference;
    fieldPicture = false;
    secondField = false;
    fields = 2;
    stamp(at);
  }

  /** Takes the stamps of the packet in which the picture's start code begins. */
  private void stamp(long at) {
    long stampPts;
    long stampDts;
    if (at >= packetStart) {
      stampPts = pts;
      stampDts = dts;
      pts = NONE;
      dts = NONE;
    } else {
      stampPts = olderPts;
      stampDts = olderDts;
    }
    olderPts = NONE;
    olderDts = NONE;
    if (stampDts != NONE) {
      long stamped = 2 * stampDts;
      if (time != NONE && Math.abs(stamped - time) > TOLERANCE && !clockBroken) {
        findings.add(
            Rule.CLOCK,
            place,
            "a picture is to be decoded %.4f s %s than those before it last",
            Math.abs(stamped - time) / 180_000.0,
            stamped < time ? "earlier" : "later");
        clockBroken = true;
      }
      time = stamped;
    }
    pictureDts = time;
    if (type != B && time != NONE) {
      findings.require(
          anchorPts == NONE
              || clockBroken
              || Math.abs(2 * anchorPts - time) <= TOLERANCE
              || Math.abs(2 * anchorPts - anchorDts) <= TOLERANCE,
          Rule.CLOCK,
          place,
          "a reference picture is shown at %d, and the next is decoded at %d, when it should be",
          anchorPts,
          time / 2);
      anchorPts = stampPts;
      anchorDts = time;
    }
    long shown = stampPts != NONE ? stampPts : type == B && time != NONE ? time / 2 : NONE;
    FoundVobu unit = vobu;
    if (unit != null && shown != NONE && (unit.firstPts == NONE || shown < unit.firstPts)) {
      unit.firstPts = shown;
    }
  }

  private void extension(int i) {
    int identifier = u8(i + 4) >> 4;
    if (identifier == 1) {
      progressive = (u8(i + 5) & 8) != 0;
    } else if (identifier == 8 && inPicture) {
      int structure = u8(i + 6) & 3;
      boolean topFirst = (u8(i + 7) & 0x80) != 0;
      boolean repeat = (u8(i + 7) & 2) != 0;
      if (structure != 3) {
        fieldPicture = true;
      } else if (repeat) {
        fields = !progressive ? 3 : topFirst ? 6 : 4;
      }
    }
  }

  private void endPicture(long end) {
    buffer.unit(end, pictureDts == NONE ? NONE : pictureDts * 150);
    if (time != NONE) {
      time += (type == B ? fields : anchorFields) * fieldTime;
    }
    FoundVobu unit = vobu;
    if (type != B) {
      anchorFields = fields;
      if (unit != null && anchors < 3) {
        long in = end - 1 >= packetStart ? sector : olderSector;
        unit.foundReferenceEnds[anchors++] = in - unit.sector;
      }
    }
    if (unit != null) {
      unit.fields += fields;
    }
    groupFields += fields;
    inPicture = false;
    unitStart = NONE;
  }

  /** The video object ends. */
  void end() {
    flush();
    checkGroupLength();
    buffer.end(pictureDts == NONE ? NONE : pictureDts * 150);
  }
}
