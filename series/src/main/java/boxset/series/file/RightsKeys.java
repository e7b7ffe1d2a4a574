package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.file.Names.Kind;
import boxset.series.file.ReferenceShape.Stretch;
import boxset.series.model.ArchiveClip;
import boxset.series.model.Clearance;
import boxset.series.model.FileRef;
import boxset.series.model.MusicCue;
import boxset.series.model.MusicUse;
import boxset.series.model.Paper;
import boxset.series.model.Rating;
import boxset.series.model.Reference;
import boxset.series.model.Share;
import boxset.series.model.Territories;
import boxset.series.model.Waiver;
import boxset.series.model.WindowKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Music, archive, papers, ratings and agreed exceptions. */
final class RightsKeys {
  private static final ReferenceShape STRETCH =
      new ReferenceShape(
          Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA), Stretch.REQUIRED, "p1 00:24:08-00:25:40");

  private static final Shape<Set<WindowKind>> WINDOWS =
      Scalars.map(
          new ChoiceShape<>("window", windows()).oneOrMore("`all`, or a list of windows"),
          sets -> {
            EnumSet<WindowKind> all = EnumSet.noneOf(WindowKind.class);
            sets.forEach(all::addAll);
            return Collections.unmodifiableSet(all);
          });

  private static final Shape<List<Share>> SHARES =
      new FormsShape<>(
          names(),
          names(),
          new PairsShape<>(
              "names, each with a share",
              Scalars.line("a name", "D. Marsh"),
              Scalars.PERCENTAGE,
              (name, share, _) -> new Share(name, share)));

  private static final Key<Set<WindowKind>> CLEARED =
      optional(
              "cleared",
              WINDOWS,
              "The windows it is cleared for: `all`, `none` or a list. Any other window stops at"
                  + " it.")
          .without("none")
          .not("clearance", "rights");
  private static final Key<Set<String>> WHERE =
      optional("where", TerritoryShape.COUNTRIES, "Where it is cleared.").without("world");
  private static final Key<LocalDate> UNTIL =
      optional("until", DateText.DAY_ONLY, "The last day it is cleared.")
          .without("for ever")
          .not("expires");

  private static final Key<String> CUE =
      required("cue", Scalars.line("a title", "Night Bus"), "The title of the piece.")
          .not("title", "name", "song", "track");
  private static final Key<Reference> MUSIC_AT =
      required("at", STRETCH, "The part, and the stretch of it.");
  private static final Key<MusicUse> USE =
      required(
          "use",
          ChoiceShape.of("use of music", MusicUse.class, Enum::name),
          "BI and BV: background, instrumental or vocal; VI and VV: seen being played; OT, CT, MT,"
              + " ET: opening, closing, main and end titles; L: logo.");
  private static final Key<List<Share>> BY =
      optional("by", SHARES, "Composers, with shares that sum to 100 %.").not("composer");
  private static final Key<List<Share>> PUBLISHERS =
      optional("publishers", SHARES, "Publishers, with shares that sum to 100 %.").not("publisher");
  private static final Key<FileRef> INSTEAD =
      optional(
          "instead",
          FileShape.file("music/night-bus-library.wav"),
          "Music that takes its place in windows it is not cleared for.");

  static final Keys<MusicCue> MUSIC =
      new Keys<>(
          "a music cue",
          "A row of the cue sheet.",
          List.of(CUE, MUSIC_AT, USE, BY, PUBLISHERS, CLEARED, WHERE, UNTIL, INSTEAD),
          f -> {
            List<Share> by = shares(f, BY);
            List<Share> publishers = shares(f, PUBLISHERS);
            return new MusicCue(
                f.require(CUE),
                f.require(MUSIC_AT),
                f.require(USE),
                by,
                publishers,
                clearance(f),
                f.get(INSTEAD),
                f.place());
          });

  private static final Key<String> SOURCE =
      required("source", Scalars.line("text", "WMC-TV news of 1991"), "Whose pictures they are.");
  private static final Key<Reference> ARCHIVE_AT =
      required("at", STRETCH, "The part, and the stretch of it.");
  private static final Key<String> CREDIT =
      optional("credit", Scalars.line("text", "Courtesy of WMC-TV"), "The credit that is owed.");

  static final Keys<ArchiveClip> ARCHIVE =
      new Keys<>(
          "an archive clip",
          "Somebody else's pictures or sound in the series.",
          List.of(SOURCE, ARCHIVE_AT, CREDIT, CLEARED, WHERE, UNTIL),
          f ->
              new ArchiveClip(
                  f.require(SOURCE),
                  f.require(ARCHIVE_AT),
                  clearance(f),
                  f.get(CREDIT),
                  f.place()));

  private static final Key<String> PAPER_NAME =
      required("name", Scalars.line("text", "E&O policy"), "What it is.").not("paper", "title");
  private static final Key<FileRef> PAPER_FILE =
      optional("file", FileShape.file("papers/e-and-o.pdf"), "The document, if it is at hand.");
  private static final Key<LocalDate> EXPIRES =
      optional("expires", DateText.DAY_ONLY, "The last day it holds.").not("until");

  static final Keys<Paper> PAPER =
      new Keys<>(
          "a paper",
          "A document that a buyer asks for: insurance, chain of title, releases.",
          List.of(PAPER_NAME, PAPER_FILE, EXPIRES),
          f -> new Paper(f.require(PAPER_NAME), f.get(PAPER_FILE), f.get(EXPIRES), f.place()));

  static final Shape<List<Rating>> RATINGS =
      new PairsShape<>(
          "boards, each with its rating",
          Scalars.line("a board", "BBFC"),
          Scalars.line("a rating", "15"),
          Rating::new);

  private static final Key<String> RULE =
      required(
          "rule", Scalars.line("a rule", "loudness"), "The word in brackets behind the finding.");
  private static final Key<Reference> WAIVED_AT =
      optional(
              "at",
              new ReferenceShape(
                  Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA),
                  Stretch.OPTIONAL,
                  "p1 00:10:00-00:10:12"),
              "Where it is to be let pass.")
          .without("everywhere");
  private static final Key<String> WHY =
      required("why", Scalars.line("a reason", "The silence is meant"), "Said to whoever asks.");

  static final Keys<Waiver> WAIVER =
      new Keys<>(
          "a waiver",
          "A finding that has been seen and is to stay.",
          List.of(RULE, WAIVED_AT, WHY),
          f -> new Waiver(f.require(RULE), f.get(WAIVED_AT), f.require(WHY), f.place()));

  private RightsKeys() {}

  private static Shape<List<Share>> names() {
    return Scalars.map(
        Scalars.NAME.oneOrMore("names"), all -> all.stream().map(n -> new Share(n, 0)).toList());
  }

  private static List<Share> shares(Fields f, Key<List<Share>> key) {
    List<Share> shares = f.list(key);
    int sum = shares.stream().mapToInt(Share::hundredths).sum();
    if (sum != 0 && sum != 10_000) {
      f.reading()
          .error(
              f.place(key),
              "the shares sum to " + percent(sum) + ", not to 100 %",
              "Correct them, or write the names alone if the shares are not known.");
    }
    return shares;
  }

  private static String percent(int hundredths) {
    String rest =
        hundredths % 100 == 0 ? "" : "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    return hundredths / 100 + rest + " %";
  }

  private static Clearance clearance(Fields f) {
    Optional<Territories> where = f.get(WHERE).map(only -> new Territories(only, Set.of()));
    return new Clearance(
        f.get(CLEARED).orElse(Set.of()), where.orElse(Territories.WORLD), f.get(UNTIL));
  }

  private static Map<String, Set<WindowKind>> windows() {
    Map<String, Set<WindowKind>> words = new LinkedHashMap<>();
    words.put("all", EnumSet.allOf(WindowKind.class));
    words.put("none", Set.of());
    List<WindowKind> kinds = new ArrayList<>(List.of(WindowKind.values()));
    kinds.forEach(kind -> words.put(kind.key(), Set.of(kind)));
    return words;
  }
}
