package boxset.formats.bdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.pgs.GraphicsDecoder;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Rectangle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks into graphics, a segment at a time: what captions and menus have in common, which are
 * display sets of a composition, palettes, objects and an end, decoded in time.
 */
abstract class GraphicsCheck implements StreamCheck {
  private static final int PALETTE = 0x14;
  private static final int OBJECT = 0x15;
  private static final int PRESENTATION = 0x16;
  private static final int WINDOWS = 0x17;
  private static final int INTERACTIVE = 0x18;
  private static final int END = 0x80;

  private static final int HEADER_BYTES = 3;
  private static final int ENTRY_BYTES = 5;
  private static final int EPOCH_START = 2;
  private static final int NORMAL = 0;
  private static final int FIRST = 0x80;
  private static final int LAST = 0x40;

  /** Times are rounded up by some and down by others, object by object. */
  private static final long TOLERANCE = 90;

  final FoundStream stream;
  final String name;
  final ClipPlace place;
  final Findings findings;

  /** The pictures below; of a clip without any, what the graphics are made for. */
  Rectangle screen;

  /** Objects of the epoch by their numbers. */
  final Map<Integer, Rectangle> objects = new TreeMap<>();

  /** When objects are decoded, by their numbers. */
  final Map<Integer, Long> decoded = new TreeMap<>();

  final Set<Integer> palettes = new HashSet<>();

  private final Map<Integer, Set<Integer>> colours = new TreeMap<>();
  private final int composition;
  private final GraphicsDecoder decoder;
  private boolean begun;
  private boolean epochStarts;
  private int segment;
  long compositionPts;
  private long compositionDts;
  private long lastComposition = NO_STAMP;
  private long lastDts = NO_STAMP;
  private long decodedTicks;

  /** Of the object that is being read. */
  private int object = -1;

  private byte[] code = new byte[1 << 16];
  private int codeLength;
  private long codeTold;
  private Rectangle objectSize = new Rectangle(0, 0, 1, 1);

  /**
   * @param screen of one pixel when there are no pictures
   */
  GraphicsCheck(FoundStream stream, Rectangle screen, ClipPlace place, Findings findings) {
    this.stream = stream;
    this.name = stream.name();
    this.screen = screen;
    this.place = place;
    this.findings = findings;
    boolean captions = stream.coding() == FoundStream.PRESENTATION_GRAPHICS;
    this.composition = captions ? PRESENTATION : INTERACTIVE;
    this.decoder = captions ? GraphicsDecoder.PRESENTATION : GraphicsDecoder.INTERACTIVE;
  }

  /** Reads a composition, behind its composition_descriptor. */
  abstract void composition(FieldReader r, long at, boolean epochStarts) throws MalformedException;

  /** Reads windows. */
  abstract void windows(FieldReader r) throws MalformedException;

  /** All of a display set has come. */
  abstract void displaySet(boolean epochStarts);

  @Override
  public void unit(byte[] bytes, int length, long pts, long dts, long packet) {
    int told = length < HEADER_BYTES ? -1 : ((bytes[1] & 0xFF) << 8) | (bytes[2] & 0xFF);
    if (pts == NO_STAMP || told != length - HEADER_BYTES) {
      findings.add(
          Rule.GRAPHICS_SEGMENT,
          place,
          "%s: a packet of %d bytes is not one segment of %d with a time stamp",
          name,
          length,
          told + HEADER_BYTES);
      return;
    }
    findings.require(
        dts <= pts && (lastDts == NO_STAMP || dts >= lastDts),
        Rule.GRAPHICS_TIME,
        place,
        "%s: a segment is decoded %.1f ms before the one before, or %.1f ms after it is shown",
        name,
        lastDts == NO_STAMP ? 0 : (lastDts - dts) / 90.0,
        (dts - pts) / 90.0);
    lastDts = dts;
    FieldReader r = new FieldReader("segment", ByteBuffer.wrap(bytes, HEADER_BYTES, told).slice());
    int type = bytes[0] & 0xFF;
    try {
      segment(type, r, pts, dts);
    } catch (MalformedException e) {
      findings.add(
          Rule.GRAPHICS_SEGMENT,
          place,
          "%s: segment 0x%02X: %s",
          name,
          type,
          String.valueOf(e.getMessage()));
    }
  }

