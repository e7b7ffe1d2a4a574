package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.file.Names.Kind;
import boxset.series.file.ReferenceShape.Stretch;
import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionTrack;
import boxset.series.model.Chapter;
import boxset.series.model.Extra;
import boxset.series.model.ExtraKind;
import boxset.series.model.FileRef;
import boxset.series.model.Ids;
import boxset.series.model.Interview;
import boxset.series.model.Person;
import boxset.series.model.Reference;
import boxset.series.model.Synopsis;
import boxset.series.model.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Interviews and extras. */
final class TalkKeys {
  private static final Key<String> LANGUAGE =
      optional("language", LanguageText.LANGUAGE, "The language spoken.")
          .without("the language of the series")
          .not("lang");
  private static final Key<List<AudioTrack>> AUDIO =
      optional("audio", TrackKeys.AUDIO.oneOrMore("sound tracks"), "Sound, as of a part.")
          .without("every sound track of the file, as mixes")
          .not("sound");
  private static final Key<List<CaptionTrack>> CAPTIONS =
      optional("captions", TrackKeys.CAPTIONS.oneOrMore("captions"), "Captions and subtitles.")
          .not("subtitles", "subs");
  private static final Key<List<Chapter>> CHAPTERS =
      optional("chapters", TimeKeys.CHAPTERS, "Named places to go to, by timecode.");
  private static final Key<Synopsis> SYNOPSIS =
      optional("synopsis", WordKeys.SYNOPSIS, "What it is about, short and long.")
          .not("description", "summary");

  private static final Key<String> INTERVIEW_ID =
      required("id", Scalars.newId(Kind.INTERVIEW, "dee"), "Permanent.");
  private static final Key<String> NAME =
      optional("name", Scalars.line("a name", "Dee Marsh"), "Who talks. Either this or `person`.")
          .not("interviewee", "who");
  private static final Key<String> PERSON =
      optional("person", ReferenceShape.id(Kind.PERSON, "dee"), "Who talks, by id in `people`.");
  private static final Key<String> ROLE =
      optional("role", Scalars.line("text", "engineer"), "What the person is to the series.");
  private static final Key<String> INTERVIEW_TITLE =
      optional("title", Scalars.line("a title", "Dee remembers"), "When it is not the name.")
          .without("the name");
  private static final Key<FileRef> INTERVIEW_FILE =
      required("file", FileShape.file("interviews/dee.mov"), "The whole talk.")
          .not("master", "video", "path");
  private static final Key<FileRef> TRANSCRIPT =
      optional(
          "transcript",
          FileShape.text("interviews/dee.vtt"),
          "All that is said, timed (WebVTT, SRT, TTML) or as text: read and searched where there are"
              + " no captions.");
  private static final Key<List<Reference>> SEEN_IN =
      optional(
          "seen_in",
          new ReferenceShape(Set.of(Kind.PART), Stretch.OPTIONAL, "p1 00:14:10-00:15:02")
              .oneOrMore("ids of parts"),
          "The parts, or stretches of them, that use this talk.");
  private static final Key<When> RECORDED =
      optional("recorded", DateText.DAY_OR_TIME, "The day it was recorded.").not("date");
  private static final Key<String> LOCATION =
      optional("location", Scalars.line("text", "Studio B, Memphis"), "Where.").not("place");

  static final Keys<Interview> INTERVIEW =
      new Keys<>(
              "an interview",
              "A talk with one person, as a thing of its own.",
              List.of(
                  INTERVIEW_ID,
                  NAME,
                  PERSON,
                  ROLE,
                  INTERVIEW_TITLE,
                  INTERVIEW_FILE,
                  AUDIO,
                  CAPTIONS,
                  TRANSCRIPT,
                  SEEN_IN,
                  CHAPTERS,
                  SYNOPSIS,
                  RECORDED,
                  LOCATION,
                  LANGUAGE),
              TalkKeys::interview)
          .like("{id: dee, name: Dee Marsh, file: interviews/dee.mov}");

