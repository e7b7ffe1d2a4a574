package boxset.formats.bdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.pgs.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into captions: presentation graphics. */
final class CaptionCheck extends GraphicsCheck {
  private static final int WINDOW_BYTES = 9;
  private static final int MOST = 2;
  private static final int CROPPED = 0x80;

  private record Shown(int object, int window, int x, int y, int width, int height) {}

  private final Map<Integer, Rectangle> windows = new TreeMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private int palette;
  private boolean windowsSet;

  CaptionCheck(FoundStream stream, Rectangle screen, ClipPlace place, Findings findings) {
    super(stream, screen, place, findings);
  }

  @Override
  void composition(FieldReader r, long at, boolean epochStarts) throws MalformedException {
    shown.clear();
    if (epochStarts) {
      windowsSet = false;
    }
    palette = r.u8(at + 1);
    int count = r.u8(at + 2);
    findings.require(
        count <= MOST,
        Rule.GRAPHICS_OBJECT,
        place,
        "%s: %d objects are shown at once, and 2 are allowed",
        name,
        count);
    long next = at + 3;
    for (int i = 0; i < count; i++) {
      boolean cropped = (r.u8(next + 3) & CROPPED) != 0;
      shown.add(
          new Shown(
              r.u16(next),
              r.u8(next + 2),
              r.u16(next + 4),
              r.u16(next + 6),
              cropped ? r.u16(next + 12) : -1,
              cropped ? r.u16(next + 14) : -1));
      next += cropped ? 16 : 8;
    }
  }

  @Override
  void windows(FieldReader r) throws MalformedException {
    Map<Integer, Rectangle> told = new TreeMap<>();
    int count = r.u8(0);
    findings.require(
        count <= MOST && r.size() == 1 + WINDOW_BYTES * count,
        Rule.GRAPHICS_WINDOW,
        place,
        "%s: %d windows are in %d bytes, and 2 are allowed",
        name,
        count,
        r.size());
    for (int i = 0; i < count; i++) {
      long at = 1 + (long) WINDOW_BYTES * i;
      Rectangle window =
          new Rectangle(
              r.u16(at + 1), r.u16(at + 3), Math.max(1, r.u16(at + 5)), Math.max(1, r.u16(at + 7)));
      boolean free = told.values().stream().noneMatch(window::overlaps);
      findings.require(
          screen.holds(window) && free,
          Rule.GRAPHICS_WINDOW,
          place,
          "%s: window %d at %s is beyond the screen, or over another",
          name,
          r.u8(at),
          window);
      told.put(r.u8(at), window);
    }
    findings.require(
        !windowsSet || told.equals(windows),
        Rule.GRAPHICS_WINDOW,
        place,
        "%s: the windows change within an epoch",
        name);
    windows.clear();
    windows.putAll(told);
    windowsSet = true;
  }

  @Override
  void displaySet(boolean epochStarts) {
    findings.require(
        windowsSet || shown.isEmpty(),
        Rule.GRAPHICS_WINDOW,
        place,
        "%s: an epoch has no windows",
        name);
    if (!shown.isEmpty()) {
      requirePalette(palette);
    }
    for (Shown each : shown) {
      Rectangle object = objects.get(each.object());
      Rectangle window = windows.get(each.window());
      if (object == null) {
        findings.add(
            Rule.GRAPHICS_OBJECT,
            place,
            "%s: object %d is shown, and not defined",
            name,
            each.object());
        continue;
      }
      Rectangle seen =
          new Rectangle(
              each.x(),
              each.y(),
              each.width() > 0 ? each.width() : object.width(),
              each.height() > 0 ? each.height() : object.height());
      findings.require(
          window != null && window.holds(seen),
          Rule.GRAPHICS_WINDOW,
          place,
          "%s: object %d at %s is not within window %d",
          name,
          each.object(),
          seen,
          each.window());
    }
  }
}
