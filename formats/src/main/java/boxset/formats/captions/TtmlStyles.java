package boxset.formats.captions;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What of TTML's styles and regions is kept: italic, bold, underline, ruby, top or bottom. */
final class TtmlStyles {
  private static final int DEEPEST = 32;
  private static final int LONGEST_REFERENCE = 1000;

  private final Map<String, String> inheritedStyles = new HashMap<>();
  private final Map<String, TtmlNode> styles = new HashMap<>();
  private final Map<String, TtmlNode> regions = new HashMap<>();
  private final Map<String, String> speakers = new HashMap<>();

  /** The styles of a document's head. */
  TtmlStyles(TtmlNode head) {
    for (TtmlNode node : head.children) {
      collect(node);
    }
  }

  private void collect(TtmlNode node) {
    String id = node.attribute("id");
    if (id != null) {
      switch (node.name) {
        case "style" -> styles.put(id, node);
        case "region" -> regions.put(id, node);
        case "agent" -> speakers.put(id, text(node).strip());
        default -> {}
      }
    }
    node.children.forEach(this::collect);
  }

  /** The value of a style on an element: its own, or one it refers to; nothing is inherited. */
  @Nullable String of(TtmlNode node, String style) {
    String own = node.attribute(style);
    if (own != null) {
      return own;
    }
    String value = referred(node, style, 0);
    if (value != null || !node.name.equals("region")) {
      return value;
    }
    for (TtmlNode child : node.children) {
      String nested = child.name.equals("style") ? child.attribute(style) : null;
      if (nested != null) {
        return nested;
      }
    }
    return null;
  }

  /** The last of the styles an element refers to wins (TTML2, 10.4.1.3). */
  private @Nullable String referred(TtmlNode node, String style, int depth) {
    String references = node.attribute("style");
    if (references == null || depth > DEEPEST || references.length() > LONGEST_REFERENCE) {
      return null;
    }
    String[] ids = references.strip().split("\\s+", -1);
    for (int i = ids.length - 1; i >= 0; i--) {
      TtmlNode referred = styles.get(ids[i]);
      String value = referred == null ? null : resolved(ids[i], referred, style, depth);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String resolved(String id, TtmlNode styleNode, String style, int depth) {
    String own = styleNode.attribute(style);
    if (own != null) {
      return own;
    }
    String key = id + ' ' + style;
    String known = inheritedStyles.get(key);
    if (known == null) {
      // Known before it is followed: a style that refers to itself gives nothing.
      inheritedStyles.put(key, "");
      String value = referred(styleNode, style, depth + 1);
      known = value == null ? "" : value;
      inheritedStyles.put(key, known);
    }
    return known.isEmpty() ? null : known;
  }

  /** Who speaks, by the name the head gives. */
  @Nullable String speaker(TtmlNode node) {
    String agent = node.attribute("agent");
    String name = agent == null ? null : speakers.get(agent);
    return name == null || name.isEmpty() ? null : name;
  }

  /** Whether a region, by its id, is in the upper half of the picture. */
  CuePlacement placement(@Nullable String regionId, TtmlNode paragraph) {
    TtmlNode region = regionId == null ? null : regions.get(regionId);
    if (region == null) {
      return CuePlacement.DEFAULT;
    }
    String align = of(paragraph, "displayAlign");
    if (align == null) {
      align = of(region, "displayAlign");
    }
    OptionalDouble top = second(of(region, "origin"));
    if (top.isEmpty()) {
      return CuePlacement.DEFAULT;
    }
    double height = second(of(region, "extent")).orElse(100 - top.getAsDouble());
    double edge =
        switch (align == null ? "before" : align) {
          case "after" -> top.getAsDouble() + height;
          case "center" -> top.getAsDouble() + height / 2;
          default -> top.getAsDouble();
        };
    return edge < 50 ? CuePlacement.TOP : CuePlacement.DEFAULT;
  }

  /** The second of two lengths, in percent. */
  private static OptionalDouble second(@Nullable String lengths) {
    if (lengths == null) {
      return OptionalDouble.empty();
    }
    String[] two = lengths.strip().split("\\s+", -1);
    return two.length == 2 ? CueSettings.percentage(two[1]) : OptionalDouble.empty();
  }

  private static String text(TtmlNode node) {
    if (node.isWords()) {
      return node.words;
    }
    StringBuilder text = new StringBuilder();
    node.children.forEach(child -> text.append(text(child)));
    return text.toString();
  }
}
