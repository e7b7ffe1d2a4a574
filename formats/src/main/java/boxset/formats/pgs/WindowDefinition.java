package boxset.formats.pgs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * Where an epoch's captions are: the window definition segment (WDS).
 *
 * @param windows one or two, which do not overlap
 */
record WindowDefinition(List<Rectangle> windows) implements Structure {
  @Override
  public void write(FieldWriter w) {
    w.u8("number_of_windows", windows.size());
    for (int i = 0; i < windows.size(); i++) {
      Rectangle window = windows.get(i);
      w.u8("window_id", i);
      w.u16("window_horizontal_position", window.x());
      w.u16("window_vertical_position", window.y());
      w.u16("window_width", window.width());
      w.u16("window_height", window.height());
    }
  }
}