  private void segment(int type, FieldReader r, long pts, long dts) throws MalformedException {
    boolean continued = type == INTERACTIVE && begun && segment == INTERACTIVE;
    if (type == composition) {
      findings.require(
          !begun || continued,
          Rule.GRAPHICS_ORDER,
          place,
          "%s: a composition begins before the one before has ended",
          name);
      if (!continued) {
        begin(r, pts, dts);
      }
      segment = type;
      composition(r, 8, epochStarts);
      return;
    }
    boolean follows =
        switch (type) {
          case WINDOWS -> composition == PRESENTATION && segment == composition;
          case PALETTE -> segment == composition || segment == WINDOWS || segment == PALETTE;
          case OBJECT -> segment != END;
          case END -> true;
          default -> false;
        };
    if (!begun || !follows) {
      findings.add(
          Rule.GRAPHICS_ORDER,
          place,
          "%s: segment 0x%02X does not follow segment 0x%02X",
          name,
          type,
          begun ? segment : END);
      if (!begun) {
        return;
      }
    }
    segment = type;
    switch (type) {
      case WINDOWS -> windows(r);
      case PALETTE -> palette(r);
      case OBJECT -> object(r, pts, dts);
      case END -> end(pts);
      default -> {}
    }
  }

  private void begin(FieldReader r, long pts, long dts) throws MalformedException {
    if (screen.area() == 1) {
      screen = new Rectangle(0, 0, Math.max(1, r.u16(0)), Math.max(1, r.u16(2)));
    }
    begun = true;
    decodedTicks = 0;
    compositionPts = pts;
    compositionDts = dts;
    findings.require(
        r.u16(0) == screen.width() && r.u16(2) == screen.height(),
        Rule.GRAPHICS_SEGMENT,
        place,
        "%s: it is made for pictures of %dx%d, and they are %dx%d",
        name,
        r.u16(0),
        r.u16(2),
        screen.width(),
        screen.height());
    findings.require(
        lastComposition == NO_STAMP || pts > lastComposition,
        Rule.GRAPHICS_TIME,
        place,
        "%s: a composition is shown %.1f ms before the one before it, or with it",
        name,
        (lastComposition - pts) / 90.0);
    int state = r.u8(7) >> 6;
    epochStarts = state == EPOCH_START;
    findings.require(
        lastComposition != NO_STAMP || state != NORMAL,
        Rule.GRAPHICS_ORDER,
        place,
        "%s: the first composition does not begin an epoch",
        name);
    lastComposition = pts;
    if (epochStarts) {
      objects.clear();
      decoded.clear();
      palettes.clear();
      colours.clear();
    }
  }

  private void palette(FieldReader r) throws MalformedException {
    int id = r.u8(0);
    Set<Integer> entries = colours.computeIfAbsent(id, _ -> new HashSet<>());
    for (int at = 2; at < r.size(); at += ENTRY_BYTES) {
      r.part("an entry", at, ENTRY_BYTES);
      entries.add(r.u8(at));
    }
    findings.require(
        composition == INTERACTIVE || id < 8,
        Rule.GRAPHICS_PALETTE,
        place,
        "%s: palette %d is defined, and a player keeps 0 to 7",
        name,
        id);
    palettes.add(id);
  }

