package boxset.series.file;

import static boxset.series.file.Key.optional;

import boxset.series.model.Identifier;
import boxset.series.yaml.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers given by registries, stations and shops. */
final class IdentifierKeys {
  private static final String EIDR_FORM = "^10\\.5240/([0-9A-Fa-f]{4}-){5}[0-9A-Za-z]$";

  private static final Shape<String> EIDR_TEXT =
      new TextShape<>(
          "an EIDR",
          "10.5240/7791-8534-2C23-9030-8610-5",
          Scalars.pattern(EIDR_FORM),
          IdentifierKeys::eidr);

  private static final Key<String> EIDR =
      optional("eidr", EIDR_TEXT, "Entertainment Identifier Registry.");
  private static final Key<String> ISAN =
      optional(
          "isan",
          Scalars.form(
              "an ISAN",
              "0000-0000-3A8D-0000-Z",
              "^(ISAN )?[0-9A-F]{4}(-[0-9A-F]{4}){3}(-[0-9A-Z])?(-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-Z])?$",
              "Write it as the registry does: 0000-0000-3A8D-0000-Z."),
          "International Standard Audiovisual Number.");
  private static final Key<String> IMDB =
      optional(
          "imdb",
          Scalars.form("an IMDb number", "tt1234567", "^tt[0-9]{7,9}$", "Write: tt1234567"),
          "The number in the address of its IMDb page.");
  private static final Key<String> HOUSE =
      optional("house", Scalars.line("a house number", "LWU-0101"), "A station's house number.");
  private static final Key<String> NOLA =
      optional("nola", Scalars.line("a NOLA code", "LWUP 000101"), "The code PBS gives.");
  private static final Key<String> ISBN =
      optional("isbn", Scalars.line("an ISBN", "978-3-16-148410-0"), "For schools and libraries.");

  static final Keys<List<Identifier>> IDS =
      new Keys<>(
          "the identifiers",
          "Numbers given by others. Boxset passes them on and gives none itself.",
          List.of(EIDR, ISAN, IMDB, HOUSE, NOLA, ISBN),
          f -> {
            List<Identifier> ids = new ArrayList<>();
            for (Key<String> key : List.of(EIDR, ISAN, IMDB, HOUSE, NOLA, ISBN)) {
              f.get(key).ifPresent(v -> ids.add(new Identifier(key.name(), v, f.place(key))));
            }
            return List.copyOf(ids);
          });

  private IdentifierKeys() {}

  private static Optional<String> eidr(Text text, Reading reading) {
    String id = text.text().strip().toUpperCase(Locale.ROOT);
    if (!id.matches(EIDR_FORM)) {
      return reading.refuse(
          text.place(),
          "`" + text.text() + "` is not an EIDR",
          "Write it as the registry does: " + EIDR_TEXT.example());
    }
    char expected = checkCharacter(id.substring(8, id.length() - 2).replace("-", ""));
    return id.charAt(id.length() - 1) == expected
        ? Optional.of(id)
        : reading.refuse(
            text.place(),
            "a character of this EIDR is wrong: its check character should be " + expected,
            "Copy it from the registry again.");
  }

  /** ISO 7064, MOD 37,36. */
  private static char checkCharacter(String digits) {
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int product = 36;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (product + alphabet.indexOf(digits.charAt(i))) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return alphabet.charAt((37 - product) % 36);
  }
}
