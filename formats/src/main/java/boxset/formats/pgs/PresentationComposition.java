package boxset.formats.pgs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * What is shown from a time on: the presentation composition segment (PCS).
 *
 * @param video the pictures below
 * @param composition which it is
 * @param palette the number of the colours, 0 to 7
 * @param objects at most two; none to clear the screen
 */
record PresentationComposition(
    VideoDescriptor video,
    CompositionDescriptor composition,
    int palette,
    List<CompositionObject> objects)
    implements Structure {
  /**
   * An object on the screen.
   *
   * @param object its number
   * @param window in which it is
   * @param forced whether it is shown when captions are switched off, too
   * @param x its left column
   * @param y its top line
   */
  record CompositionObject(int object, int window, boolean forced, int x, int y)
      implements Structure {
    @Override
    public void write(FieldWriter w) {
      w.u16("object_id_ref", object);
      w.u8("window_id_ref", window);
      try (var b = w.bits(1)) {
        b.flag("object_cropped_flag", false);
        b.flag("forced_on_flag", forced);
        b.reserved(6);
      }
      w.u16("object_horizontal_position", x);
      w.u16("object_vertical_position", y);
    }
  }

  @Override
  public void write(FieldWriter w) {
    w.one("video_descriptor", video);
    w.one("composition_descriptor", composition);
    try (var b = w.bits(1)) {
      b.flag("palette_update_flag", false);
      b.reserved(7);
    }
    w.u8("palette_id_ref", palette);
    w.u8("number_of_composition_objects", objects.size());
    w.each("composition_object", objects);
  }
}
