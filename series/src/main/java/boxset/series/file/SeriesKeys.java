package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.ArchiveClip;
import boxset.series.model.Art;
import boxset.series.model.Award;
import boxset.series.model.Box;
import boxset.series.model.CodeBatch;
import boxset.series.model.Credit;
import boxset.series.model.Extra;
import boxset.series.model.FrameRate;
import boxset.series.model.Identifier;
import boxset.series.model.Interview;
import boxset.series.model.Moment;
import boxset.series.model.MusicCue;
import boxset.series.model.Paper;
import boxset.series.model.Part;
import boxset.series.model.Person;
import boxset.series.model.Prose;
import boxset.series.model.Rating;
import boxset.series.model.Screener;
import boxset.series.model.Series;
import boxset.series.model.Still;
import boxset.series.model.Synopsis;
import boxset.series.model.Theme;
import boxset.series.model.Waiver;
import boxset.series.model.Windows;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The series itself: the outermost keys of the file. */
final class SeriesKeys {
  private static final Key<String> BOXSET =
      optional("boxset", version(), "The version of this file's form.").without("1");
  private static final Key<String> ID =
      required(
          "id",
          new TextShape<>(
              "an id",
              "long-way-up",
              Scalars.id(),
              (text, reading) -> Scalars.idText(text, text.text().strip(), reading)),
          "Permanent: it is part of every address. Lower case letters, digits and dashes.");
  private static final Key<String> TITLE =
      required("title", Scalars.line("a title", "The Long Way Up"), "As viewers see it.")
          .not("name");
  private static final Key<List<String>> AKA =
      optional("aka", Scalars.LINE.oneOrMore("titles"), "Other titles it is known by.");
  private static final Key<String> SORT =
      optional("sort", Scalars.line("a title", "Long Way Up, The"), "The form to file it under.")
          .without("the title");
  private static final Key<String> NOUN =
      optional("noun", Scalars.line("a word", "Part"), "What a part is called: Episode, Session.")
          .without("Part");
  private static final Key<ZoneId> TIME_ZONE =
      optional("time_zone", zone(), "The time zone of every date that names none.")
          .not("tz", "zone");
  private static final Key<FrameRate> FRAME_RATE =
      optional("frame_rate", frameRate(), "Only when the masters say it wrong.")
          .without("what each master says")
          .not("fps", "rate");
  private static final Key<String> LANGUAGE =
      required(
              "language",
              LanguageText.LANGUAGE,
              "The language spoken, as a BCP 47 tag: en, de, pt-BR.")
          .not("lang");
  private static final Key<String> LOGLINE =
      optional(
          "logline",
          Scalars.line("one line", "Two studio kids build a sound, a label and a fortune."),
          "What it is about, in one line.");
  private static final Key<Synopsis> SYNOPSIS =
      optional(
              "synopsis",
              WordKeys.SYNOPSIS,
              "What it is about: `short` (50 words) and `long` (350 words), written here or in"
                  + " text files.")
          .not("description", "summary");
  private static final Key<List<Identifier>> IDS =
      optional("ids", IdentifierKeys.IDS, "Numbers given by others: EIDR, ISAN, house numbers.");
  private static final Key<List<Credit>> CREDITS =
      optional("credits", WordKeys.CREDITS, "Roles and names, in the order they are shown.");
  private static final Key<Prose> BILLING =
      optional("billing", WordKeys.PROSE_OR_FILE, "The billing block, as agreed.");
  private static final Key<List<Person>> PEOPLE =
      optional(
          "people", WordKeys.PERSON.list("people"), "Who is seen or heard, with lives and photos.");
  private static final Key<List<Award>> AWARDS =
      optional("awards", WordKeys.AWARD.oneOrMore("awards"), "Awards and nominations.");
  private static final Key<Art> ART =
      optional("art", PictureKeys.ART, "Key art in layers.").not("poster", "artwork", "images");
  private static final Key<List<Still>> STILLS =
      optional(
          "stills",
          PictureKeys.STILLS,
          "A folder or a list of photographs. Captions and credits are read from the files (IPTC)"
              + " when they are not written here.");
  private static final Key<List<Part>> PARTS =
      required("parts", PartKeys.PART.list("parts"), "The parts, in order.")
          .not("episodes", "sessions", "videos", "films");
  private static final Key<List<Interview>> INTERVIEWS =
      optional(
          "interviews",
          TalkKeys.INTERVIEW.list("interviews"),
          "Talks with one person each, as things of their own.");
  private static final Key<List<Extra>> EXTRAS =
      optional("extras", TalkKeys.EXTRA.list("extras"), "Bonus features.")
          .not("bonus", "bonusfeatures", "specialfeatures", "supplements");
  private static final Key<List<Moment>> MOMENTS =
      optional(
          "moments",
          new NotedShape<>(ThemeKeys.MOMENTS, Reading::moments),
          "Stretches worth finding, by id; themes may use them.");
  private static final Key<List<Theme>> THEMES =
      optional(
          "themes",
          ThemeKeys.THEMES,
          "Threads of moments through the series, by id. Each can be played as a reel.");
  private static final Key<List<MusicCue>> MUSIC =
      optional("music", RightsKeys.MUSIC.list("music cues"), "The cue sheet.")
          .not("cues", "cuesheet", "songs");
  private static final Key<List<ArchiveClip>> ARCHIVE =
      optional("archive", RightsKeys.ARCHIVE.list("archive clips"), "Somebody else's pictures.");
  private static final Key<List<Paper>> PAPERS =
      optional("papers", RightsKeys.PAPER.list("papers"), "Documents that buyers ask for.");
  private static final Key<List<Rating>> RATINGS =
      optional("ratings", RightsKeys.RATINGS, "What boards rated it: {BBFC: 15}.").not("rating");
  private static final Key<List<Waiver>> WAIVE =
      optional("waive", RightsKeys.WAIVER.list("waivers"), "Findings that are to stay.")
          .not("waivers", "ignore");
  private static final Key<Windows> WINDOWS =
      optional(
              "windows",
              WindowKeys.WINDOWS,
              "When, where and how the series may be seen. Only windows named here are made.")
          .not("releases", "editions", "outputs");
  private static final Key<List<Screener>> SCREENERS =
      optional(
          "screeners",
          BoxKeys.SCREENER.oneOrMore("screeners"),
          "Links to see the series before it opens.");
  private static final Key<List<CodeBatch>> CODES =
      optional("codes", BoxKeys.CODES.oneOrMore("batches of codes"), "Redeem codes.");
  private static final Key<Box> DISCS =
      optional("discs", BoxKeys.BOX, "Facts of the box that discs come in.").not("box");
  private static final Key<List<String>> CHECK_FOR =
      optional(
          "check_for",
          new ChoiceShape<>("buyer whose rules are known", buyers()).oneOrMore("buyers"),
          "Buyers whose rules are to be checked besides Boxset's own.");

