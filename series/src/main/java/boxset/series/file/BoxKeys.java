package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.file.Names.Kind;
import boxset.series.model.Box;
import boxset.series.model.CodeBatch;
import boxset.series.model.FileRef;
import boxset.series.model.Prose;
import boxset.series.model.Screener;
import boxset.series.model.Screener.Marking;
import boxset.series.model.When;
import boxset.series.model.WindowKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Screeners, codes and the box. */
final class BoxKeys {
  /** Groups of parts; one group alone needs no second pair of brackets. */
  static final Shape<List<List<String>>> GROUPS =
      new MappedShape<>(
          ReferenceShape.id(Kind.PART, "p1").oneOrMore("a group of parts").list("groups of parts"),
          groups ->
              groups.stream().allMatch(g -> g.size() == 1)
                  ? List.of(groups.stream().flatMap(List::stream).toList())
                  : groups,
          "[[p1, p2]]");

  private static final Key<List<String>> TO =
      optional(
          "to", Scalars.line("a name", "Kim Lee").oneOrMore("names"), "Who may watch, by name.");
  private static final Key<FileRef> LIST =
      optional("list", FileShape.file("people/critics.csv"), "A file with one receiver a row.");
  private static final Key<When> SCREENER_UNTIL =
      optional("until", DateText.DAY_OR_TIME, "The links stop working then.")
          .not("closes", "expires");
  private static final Key<Marking> MARK =
      optional(
              "mark",
              ChoiceShape.of("mark", Marking.class),
              "What is written into the picture: `name`, `timecode` or `none`.")
          .without("name")
          .not("watermark");

  static final Keys<Screener> SCREENER =
      new Keys<>(
              "a screener",
              "Links for single persons to see the series before it opens.",
              List.of(TO, LIST, SCREENER_UNTIL, MARK),
              f -> {
                if (!f.has(TO) && !f.has(LIST)) {
                  f.reading()
                      .error(
                          f.place(),
                          "these screeners are for nobody",
                          "Add: to: [Kim Lee], or list: people/critics.csv");
                }
                return new Screener(
                    f.list(TO),
                    f.get(LIST),
                    f.get(SCREENER_UNTIL),
                    f.get(MARK).orElse(Marking.NAME),
                    f.place());
              })
          .like("{list: people/critics.csv, until: 2026-06-13}");

  private static final Key<String> BATCH =
      required("batch", Scalars.line("a name", "sleeve"), "What this batch is called.").not("name");
  private static final Key<Integer> COUNT =
      required("count", Scalars.number("a number of codes", "500", 1, 1_000_000), "How many.");
  private static final Key<List<WindowKind>> GIVES =
      required(
          "gives",
          ChoiceShape.of("window", WindowKind.class, WindowKind::key).oneOrMore("windows"),
          "The windows a code opens.");
  private static final Key<When> CODES_OPEN =
      optional("opens", DateText.DAY_OR_TIME, "From when they work.").without("at once");
  private static final Key<When> CODES_UNTIL =
      optional("until", DateText.DAY_OR_TIME, "When they stop working.")
          .without("never")
          .not("expires", "closes");

  static final Keys<CodeBatch> CODES =
      new Keys<>(
          "a batch of codes",
          "Redeem codes, as printed on a sleeve.",
          List.of(BATCH, COUNT, GIVES, CODES_OPEN, CODES_UNTIL),
          f -> {
            EnumSet<WindowKind> gives = EnumSet.noneOf(WindowKind.class);
            gives.addAll(f.require(GIVES));
            return new CodeBatch(
                f.require(BATCH),
                f.require(COUNT),
                Collections.unmodifiableSet(gives),
                f.get(CODES_OPEN),
                f.get(CODES_UNTIL),
                f.place());
          });

  private static final Key<List<List<String>>> KEEP_TOGETHER =
      optional("keep_together", GROUPS, "Parts that must be on one disc, whatever kind it is.");
  private static final Key<Prose> SLEEVE =
      optional("sleeve", WordKeys.PROSE_OR_FILE, "Words for the back of the box.");
  private static final Key<FileRef> BOOKLET =
      optional("booklet", FileShape.file("art/booklet.pdf"), "The booklet, ready to print.");
  private static final Key<String> BARCODE =
      optional(
          "barcode",
          Scalars.form(
              "a barcode", "0123456789012", "^[0-9]{12,13}$", "Write its 12 or 13 digits."),
          "EAN or UPC.");
  private static final Key<String> CATALOGUE =
      optional("catalogue", Scalars.line("text", "LW-001"), "The number on the spine.");

  static final Keys<Box> BOX =
      new Keys<>(
          "the discs",
          "Facts of the box that discs come in.",
          List.of(KEEP_TOGETHER, SLEEVE, BOOKLET, BARCODE, CATALOGUE),
          f ->
              new Box(
                  f.list(KEEP_TOGETHER),
                  f.get(SLEEVE),
                  f.get(BOOKLET),
                  f.get(BARCODE),
                  f.get(CATALOGUE)));

  private BoxKeys() {}

  /** Whether a code can open what it promises. */
  static void check(Reading reading, Set<WindowKind> made) {
    for (CodeBatch codes : reading.all(CodeBatch.class)) {
      Optional<WindowKind> missing =
          codes.gives().stream().filter(kind -> !made.contains(kind)).findFirst();
      missing.ifPresent(kind ->
          reading.error(
              codes.place(),
              "these codes give `" + kind.key() + "`, and there is no such window",
              "Add `" + kind.key() + ":` under `windows`, or take it out of `gives`."));
    }
  }
}
