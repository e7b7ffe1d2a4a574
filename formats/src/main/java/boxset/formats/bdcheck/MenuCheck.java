package boxset.formats.bdcheck;

import boxset.formats.bdcheck.FoundMenu.Button;
import boxset.formats.bdcheck.FoundMenu.Group;
import boxset.formats.bdcheck.FoundMenu.Page;
import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.pgs.Rectangle;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks into menus: interactive graphics. */
final class MenuCheck extends GraphicsCheck {
  static final int NONE = 0xFFFF;

  private static final int LAST_BUTTON = 0x1FDF;
  private static final int FIRST = 0x80;
  private static final int LAST = 0x40;

  private final List<FoundMenu> menus = new ArrayList<>();
  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
  private FoundMenu menu = new FoundMenu(List.of());
  private boolean whole;

  MenuCheck(FoundStream stream, Rectangle screen, ClipPlace place, Findings findings) {
    super(stream, screen, place, findings);
  }

  /** The menus, in the order in which they came. */
  List<FoundMenu> menus() {
    return menus;
  }

  @Override
  void composition(FieldReader r, long at, boolean epochStarts) throws MalformedException {
    int sequence = r.u8(at);
    if ((sequence & FIRST) != 0) {
      fragments.reset();
      whole = false;
    }
    for (long i = at + 1; i < r.size(); i++) {
      fragments.write(r.u8(i));
    }
    if ((sequence & LAST) != 0) {
      whole = true;
      FieldReader all =
          new FieldReader("interactive_composition", ByteBuffer.wrap(fragments.toByteArray()));
      int length = all.u8(0) << 16 | all.u16(1);
      menu = menu(all.part("interactive_composition", 3, length));
    }
  }

