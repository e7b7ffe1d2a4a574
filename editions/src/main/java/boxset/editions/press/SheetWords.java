package boxset.editions.press;

import boxset.series.diagnostics.Place;
import boxset.series.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the series file gives to the one-sheet, with its places. */
public final class SheetWords {
  /** So many letters tell which script it is. */
  private static final int SHOWN = 5;

  private record Words(String text, Place place) {}

  /**
   * Words that cannot be set.
   *
   * @param place where they stand
   * @param letters the first that no typeface of the sheet has
   */
  public record Unset(Place place, String letters) {}

  private SheetWords() {}

  /** All that cannot be set, in the order of the sheet; nothing where there is no press window. */
  public static List<Unset> unset(Series series) {
    List<Unset> unset = new ArrayList<>();
    for (Words words : of(series)) {
      List<String> missing = SheetFonts.missing(words.text());
      if (!missing.isEmpty()) {
        unset.add(new Unset(words.place(), shown(missing)));
      }
    }
    return unset;
  }

  /** Letters as a message names them. */
  static String shown(List<String> letters) {
    return letters.stream().limit(SHOWN).collect(Collectors.joining(" "))
        + (letters.size() > SHOWN ? " …" : "");
  }

  private static List<Words> of(Series series) {
    List<Words> words = new ArrayList<>();
    series
        .windows()
        .press()
        .ifPresent(press -> {
          words.add(
              new Words(
                  series.title() + series.logline().orElse("") + series.noun(), series.place()));
          Stream.of(series.synopsis().shortText(), series.synopsis().longText())
              .flatMap(Optional::stream)
              .forEach(prose -> words.add(new Words(prose.text(), prose.place())));
          series.parts().forEach(part -> words.add(new Words(part.title(), part.place())));
          series
              .credits()
              .forEach(credit ->
                  words.add(
                      new Words(credit.role() + String.join("", credit.names()), credit.place())));
          series.awards().forEach(award -> words.add(new Words(award.name(), award.place())));
          press.contact().ifPresent(contact -> words.add(new Words(contact, press.place())));
        });
    return words;
  }
}