  private void object(FieldReader r, long pts, long dts) throws MalformedException {
    int id = r.u16(0);
    int sequence = r.u8(3);
    int at = 4;
    if ((sequence & FIRST) != 0) {
      codeTold = ((long) r.u8(4) << 16 | r.u16(5)) - 4;
      int width = r.u16(7);
      int height = r.u16(9);
      findings.require(
          width >= 1 && height >= 1 && width <= IndexedBitmap.MOST && height <= IndexedBitmap.MOST,
          Rule.GRAPHICS_OBJECT,
          place,
          "%s: object %d has %dx%d pixels, not 1x1 to 4096x4096",
          name,
          id,
          width,
          height);
      objectSize =
          new Rectangle(
              0,
              0,
              Math.clamp(width, 1, IndexedBitmap.MOST),
              Math.clamp(height, 1, IndexedBitmap.MOST));
      object = id;
      codeLength = 0;
      at = 11;
      decoded.put(id, pts);
      long ticks = decoder.decodeTicks(objectSize.area());
      decodedTicks += ticks;
      findings.require(
          pts - dts >= ticks - TOLERANCE || pts == dts,
          Rule.GRAPHICS_SPEED,
          place,
          "%s: object %d has %.1f ms to be decoded, and takes %.1f",
          name,
          id,
          (pts - dts) / 90.0,
          ticks / 90.0);
    } else if (object != id) {
      findings.add(
          Rule.GRAPHICS_OBJECT, place, "%s: a part of object %d has no beginning", name, id);
      return;
    }
    int length = r.size() - at;
    if (codeLength + length > code.length) {
      code = Arrays.copyOf(code, 2 * (codeLength + length));
    }
    for (int i = 0; i < length; i++) {
      code[codeLength++] = (byte) r.u8(at + i);
    }
    if ((sequence & LAST) != 0) {
      wholeObject(id);
    }
  }

  private void wholeObject(int id) {
    findings.require(
        codeLength == codeTold,
        Rule.GRAPHICS_OBJECT,
        place,
        "%s: object %d has %d bytes, and says %d",
        name,
        id,
        codeLength,
        codeTold);
    String wrong = RunLengthCheck.wrong(code, codeLength, objectSize.width(), objectSize.height());
    findings.require(
        wrong.isEmpty(), Rule.GRAPHICS_OBJECT, place, "%s: object %d: %s", name, id, wrong);
    objects.put(id, objectSize);
    object = -1;
    long pixels = objects.values().stream().mapToLong(Rectangle::area).sum();
    findings.require(
        pixels <= decoder.objectPixels(),
        Rule.GRAPHICS_MEMORY,
        place,
        "%s: the objects of an epoch have %d pixels, and a player keeps %d",
        name,
        pixels,
        decoder.objectPixels());
  }

  private void end(long pts) {
    findings.require(
        object < 0, Rule.GRAPHICS_OBJECT, place, "%s: object %d does not end", name, object);
    // A menu may appear as soon as its first page is there.
    boolean all = composition == PRESENTATION;
    findings.require(
        !all || compositionPts - compositionDts >= decodedTicks - TOLERANCE,
        Rule.GRAPHICS_SPEED,
        place,
        "%s: a composition has %.1f ms to be decoded, and its objects take %.1f",
        name,
        (compositionPts - compositionDts) / 90.0,
        decodedTicks / 90.0);
    findings.require(
        !all || pts <= compositionPts,
        Rule.GRAPHICS_TIME,
        place,
        "%s: a display set ends %.1f ms after it is shown",
        name,
        (pts - compositionPts) / 90.0);
    object = -1;
    begun = false;
    segment = END;
    displaySet(epochStarts);
  }

  /** Notes a palette that is shown and not there. */
  final void requirePalette(int id) {
    findings.require(
        palettes.contains(id),
        Rule.GRAPHICS_PALETTE,
        place,
        "%s: palette %d is shown, and not defined",
        name,
        id);
  }

  @Override
  public void end() {
    findings.require(
        !begun, Rule.GRAPHICS_ORDER, place, "%s: the last display set has no end", name);
    begun = false;
    lastDts = NO_STAMP;
    lastComposition = NO_STAMP;
  }

  @Override
  public long bufferBytes() {
    return GraphicsDecoder.CODED_BUFFER_BYTES;
  }
}
