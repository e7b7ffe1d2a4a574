package boxset.formats.bdmv;

import boxset.formats.bytes.FieldWriter;

/**
 * A language code.
 *
 * @param code three lower-case letters of ISO 639-2, such as {@code eng}
 */
public record Language(String code) {
  /** Nothing is said, or there is no language. */
  public static final Language UNDETERMINED = new Language("und");

  /** Refuses what is no code. */
  public Language {
    if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new IllegalArgumentException("\"" + code + "\" is no language of ISO 639-2");
    }
  }

  /** Writes the three letters. */
  void write(FieldWriter w) {
    w.ascii("language_code", 3, code);
  }
}
