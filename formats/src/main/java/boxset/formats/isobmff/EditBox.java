package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code edts}: holds the edit list (ISO/IEC 14496-12, 8.6.5).
 *
 * @param list the edits
 */
public record EditBox(EditListBox list) implements Box {
  @Override
  public String type() {
    return "edts";
  }

  @Override
  public void fields(FieldWriter w) {
    list.write(w);
  }
}
