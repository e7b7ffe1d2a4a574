package boxset.steps;

import boxset.steps.MediaFacts.FieldOrder;

/** How frames become the fields of half as many pictures. */
final class Weave {
  private Weave() {}

  /** Whether the bottom field comes first. */
  static boolean bottomFirst(PictureSource read, Letterbox place) {
    return own(read, place) && read.fieldOrder() == FieldOrder.BOTTOM_FIRST;
  }

  private static boolean own(PictureSource read, Letterbox place) {
    return read.fieldOrder() != FieldOrder.PROGRESSIVE
        && read.rotation() == 0
        && read.height() == place.height();
  }

  /**
   * The filter. Fields that the master has are taken as they are; what was made smaller is softened
   * so that no line flickers.
   */
  static String filter(PictureSource read, Letterbox place) {
    return "interlace=scan=%s:lowpass=%s"
        .formatted(bottomFirst(read, place) ? "bff" : "tff", own(read, place) ? "off" : "complex");
  }
}