  /** The whole file. What other values are read by comes first: zone, rate, people, moments. */
  static final Keys<Series> SERIES =
      new Keys<>(
          "the series",
          "A series: what it is, what it is made of, and when and where it may be seen.",
          List.of(
              BOXSET,
              ID,
              TITLE,
              AKA,
              SORT,
              NOUN,
              LOGLINE,
              SYNOPSIS,
              LANGUAGE,
              TIME_ZONE,
              FRAME_RATE,
              IDS,
              CREDITS,
              BILLING,
              PEOPLE,
              AWARDS,
              ART,
              STILLS,
              PARTS,
              INTERVIEWS,
              EXTRAS,
              MOMENTS,
              THEMES,
              MUSIC,
              ARCHIVE,
              PAPERS,
              RATINGS,
              WAIVE,
              WINDOWS,
              SCREENERS,
              CODES,
              DISCS,
              CHECK_FOR),
          SeriesKeys::series);

  private SeriesKeys() {}

  private static Series series(Fields f) {
    if (f.has(PARTS) && f.list(PARTS).isEmpty() && !f.reading().diagnostics().hasErrors()) {
      f.reading().error(f.place(PARTS), "the series has no parts", "Add at least one.");
    }
    return new Series(
        f.require(ID),
        f.require(TITLE),
        f.list(AKA),
        f.get(SORT),
        f.get(NOUN).orElse("Part"),
        f.get(LOGLINE),
        f.get(SYNOPSIS).orElse(Synopsis.NONE),
        f.require(LANGUAGE),
        f.get(FRAME_RATE),
        f.get(TIME_ZONE),
        f.list(IDS),
        f.list(CREDITS),
        f.get(BILLING),
        f.list(PEOPLE),
        f.list(AWARDS),
        f.get(ART),
        f.list(STILLS),
        f.require(PARTS),
        f.list(INTERVIEWS),
        f.list(EXTRAS),
        f.list(THEMES),
        f.list(MOMENTS),
        f.list(MUSIC),
        f.list(ARCHIVE),
        f.list(PAPERS),
        f.list(RATINGS),
        f.list(WAIVE),
        f.get(WINDOWS).orElse(Windows.NONE),
        f.list(SCREENERS),
        f.list(CODES),
        f.get(DISCS).orElse(Box.NONE),
        f.list(CHECK_FOR),
        f.place());
  }

  private static Map<String, String> buyers() {
    Map<String, String> buyers = new LinkedHashMap<>();
    for (String buyer :
        List.of(
            "amazon", "apple", "bbc", "dpp", "ebu", "filmhub", "google", "max", "netflix", "pbs",
            "warner")) {
      buyers.put(buyer, buyer);
    }
    return buyers;
  }

  private static Shape<String> version() {
    ObjectNode schema = Definitions.node();
    schema.putArray("enum").add(1).add("1");
    return new TextShape<>(
        "1",
        "1",
        schema,
        (text, reading) ->
            text.text().strip().equals("1")
                ? Optional.of("1")
                : reading.refuse(
                    text.place(),
                    "this file is of form `" + text.text() + "`, and this Boxset reads form 1",
                    "Write: boxset: 1, or use a newer Boxset."));
  }

  private static Shape<ZoneId> zone() {
    return new NotedShape<>(DateText.ZONE, Reading::zone);
  }

  private static Shape<FrameRate> frameRate() {
    return new NotedShape<>(Scalars.FRAME_RATE, Reading::rate);
  }
}
