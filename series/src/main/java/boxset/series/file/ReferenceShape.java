package boxset.series.file;

import boxset.series.model.Reference;
import boxset.series.model.Span;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The id of something in the series, with or without a stretch of it. */
final class ReferenceShape extends Shape<Reference> {
  private static final Pattern FORM = Pattern.compile("(\\S+)(?:\\s+(.+))?");

  /** Whether a stretch must, may or must not follow the id. */
  enum Stretch {
    REQUIRED,
    OPTIONAL,
    NONE
  }

  private final Set<Names.Kind> kinds;
  private final Stretch stretch;
  private final String example;

  ReferenceShape(Set<Names.Kind> kinds, Stretch stretch, String example) {
    this.kinds = kinds;
    this.stretch = stretch;
    this.example = example;
  }

  /** The bare id of something. */
  static Shape<String> id(Names.Kind kind, String example) {
    return Scalars.map(new ReferenceShape(Set.of(kind), Stretch.NONE, example), Reference::id);
  }

  @Override
  Optional<Reference> read(String key, Value value, Reading reading) {
    if (!(value instanceof Text text)) {
      return reading.refuse(
          value.place(), "`" + key + "` needs " + words(), "Write: " + key + ": " + example);
    }
    return read(text, text.text().strip(), reading);
  }

  /** Reads some words of a scalar. */
  Optional<Reference> read(Text text, String words, Reading reading) {
    Matcher m = FORM.matcher(words);
    if (!m.matches() || (stretch == Stretch.NONE && m.group(2) != null)) {
      return reading.refuse(
          Reading.within(text, words), "`" + words + "` is not " + words(), "Write: " + example);
    }
    String id = m.group(1);
    reading.names().mention(kinds, id, Reading.within(text, id));
    if (m.group(2) == null) {
      return stretch == Stretch.REQUIRED
          ? reading.refuse(
              Reading.within(text, words),
              "`" + words + "` does not say which stretch",
              "Add where it begins and ends: " + example)
          : Optional.of(new Reference(id, Optional.empty(), text.place()));
    }
    Optional<Span> span = TimecodeText.span(text, m.group(2), reading);
    return span.map(s -> new Reference(id, Optional.of(s), text.place()));
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    String id = "[a-z0-9-]+";
    String span = " +[0-9:;.]+ *(-|–|—|to) *[0-9:;.]+";
    return Scalars.pattern(
        switch (stretch) {
          case NONE -> "^" + id + "$";
          case OPTIONAL -> "^" + id + "(" + span + ")?$";
          case REQUIRED -> "^" + id + span + "$";
        });
  }

  @Override
  String words() {
    return switch (stretch) {
      case NONE -> "an id";
      case OPTIONAL -> "an id, or an id and a span";
      case REQUIRED -> "an id and a span";
    };
  }

  @Override
  String example() {
    return example;
  }
}
