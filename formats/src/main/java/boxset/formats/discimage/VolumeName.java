package boxset.formats.discimage;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a volume is called.
 *
 * @param identifier 1 to 30 capital letters, digits and underscores, which both file systems bear
 * @param set unlike that of other discs: 16 hexadecimal digits (UDF 1.02, 2.2.2.5)
 */
public record VolumeName(String identifier, String set) {
  /** The longest that a UDF primary volume descriptor has room for. */
  private static final int LONGEST = 30;

  public VolumeName {
    if (!identifier.matches("[A-Z0-9_]{1," + LONGEST + "}")) {
      throw new IllegalArgumentException("Not a volume identifier: " + identifier);
    }
    if (!set.matches("[0-9A-F]{16}")) {
      throw new IllegalArgumentException("Not 16 hexadecimal digits: " + set);
    }
  }

  /**
   * A name made of a title: accents fall, everything else that a volume cannot bear becomes an
   * underscore.
   */
  public static VolumeName of(String title, String set) {
    String bare =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String cut = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    return new VolumeName(cut.isEmpty() ? "DVD" : cut, set);
  }
}
