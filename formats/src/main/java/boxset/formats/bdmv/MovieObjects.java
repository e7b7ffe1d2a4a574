package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U32;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * All movie objects of a disc: the file {@code MovieObject.bdmv}.
 *
 * @param objects numbered from 0
 */
public record MovieObjects(List<MovieObject> objects) implements Structure {
  /** Keeps the order. */
  public MovieObjects {
    objects = List.copyOf(objects);
  }

  @Override
  public void write(FieldWriter w) {
    w.ascii("type_indicator", 4, "MOBJ");
    w.ascii("version_number", 4, Versions.BDMV);
    w.u32("ExtensionData_start_address", 0);
    w.zeros("reserved", 28);
    try (var _ = w.table("MovieObjects", U32, AFTER_FIELD)) {
      w.zeros("reserved", 4);
      w.u16("number_of_mobjs", objects.size());
      w.each("MovieObject", objects);
    }
  }
}
