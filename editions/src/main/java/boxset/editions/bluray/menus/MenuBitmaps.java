package boxset.editions.bluray.menus;

import boxset.formats.igs.Graphic;
import boxset.formats.igs.MenuGraphics;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bitmaps of a menu as they are drawn; what looks the same is there once. */
final class MenuBitmaps {
  private final Map<IndexedBitmap, Integer> numbers = new LinkedHashMap<>();

  Graphic add(IndexedBitmap bitmap) {
    int next = numbers.size();
    return Graphic.of(numbers.computeIfAbsent(bitmap, _ -> next));
  }

  MenuGraphics graphics(Palette palette) {
    return MenuGraphics.of(List.of(palette), List.copyOf(numbers.keySet()));
  }
}
