package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.Award;
import boxset.series.model.Credit;
import boxset.series.model.FileRef;
import boxset.series.model.Person;
import boxset.series.model.Prose;
import boxset.series.model.Synopsis;
import boxset.series.yaml.SourceText;
import boxset.series.yaml.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words, people and honours. */
final class WordKeys {
  /** Text written in the series file, or in a text file that it names. */
  static final Shape<Prose> PROSE_OR_FILE =
      new TextShape<>(
          "text, or the path of a text file", "text/long.txt", Scalars.text(), WordKeys::prose);

  static final Shape<List<Credit>> CREDITS =
      new PairsShape<>(
          "roles, each with its names",
          Scalars.line("a role", "Directed by"),
          Scalars.NAME.oneOrMore("names"),
          Credit::new);

  private static final Key<Prose> SHORT =
      optional(
          "short", PROSE_OR_FILE, "At most 50 words, or the path of a text file that holds them.");
  private static final Key<Prose> LONG =
      optional("long", PROSE_OR_FILE, "At most 350 words, or the path of a text file.");

  private static final Keys<Synopsis> BOTH =
      new Keys<>(
              "a synopsis",
              "What it is about, in two lengths.",
              List.of(SHORT, LONG),
              f -> {
                limit(f, SHORT, Synopsis.SHORT_WORDS);
                limit(f, LONG, Synopsis.LONG_WORDS);
                return new Synopsis(f.get(SHORT), f.get(LONG));
              })
          .like("{short: text/short.txt, long: text/long.txt}");

  static final Shape<Synopsis> SYNOPSIS =
      new FormsShape<>(
          new TextShape<>(
              "a short synopsis",
              "text/short.txt",
              Scalars.text(),
              (text, reading) ->
                  prose(text, reading)
                      .map(p -> {
                        limit(p, "short", Synopsis.SHORT_WORDS, reading);
                        return new Synopsis(Optional.of(p), Optional.empty());
                      })),
          null,
          BOTH);

  private static final Key<String> PERSON_ID =
      required("id", Scalars.newId(Names.Kind.PERSON, "dee"), "Permanent.");
  private static final Key<String> PERSON_NAME =
      required("name", Scalars.line("a name", "Dee Marsh"), "As it is shown.");
  private static final Key<String> PERSON_ROLE =
      optional("role", Scalars.line("text", "engineer"), "What the person is to the series.");
  private static final Key<Prose> PERSON_BIO =
      optional("bio", PROSE_OR_FILE, "A short life, or the path of a text file.");
  private static final Key<FileRef> PERSON_PHOTO =
      optional("photo", FileShape.file("people/dee.jpg"), "A portrait.");

  static final Keys<Person> PERSON =
      new Keys<>(
          "a person",
          "Somebody who is seen, heard or credited.",
          List.of(PERSON_ID, PERSON_NAME, PERSON_ROLE, PERSON_BIO, PERSON_PHOTO),
          f ->
              new Person(
                  f.require(PERSON_ID),
                  f.require(PERSON_NAME),
                  f.get(PERSON_ROLE),
                  f.get(PERSON_BIO),
                  f.get(PERSON_PHOTO),
                  f.place()));

  private static final Key<String> AWARD_NAME =
      required("name", Scalars.line("text", "Grammy Awards"), "Who gives it.").not("award");
  private static final Key<String> AWARD_CATEGORY =
      optional("category", Scalars.line("text", "Best Music Film"), "What it is given for.")
          .not("for");
  private static final Key<Integer> AWARD_YEAR =
      optional("year", Scalars.number("a year", "2026", 1890, 2199), "The year.");
  private static final Key<Award.Result> AWARD_RESULT =
      required("result", ChoiceShape.of("result", Award.Result.class), "How it ended.");
  private static final Key<List<String>> AWARD_TO =
      optional("to", Scalars.NAME.oneOrMore("names"), "Who received it.").without("the series");

  static final Keys<Award> AWARD =
      new Keys<>(
          "an award",
          "An award or a nomination.",
          List.of(AWARD_NAME, AWARD_CATEGORY, AWARD_YEAR, AWARD_RESULT, AWARD_TO),
          f ->
              new Award(
                  f.require(AWARD_NAME),
                  f.get(AWARD_CATEGORY),
                  f.get(AWARD_YEAR),
                  f.require(AWARD_RESULT),
                  f.list(AWARD_TO),
                  f.place()));

  private WordKeys() {}

  private static void limit(Fields f, Key<Prose> key, int most) {
    f.get(key).ifPresent(prose -> limit(prose, key.name(), most, f.reading()));
  }

  private static void limit(Prose prose, String which, int most, Reading reading) {
    int words = prose.words();
    if (words > most) {
      reading.warn(
          prose.place(),
          "the " + which + " synopsis has " + words + " words, and " + most + " are the limit",
          "Take out " + (words - most) + ": stores and guides cut what is longer.");
    }
  }

  private static Optional<Prose> prose(Text text, Reading reading) {
    String words = text.text().strip();
    boolean path = words.length() < 200 && words.matches("[^\\n]*\\S\\.(txt|md)");
    if (!path) {
      return Optional.of(new Prose(words, text.place()));
    }
    return FileShape.file("text/long.txt")
        .read("text", text, reading)
        .flatMap(file -> contents(file, text, reading));
  }

  private static Optional<Prose> contents(FileRef file, Text text, Reading reading) {
    Optional<byte[]> bytes = reading.files().read(file.path());
    if (bytes.isEmpty()) {
      return reading.refuse(
          text.place(), "`" + file.path() + "` cannot be read", "Look at its permissions.");
    }
    return SourceText.decode(file.path(), bytes.get(), reading.diagnostics())
        .map(s ->
            new Prose(s.text().strip().lines().collect(Collectors.joining("\n")), text.place()));
  }
}