  private static final Key<String> EXTRA_ID =
      optional("id", Scalars.newId(Kind.EXTRA, "the-missing-tape"), "Permanent.")
          .without("made from the title, and then as permanent as if it were written");
  private static final Key<String> EXTRA_TITLE =
      required("title", Scalars.line("a title", "The missing tape"), "As viewers see it.")
          .not("name");
  private static final Key<ExtraKind> EXTRA_KIND =
      required("kind", ChoiceShape.of("kind of extra", ExtraKind.class), "What it is.").not("type");
  private static final Key<Reference> USE =
      optional(
          "use",
          new ReferenceShape(Set.of(Kind.PART, Kind.INTERVIEW), Stretch.OPTIONAL, "dee"),
          "An interview, or a stretch of a part or interview, that is here already. Either this or"
              + " `file`.");
  private static final Key<FileRef> EXTRA_FILE =
      optional("file", FileShape.file("extras/tape.mov"), "Its own file. Either this or `use`.")
          .not("master", "video", "path");
  private static final Key<String> EXTRA_PART =
      optional("part", ReferenceShape.id(Kind.PART, "p2"), "The part it belongs to.")
          .without("it belongs to the series");

  static final Keys<Extra> EXTRA =
      new Keys<>(
              "an extra",
              "A bonus feature.",
              List.of(
                  EXTRA_ID,
                  EXTRA_TITLE,
                  EXTRA_KIND,
                  USE,
                  EXTRA_FILE,
                  EXTRA_PART,
                  AUDIO,
                  CAPTIONS,
                  CHAPTERS,
                  SYNOPSIS,
                  LANGUAGE),
              TalkKeys::extra)
          .like("{title: The missing tape, kind: deleted scene, file: extras/tape.mov}");

  private TalkKeys() {}

  private static Interview interview(Fields f) {
    Optional<Person> person =
        f.get(PERSON)
            .flatMap(id ->
                f.reading().all(Person.class).stream().filter(p -> p.id().equals(id)).findFirst());
    if (!f.has(NAME) && !f.has(PERSON)) {
      f.reading().error(f.place(), "this interview does not say who talks", "Add: name: Dee Marsh");
    }
    return new Interview(
        f.require(INTERVIEW_ID),
        f.get(NAME).or(() -> person.map(Person::name)).orElseThrow(Fields.Incomplete::new),
        f.get(PERSON),
        f.get(ROLE).or(() -> person.flatMap(Person::role)),
        f.get(INTERVIEW_TITLE),
        f.require(INTERVIEW_FILE),
        f.list(AUDIO),
        f.list(CAPTIONS),
        f.get(TRANSCRIPT),
        f.list(SEEN_IN),
        f.list(CHAPTERS),
        f.get(SYNOPSIS).orElse(Synopsis.NONE),
        f.get(RECORDED),
        f.get(LOCATION),
        f.get(LANGUAGE),
        f.place());
  }

  private static Extra extra(Fields f) {
    Reading reading = f.reading();
    if (f.has(USE) == f.has(EXTRA_FILE)) {
      reading.error(
          f.place(EXTRA_FILE),
          f.has(USE)
              ? "`use` and `file` cannot both be the picture"
              : "this extra does not say where its picture comes from",
          "Write either file: extras/tape.mov, or use: with the id of an interview.");
    }
    String id = f.has(EXTRA_ID) ? f.require(EXTRA_ID) : idOfTitle(f);
    Extra.Content content =
        f.has(USE)
            ? new Extra.Content.Use(f.require(USE))
            : new Extra.Content.OwnFile(f.require(EXTRA_FILE));
    return new Extra(
        id,
        f.require(EXTRA_TITLE),
        f.require(EXTRA_KIND),
        content,
        f.get(EXTRA_PART),
        f.list(AUDIO),
        f.list(CAPTIONS),
        f.list(CHAPTERS),
        f.get(SYNOPSIS).orElse(Synopsis.NONE),
        f.get(LANGUAGE),
        f.place());
  }

  private static String idOfTitle(Fields f) {
    String id = Ids.of(f.require(EXTRA_TITLE));
    if (id.isEmpty()) {
      f.reading()
          .error(f.place(EXTRA_TITLE), "no id can be made from this title", "Add: id: extra-1");
      throw new Fields.Incomplete();
    }
    f.reading().names().declare(Kind.EXTRA, id, f.place(EXTRA_TITLE), f.reading().diagnostics());
    return id;
  }
}
