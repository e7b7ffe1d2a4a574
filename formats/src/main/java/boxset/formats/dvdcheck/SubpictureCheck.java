package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.mpegps.Pack;
import boxset.formats.mpegps.SystemHeader;
import java.nio.ByteBuffer;

/** The units of one subpicture stream: header, pixels of two fields, display commands. */
final class SubpictureCheck {
  private static final int MOST = 53_220;
  private static final long NONE = -1;

  private final int number;
  private final Streams streams;
  private final Findings findings;
  private final PackPlace place;
  private final DecoderBuffer buffer;
  private final byte[] unit = new byte[0x10000 + Pack.BYTES];
  private int length;
  private int size;
  private long position;
  private long time = NONE;
  private long firstSector;

  /**
   * @param number of the stream, from 0
   */
  SubpictureCheck(int number, Streams streams, Findings findings, PackPlace place) {
    this.number = number;
    this.streams = streams;
    this.findings = findings;
    this.place = place;
    this.buffer =
        new DecoderBuffer(
            "subpicture stream " + number,
            SystemHeader.SUBPICTURE_BUFFER_BYTES,
            Rule.BUFFER_OVERFLOW,
            findings,
            place);
  }

  /** The payload of a packet. */
  void packet(byte[] bytes, int from, int count, long pts, long scr, long at) {
    buffer.arrive(scr, count, at);
    if (length == 0) {
      if (pts == NONE) {
        fault("a unit begins without a time to appear");
      } else {
        if (time != NONE && pts < time) {
          fault("a unit appears before the one ahead of it");
        }
        time = pts;
      }
      firstSector = at;
    } else if (pts != NONE) {
      fault("a unit of %d bytes ends after %d".formatted(size, length));
      finish();
      time = pts;
    }
    System.arraycopy(bytes, from, unit, length, count);
    length += count;
    size = (unit[0] & 0xFF) << 8 | (unit[1] & 0xFF);
    if (length >= 2 && (size > MOST || length > size)) {
      fault("a unit says that it is %d bytes, and has %d at least".formatted(size, length));
      finish();
    } else if (length == size) {
      check();
      finish();
    }
  }

  private void finish() {
    position += length;
    buffer.unit(position, time == NONE ? NONE : time * Pack.TICKS_PER_PTS);
    length = 0;
  }

  private void fault(String wrong) {
    findings.add(Rule.SUBPICTURE, place, "subpicture stream " + number + ": " + wrong);
  }

  private void check() {
    FieldReader r = new FieldReader("subpicture", ByteBuffer.wrap(unit, 0, size));
    try {
      int commands = r.u16(2);
      if (commands < 4 || commands + 5 > size) {
        fault("its commands are to be at byte %d of %d".formatted(commands, size));
        return;
      }
      int at = commands;
      int delayBefore = -1;
      boolean started = false;
      while (true) {
        int delay = r.u16(at);
        int next = r.u16(at + 2);
        started |= sequence(r, at + 4, commands);
        if (delay < delayBefore) {
          fault("commands of delay %d follow those of %d".formatted(delay, delayBefore));
        }
        delayBefore = delay;
        if (next == at) {
          break;
        }
        if (next < at + 5) {
          fault("its commands at byte %d are followed by those at %d".formatted(at, next));
          return;
        }
        at = next;
      }
      if (!started) {
        fault("nothing starts its display");
      }
    } catch (MalformedException e) {
      fault(String.valueOf(e.getMessage()));
    }
  }

  /** One sequence of display commands; whether it starts the display. */
  private boolean sequence(FieldReader r, int from, int pixelsEnd) throws MalformedException {
    boolean starts = false;
    int lines = 0;
    int width = 0;
    for (int at = from; ; ) {
      int command = r.u8(at++);
      switch (command) {
        case 0x00, 0x01 -> starts = true;
        case 0x02 -> {}
        case 0x03, 0x04 -> at += 2;
        case 0x05 -> {
          int left = r.u16(at) >> 4;
          int right = (r.u8(at + 1) & 15) << 8 | r.u8(at + 2);
          int top = r.u16(at + 3) >> 4;
          int bottom = (r.u8(at + 4) & 15) << 8 | r.u8(at + 5);
          width = right - left + 1;
          lines = bottom - top + 1;
          if (width < 1 || lines < 1 || right > 719 || bottom >= streams.standard().lines()) {
            fault("it is shown at %d,%d to %d,%d".formatted(left, top, right, bottom));
            width = 0;
          }
          at += 6;
        }
        case 0x06 -> {
          int topField = r.u16(at);
          int bottomField = r.u16(at + 2);
          if (topField < 4 || topField >= pixelsEnd || bottomField < 4 || bottomField > pixelsEnd) {
            fault(
                "its fields are to be at bytes %d and %d of %d"
                    .formatted(topField, bottomField, pixelsEnd));
          } else if (width > 0) {
            pixels(r, topField, width, (lines + 1) / 2, pixelsEnd);
            pixels(r, bottomField, width, lines / 2, pixelsEnd);
          }
          at += 4;
        }
        case 0x07 -> at += r.u16(at);
        case 0xFF -> {
          return starts;
        }
        default ->
            throw new MalformedException(
                "display command %02x at byte %d".formatted(command, at - 1));
      }
    }
  }

  /** Follows the run lengths of a field to their end. */
  private void pixels(FieldReader r, int from, int width, int lines, int end)
      throws MalformedException {
    int nibble = 2 * from;
    for (int y = 0; y < lines; y++) {
      for (int x = 0; x < width; ) {
        int code = 0;
        int most = 0;
        do {
          if (nibble >= 2 * end) {
            fault("its pixels go on behind byte %d, in line %d of a field".formatted(end, y));
            return;
          }
          code = code << 4 | (r.u8(nibble / 2) >> (nibble % 2 == 0 ? 4 : 0) & 15);
          nibble++;
          most++;
        } while (most < 4 && code < 1 << (2 * most));
        int run = code >> 2;
        x += run == 0 ? width : run;
        if (run != 0 && x > width) {
          fault("line %d of a field has %d pixels of %d".formatted(y, x, width));
          return;
        }
      }
      nibble = (nibble + 1) / 2 * 2;
    }
  }

  /** The video object ends. */
  void end() {
    if (length > 0) {
      findings.add(
          Rule.SUBPICTURE,
          place.at(firstSector),
          "subpicture stream %d: a unit of %d bytes ends after %d".formatted(number, size, length));
      finish();
    }
  }
}
