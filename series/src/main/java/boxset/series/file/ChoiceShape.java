package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One of a few words. */
final class ChoiceShape<T> extends Shape<T> {
  private final String what;
  private final Map<String, T> choices;

  ChoiceShape(String what, Map<String, T> choices) {
    this.what = what;
    this.choices = choices;
  }

  /** Words for the values of an enum: {@code DELETED_SCENE} is written {@code deleted scene}. */
  static <E extends Enum<E>> ChoiceShape<E> of(String what, Class<E> type) {
    return of(what, type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** Words for the values of an enum. */
  static <E extends Enum<E>> ChoiceShape<E> of(
      String what, Class<E> type, Function<E, String> word) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      choices.put(word.apply(value), value);
    }
    return new ChoiceShape<>(what, choices);
  }

  @Override
  Optional<T> read(String key, Value value, Reading reading) {
    if (!(value instanceof Value.Text text)) {
      return reading.refuse(
          value.place(),
          "`" + key + "` needs one word: " + all(),
          "Write: " + key + ": " + example());
    }
    String word = text.text().strip();
    T exact = choices.get(word);
    if (exact != null) {
      return Optional.of(exact);
    }
    boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
    Optional<String> meant = number ? Optional.empty() : Suggestion.among(word, choices.keySet());
    return reading.refuse(
        text.place(),
        "`" + word + "` is no " + what,
        meant.map(m -> "Did you mean `" + m + "`? ").orElse("") + "It is one of: " + all() + ".");
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.node();
    ArrayNode values = schema.putArray("enum");
    for (String word : choices.keySet()) {
      values.add(word);
      if (word.matches("[0-9]+\\.[0-9]+")) {
        values.add(Double.parseDouble(word));
      } else if (word.matches("[0-9]+")) {
        values.add(Integer.parseInt(word));
      }
    }
    return schema;
  }

  @Override
  String words() {
    return choices.size() > 4
        ? "one of: " + all()
        : Suggestion.or(choices.keySet().stream().map(w -> "`" + w + "`").toList());
  }

  @Override
  String example() {
    return choices.keySet().iterator().next();
  }

  private String all() {
    return String.join(", ", choices.keySet());
  }
}
