package boxset.series.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The named parts of a JSON Schema, its {@code $defs}. */
final class Definitions {
  private final Map<String, ObjectNode> named = new TreeMap<>();

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A reference to a part, which is made when it is first referred to. */
  ObjectNode define(String name, Function<Definitions, ObjectNode> make, Definitions definitions) {
    if (!named.containsKey(name)) {
      named.put(name, node());
      named.put(name, make.apply(definitions));
    }
    return node().put("$ref", "#/$defs/" + name);
  }

  ObjectNode property(Key<?> key) {
    ObjectNode value = key.shape().schema(this);
    ObjectNode property = node().put("description", key.doc());
    if (key.mayBeEmpty()) {
      property.putArray("anyOf").add(value).addObject().put("type", "null");
    } else {
      property.setAll(value);
    }
    if (!property.has("enum")) {
      property.putArray("examples").add(key.shape().example());
    }
    return property;
  }

  Map<String, ObjectNode> all() {
    return named;
  }
}
