package boxset.formats.captions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a TTML document, or a stretch of words within one. */
final class TtmlNode {
  /** The element's name without its namespace; empty for words. */
  final String name;

  /** The words; empty for an element. */
  final String words;

  /** The line of the file where it starts, counted from 1. */
  final int line;

  /** Attributes by name without namespace: documents in use mix the namespaces of three drafts. */
  final Map<String, String> attributes = new HashMap<>();

  final List<TtmlNode> children = new ArrayList<>();

  /** When it is shown, in milliseconds; set once the whole document is known. */
  long beginMillis;

  /** When it is gone, in milliseconds; {@link CueCollector#NO_END} when nothing says so. */
  long endMillis = CueCollector.NO_END;

  /** The end its own attributes give it, whatever it stands in. */
  long ownEndMillis = CueCollector.NO_END;

  TtmlNode(String name, String words, int line) {
    this.name = name;
    this.words = words;
    this.line = line;
  }

  boolean isWords() {
    return name.isEmpty();
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  boolean is(String attribute, String value) {
    return value.equals(attributes.get(attribute));
  }
}