  private FoundMenu menu(FieldReader r) throws MalformedException {
    boolean preloaded = (r.u8(0) & 0x80) != 0;
    long at = 1L + (preloaded ? 0 : 10) + 3;
    int count = r.u8(at++);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = r.u8(at);
      at = effects(r, effects(r, at + 10));
      List<Group> groups = new ArrayList<>();
      long fields = at;
      int groupCount = r.u8(at + 6);
      at += 7;
      for (int g = 0; g < groupCount; g++) {
        int first = r.u16(at);
        int buttonCount = r.u8(at + 2);
        at += 3;
        List<Button> buttons = new ArrayList<>();
        for (int b = 0; b < buttonCount; b++) {
          int commands = r.u16(at + 33);
          buttons.add(button(id, r, at, commands));
          at += 35 + 12L * commands;
        }
        groups.add(new Group(first, buttons));
      }
      pages.add(new Page(id, r.u16(fields + 1), r.u16(fields + 3), r.u8(fields + 5), groups));
    }
    findings.require(
        count > 0 && at == r.size(),
        Rule.MENU,
        place,
        "%s: its %d pages end at byte %d of %d",
        name,
        count,
        at,
        r.size());
    return new FoundMenu(pages);
  }

  /** Passes over an effect_sequence. */
  private static long effects(FieldReader r, long from) throws MalformedException {
    long at = from + 1 + 9L * r.u8(from);
    int count = r.u8(at++);
    for (int i = 0; i < count; i++) {
      int objectCount = r.u8(at + 4);
      at += 5;
      for (int j = 0; j < objectCount; j++) {
        at += (r.u8(at + 3) & 0x80) != 0 ? 16 : 8;
      }
    }
    return at;
  }

  private Button button(int page, FieldReader r, long at, int commands) throws MalformedException {
    int id = r.u16(at);
    Place where = Place.of(place.file(), "%s, page %d, button %d".formatted(name, page, id));
    return new Button(
        id,
        r.u16(at + 5),
        r.u16(at + 7),
        List.of(r.u16(at + 9), r.u16(at + 11), r.u16(at + 13), r.u16(at + 15)),
        List.of(
            r.u16(at + 17),
            r.u16(at + 19),
            r.u16(at + 23),
            r.u16(at + 25),
            r.u16(at + 29),
            r.u16(at + 31)),
        CommandList.read(where, r, at + 35, commands, findings));
  }

  @Override
  void windows(FieldReader r) {}

  @Override
  void displaySet(boolean epochStarts) {
    findings.require(whole, Rule.MENU, place, "%s: the composition does not come to its end", name);
    if (!whole) {
      return;
    }
    if (!menus.contains(menu)) {
      menus.add(menu);
    }
    if (!menu.pages().isEmpty()) {
      firstPage(menu.pages().getFirst());
    }
    Set<Integer> ids = new HashSet<>();
    for (Page page : menu.pages()) {
      findings.require(
          ids.add(page.id()), Rule.MENU, place, "%s: page %d is there twice", name, page.id());
      page(page);
    }
  }

  /** What is seen of a page when it appears must be decoded by then. */
  private void firstPage(Page page) {
    for (Group group : page.groups()) {
      for (Button button : group.buttons()) {
        long there = decoded.getOrDefault(button.objects().getFirst(), compositionPts);
        findings.require(
            button.id() != group.first() || there <= compositionPts,
            Rule.GRAPHICS_TIME,
            place,
            "%s, page %d, button %d is seen %.1f ms before it is decoded",
            name,
            page.id(),
            button.id(),
            (there - compositionPts) / 90.0);
      }
    }
  }

  private void page(Page page) {
    String where = name + ", page " + page.id();
    requirePalette(page.palette());
    Set<Integer> ids = new HashSet<>();
    for (Button button : page.buttons()) {
      findings.require(
          ids.add(button.id()),
          Rule.BUTTON,
          place,
          "%s: button %d is there twice",
          where,
          button.id());
      findings.require(
          button.id() <= LAST_BUTTON,
          Rule.BUTTON,
          place,
          "%s: a button has number %d, and the last is 8159",
          where,
          button.id());
    }
    Set<Integer> first = new HashSet<>();
    for (Group group : page.groups()) {
      first.add(group.first());
      findings.require(
          group.first() == NONE
              || group.buttons().stream().anyMatch(button -> button.id() == group.first()),
          Rule.BUTTON,
          place,
          "%s: a group begins with button %d, which is not in it",
          where,
          group.first());
    }
    for (Button button : page.buttons()) {
      String buttonName = where + ", button " + button.id();
      for (int neighbour : button.neighbours()) {
        findings.require(
            ids.contains(neighbour) || neighbour == NONE,
            Rule.BUTTON,
            place,
            "%s: an arrow key leads to button %d, which is not there",
            buttonName,
            neighbour);
      }
      objects(buttonName, button);
    }
    findings.require(
        page.selected() == NONE || first.contains(page.selected()),
        Rule.BUTTON,
        place,
        "%s: button %d is selected first, and is not there then",
        where,
        page.selected());
    findings.require(
        page.activated() == NONE || ids.contains(page.activated()),
        Rule.BUTTON,
        place,
        "%s: button %d acts when time is up, and is not there",
        where,
        page.activated());
    reached(where, page, ids);
  }

  private void objects(String where, Button button) {
    for (int state = 0; state < button.objects().size(); state += 2) {
      int from = button.objects().get(state);
      int to = button.objects().get(state + 1);
      if (from == NONE) {
        continue;
      }
      for (int id = from; id <= (to == NONE ? from : Math.max(from, to)); id++) {
        Rectangle object = objects.get(id);
        findings.require(
            object != null,
            Rule.GRAPHICS_OBJECT,
            place,
            "%s shows object %d, which is not defined",
            where,
            id);
        if (object == null) {
          break;
        }
        Rectangle seen = new Rectangle(button.x(), button.y(), object.width(), object.height());
        findings.require(
            screen.holds(seen), Rule.BUTTON, place, "%s at %s is beyond the screen", where, seen);
      }
    }
  }

  /** Whether arrow keys lead from the button that is selected first to all others. */
  private void reached(String where, Page page, Set<Integer> ids) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> next = new ArrayList<>();
    if (page.selected() == NONE || page.button(page.selected()).isEmpty()) {
      return;
    }
    next.add(page.selected());
    while (!next.isEmpty()) {
      int id = next.removeLast();
      if (seen.add(id)) {
        // Commands put one button of a group in the place of another.
        for (Group group : page.groups()) {
          if (group.buttons().stream().anyMatch(button -> button.id() == id)) {
            group
                .buttons()
                .forEach(button -> {
                  next.addAll(button.neighbours());
                  next.add(button.id());
                });
          }
        }
      }
    }
    for (int id : ids) {
      boolean acts =
          page.button(id).filter(button -> !button.commands().commands().isEmpty()).isPresent();
      findings.require(
          seen.contains(id) || !acts || page.activated() == id,
          Rule.BUTTON,
          place,
          "%s: no arrow key leads to button %d",
          where,
          id);
    }
  }
}
