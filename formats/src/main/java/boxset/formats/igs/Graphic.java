package boxset.formats.igs;

import boxset.formats.bytes.FieldWriter;

/**
 * What a button looks like in one of its states: an object, or several in turn.
 *
 * @param firstObject its number, or {@link #NO_OBJECT}
 * @param lastObject the last number, for an animation
 * @param repeats whether an animation begins again
 */
public record Graphic(int firstObject, int lastObject, boolean repeats) {
  /** Nothing to be seen. */
  public static final int NO_OBJECT = 0xFFFF;

  /** A button that is not to be seen. */
  public static final Graphic NONE = new Graphic(NO_OBJECT, NO_OBJECT, false);

  /** Refuses what does not go from one object to another. */
  public Graphic {
    boolean none = firstObject == NO_OBJECT && lastObject == NO_OBJECT;
    if (!none && (firstObject < 0 || lastObject < firstObject || lastObject >= NO_OBJECT)) {
      throw new IllegalArgumentException(
          "A button is not shown by objects " + firstObject + " to " + lastObject);
    }
  }

  /** One object. */
  public static Graphic of(int object) {
    return new Graphic(object, object, false);
  }

  /** Whether nothing is to be seen. */
  public boolean isNone() {
    return firstObject == NO_OBJECT;
  }

  void writeObjects(FieldWriter w, String state) {
    w.u16(state + "_start_object_id_ref", firstObject);
    w.u16(state + "_end_object_id_ref", lastObject);
  }

  void write(FieldWriter w, String state) {
    writeObjects(w, state);
    try (var b = w.bits(1)) {
      b.flag(state + "_repeat_flag", repeats);
      b.reserved(7);
    }
  }
}
