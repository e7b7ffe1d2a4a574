package boxset.formats.bdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A table's file that is being read. */
record BdmvTable(String path, FieldReader bytes, Findings findings) {
  /** Longer than any table can be that players keep. */
  private static final int LONGEST = 16 << 20;

  /** Of profile 1 and 2 players, and of the discs of camcorders, which they play, too. */
  private static final Set<String> VERSIONS = Set.of("0100", "0200", "0240", "0300");

  /** Opens a file; tells when it does not begin as its kind does. */
  static Optional<BdmvTable> open(BdmvFile file, String indicator, Findings findings)
      throws IOException {
    int length = (int) Math.min(file.bytes().size(), LONGEST);
    FieldReader bytes = new FieldReader(file.path(), file.bytes().slice(0, length));
    BdmvTable table = new BdmvTable(file.path(), bytes, findings);
    try {
      String found = table.text(0, 4);
      findings.require(
          found.equals(indicator) && VERSIONS.contains(table.text(4, 4)),
          Rule.TABLE_VERSION,
          table.place(""),
          "it begins with \"%s\", not with \"%s0200\"",
          printable(table.text(0, 8)),
          indicator);
      return found.equals(indicator) ? Optional.of(table) : Optional.empty();
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, table.place(""), e);
      return Optional.empty();
    }
  }

  Place place(String part) {
    return Place.of(path, part);
  }

  String text(long at, int length) throws MalformedException {
    return text(bytes, at, length);
  }

  static String text(FieldReader r, long at, int length) throws MalformedException {
    byte[] letters = new byte[length];
    for (int i = 0; i < length; i++) {
      letters[i] = (byte) r.u8(at + i);
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "?");
  }

  /** A part that tells its length in 32 bits, from behind them. */
  FieldReader part(String name, long at) throws MalformedException {
    return bytes.part(name, at + 4, bytes.u32(at));
  }
}
