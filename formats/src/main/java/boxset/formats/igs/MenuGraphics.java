package boxset.formats.igs;

import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.ObjectDefinition;
import boxset.formats.pgs.Palette;
import boxset.formats.pgs.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a menu is drawn with.
 *
 * @param palettes 1 to 256, numbered from 0
 * @param objects numbered from 0
 */
public record MenuGraphics(List<Palette> palettes, List<ObjectDefinition> objects) {
  private static final int MOST_PALETTES = 256;

  /** Keeps the orders. */
  public MenuGraphics {
    palettes = List.copyOf(palettes);
    objects = List.copyOf(objects);
    if (palettes.isEmpty() || palettes.size() > MOST_PALETTES) {
      throw new IllegalArgumentException("A menu has 1 to 256 palettes, not " + palettes.size());
    }
  }

  /** Bitmaps in the order of their numbers. */
  public static MenuGraphics of(List<Palette> palettes, List<IndexedBitmap> bitmaps) {
    List<ObjectDefinition> objects = new ArrayList<>();
    for (IndexedBitmap bitmap : bitmaps) {
      objects.add(new ObjectDefinition(objects.size(), 0, bitmap));
    }
    return new MenuGraphics(palettes, objects);
  }

  /** Pixels of all objects. */
  long pixels() {
    return objects.stream()
        .mapToLong(object -> (long) object.bitmap().width() * object.bitmap().height())
        .sum();
  }

  /** Refuses pages that show what is not there, or show buttons over each other. */
  void check(InteractiveComposition menu, Rectangle screen) {
    for (int page = 0; page < menu.pages().size(); page++) {
      check("page " + page, menu.pages().get(page), screen);
    }
  }

  private void check(String name, Page page, Rectangle screen) {
    if (page.palette() < 0 || page.palette() >= palettes.size()) {
      throw new IllegalArgumentException(name + " has no palette " + page.palette());
    }
    List<Rectangle> taken = new ArrayList<>();
    for (ButtonOverlapGroup group : page.groups()) {
      Optional<Rectangle> place = Optional.empty();
      for (Button button : group.buttons()) {
        Optional<Rectangle> own = place(name + ", button " + button.id(), button);
        if (own.isPresent()) {
          Rectangle area = own.get();
          place = Optional.of(place.map(area::union).orElse(area));
        }
      }
      if (place.isPresent()) {
        Rectangle area = place.get();
        if (!screen.holds(area)) {
          throw new IllegalArgumentException(name + ": a button is beyond the screen: " + area);
        }
        for (Rectangle other : taken) {
          if (other.overlaps(area)) {
            throw new IllegalArgumentException(
                "%s: buttons at %s and %s are over each other".formatted(name, other, area));
          }
        }
        taken.add(area);
      }
    }
  }

  /** Where a button is, if anything of it is seen. */
  private Optional<Rectangle> place(String name, Button button) {
    Optional<Rectangle> place = Optional.empty();
    for (Graphic graphic : button.graphics()) {
      if (graphic.isNone()) {
        continue;
      }
      if (graphic.lastObject() >= objects.size()) {
        throw new IllegalArgumentException(name + " has no object " + graphic.lastObject());
      }
      for (int object = graphic.firstObject(); object <= graphic.lastObject(); object++) {
        IndexedBitmap bitmap = objects.get(object).bitmap();
        Rectangle own = new Rectangle(button.x(), button.y(), bitmap.width(), bitmap.height());
        if (place.isPresent() && !place.get().equals(own)) {
          throw new IllegalArgumentException(name + " has objects of different sizes");
        }
        place = Optional.of(own);
      }
    }
    return place;
  }

  /** Pixels that a page's buttons cover. */
  long pixels(Page page) {
    return page.groups().stream()
        .mapToLong(group ->
            group.buttons().stream()
                .flatMap(button -> place("", button).stream())
                .mapToLong(Rectangle::area)
                .max()
                .orElse(0))
        .sum();
  }
}
