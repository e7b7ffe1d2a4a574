package boxset.series.file;

import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.diagnostics.Place;
import boxset.series.file.Names.Kind;
import boxset.series.file.ReferenceShape.Stretch;
import boxset.series.model.Moment;
import boxset.series.model.Reference;
import boxset.series.model.Theme;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Moments, and the themes that string them together. */
final class ThemeKeys {
  private static final ReferenceShape STRETCH =
      new ReferenceShape(
          Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA), Stretch.REQUIRED, "p1 00:14:10-00:15:02");

  private static final Key<Reference> AT =
      required("at", STRETCH, "The part, interview or extra, and the stretch of it.").not("where");
  private static final Key<String> MOMENT_TITLE =
      optional("title", Scalars.line("a title", "The handshake"), "What viewers find it by.");

  private record Unnamed(Reference at, Optional<String> title) {}

  private static final Keys<Unnamed> MOMENT =
      new Keys<>(
          "a moment",
          "A stretch worth finding.",
          List.of(AT, MOMENT_TITLE),
          f -> new Unnamed(f.require(AT), f.get(MOMENT_TITLE)));

  /** Moments by id. */
  static final Shape<List<Moment>> MOMENTS =
      new PairsShape<>(
          "ids, each with a part and a span",
          Scalars.newId(Kind.MOMENT, "handshake"),
          new FormsShape<>(
              Scalars.map(STRETCH, at -> new Unnamed(at, Optional.empty())), null, MOMENT),
          (id, moment, place) -> moment(Optional.of(id), moment, place));

  private static final Shape<List<Moment>> THREAD = new Knot().oneOrMore("moments");

  private static final Key<String> THEME_TITLE =
      optional("title", Scalars.line("a title", "Loyalty"), "What viewers choose it by.")
          .without("made from the id");
  private static final Key<List<Moment>> THEME_MOMENTS =
      required("moments", THREAD, "Its moments, in the order they are to be played.");

  private record Untitled(Optional<String> title, List<Moment> moments) {}

  private static final Keys<Untitled> THEME =
      new Keys<>(
          "a theme",
          "A thread of moments through the series; it can be played as a reel.",
          List.of(THEME_TITLE, THEME_MOMENTS),
          f -> new Untitled(f.get(THEME_TITLE), f.require(THEME_MOMENTS)));

  /** Themes by id. */
  static final Shape<List<Theme>> THEMES =
      new PairsShape<>(
          "ids, each with a list of moments",
          Scalars.newId(Kind.THEME, "loyalty"),
          new FormsShape<>(untitled(), untitled(), THEME),
          (id, theme, place) ->
              new Theme(id, theme.title().orElse(titleOf(id)), theme.moments(), place));

  private ThemeKeys() {}

  private static Shape<Untitled> untitled() {
    return Scalars.map(THREAD, moments -> new Untitled(Optional.empty(), moments));
  }

  private static String titleOf(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Moment moment(Optional<String> id, Unnamed moment, Place place) {
    Reference at = moment.at();
    return new Moment(id, moment.title(), at.id(), at.span().orElseThrow(), place);
  }

  /** A moment inside a theme: the id of one, or a stretch. */
  private static final class Knot extends Shape<Moment> {
    @Override
    Optional<Moment> read(String key, Value value, Reading reading) {
      if (value instanceof Value.Entries) {
        return MOMENT
            .read(key, value, reading)
            .map(unnamed -> moment(Optional.empty(), unnamed, value.place()));
      }
      if (!(value instanceof Text text)) {
        return reading.refuse(value.place(), "this is not a moment", "Write: - " + example());
      }
      String words = text.text().strip();
      boolean named = words.indexOf(' ') < 0;
      return named
          ? named(words, text, reading)
          : STRETCH
              .read(text, words, reading)
              .map(at -> moment(Optional.empty(), new Unnamed(at, Optional.empty()), text.place()));
    }

    private static Optional<Moment> named(String id, Text text, Reading reading) {
      reading.names().mention(Set.of(Kind.MOMENT), id, text.place());
      return reading.moments().stream().filter(m -> m.id().equals(Optional.of(id))).findFirst();
    }

    @Override
    ObjectNode schema(Definitions definitions) {
      ObjectNode schema = Definitions.node();
      schema
          .putArray("anyOf")
          .add(STRETCH.schema(definitions))
          .add(Scalars.id())
          .add(MOMENT.schema(definitions));
      return schema;
    }

    @Override
    String words() {
      return "a moment: an id and a span, or the id of a moment";
    }

    @Override
    String example() {
      return STRETCH.example();
    }

    @Override
    Stream<Keys<?>> mappings() {
      return MOMENT.mappings();
    }
  }
}
