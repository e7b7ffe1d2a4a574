package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * {@code udta}: what else is told of a track (ISO/IEC 14496-12, 8.10.1).
 *
 * @param boxes {@code kind} and {@code ludt}
 */
public record UserDataBox(List<Box> boxes) implements Box {
  @Override
  public String type() {
    return "udta";
  }

  @Override
  public void fields(FieldWriter w) {
    for (Box box : boxes) {
      box.write(w);
    }
  }
}
