package boxset.formats.mpegts;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;

/** A table that fits one section with a CRC (ITU-T H.222.0, 2.4.4.11). */
public sealed interface Section extends Structure
    permits ProgramAssociationSection,
        ProgramMapSection,
        SelectionInformationSection,
        ServiceDescriptionSection {
  /** The longest section: 1024 bytes with its first three. */
  int MOST_BYTES = 1024;

  /** The section with its CRC. */
  @Override
  default byte[] bytes() {
    byte[] fields = Structure.super.bytes();
    int length = fields.length - 3 + Width.U32.bytes();
    fields[1] |= (byte) (length >> 8);
    fields[2] = (byte) length;
    FieldWriter all = FieldWriter.bigEndian();
    all.bytes("section", fields);
    all.u32("CRC_32", Crc32.of(fields));
    byte[] section = all.toBytes();
    if (section.length > MOST_BYTES) {
      throw new IllegalArgumentException("A section of " + section.length + " bytes");
    }
    return section;
  }

  /** The fields up to last_section_number; section_length is filled in later. */
  static void begin(FieldWriter w, int tableId, boolean privateSection, int identifier) {
    w.u8("table_id", tableId);
    try (var b = w.bits(2)) {
      b.flag("section_syntax_indicator", true);
      b.flag("private_indicator", privateSection);
      b.u(2, "reserved", 3);
      b.u(12, "section_length", 0);
    }
    w.u16("table_id_extension", identifier);
    try (var b = w.bits(1)) {
      b.u(2, "reserved", 3);
      b.u(5, "version_number", 0);
      b.flag("current_next_indicator", true);
    }
    w.u8("section_number", 0);
    w.u8("last_section_number", 0);
  }
}
