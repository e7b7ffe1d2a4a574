package boxset.formats.mpegts;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * Which PIDs the programs' maps are in (ITU-T H.222.0, 2.4.4.3).
 *
 * @param programs number 0 is not a program but the network's information
 */
public record ProgramAssociationSection(List<Program> programs) implements Section {
  /** PID of this table. */
  public static final int PID = 0;

  /**
   * A program.
   *
   * @param number program_number
   * @param pid of its map
   */
  public record Program(int number, int pid) {}

  /** Keeps the order. */
  public ProgramAssociationSection {
    programs = List.copyOf(programs);
  }

  @Override
  public void write(FieldWriter w) {
    Section.begin(w, 0x00, false, 1);
    for (Program program : programs) {
      w.u16("program_number", program.number());
      try (var b = w.bits(2)) {
        b.u(3, "reserved", 7);
        b.u(13, "program_map_PID", program.pid());
      }
    }
  }
}
