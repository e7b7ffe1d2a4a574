package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import java.util.OptionalLong;

/**
 * Gives every element of a body its times (TTML2, section 12.2): children of a parallel container
 * count from its begin, children of a sequential one from the end of the one before.
 */
final class TtmlTiming {
  private final TtmlClock clock;
  private final CueCollector faults;

  TtmlTiming(TtmlClock clock, CueCollector faults) {
    this.clock = clock;
    this.faults = faults;
  }

  /** Resolves an element and all within it. */
  void resolve(TtmlNode body) {
    resolve(body, 0, CueCollector.NO_END);
  }

  private void resolve(TtmlNode node, long reference, long limit) {
    node.beginMillis = reference + time(node, "begin").orElse(0);
    long end = CueCollector.NO_END;
    OptionalLong duration = time(node, "dur");
    if (duration.isPresent()) {
      end = Math.min(end, node.beginMillis + duration.getAsLong());
    }
    OptionalLong stated = time(node, "end");
    if (stated.isPresent()) {
      end = Math.min(end, reference + stated.getAsLong());
    }
    node.ownEndMillis = end;
    end = Math.min(end, limit);
    boolean sequential = node.is("timeContainer", "seq");
    long latest = node.beginMillis;
    for (TtmlNode child : node.children) {
      if (child.isWords() || child.name.equals("br")) {
        child.beginMillis = node.beginMillis;
        child.endMillis = end;
        continue;
      }
      resolve(child, sequential ? latest : node.beginMillis, end);
      if (sequential && child.endMillis != CueCollector.NO_END) {
        latest = Math.max(latest, child.endMillis);
      }
    }
    node.endMillis = end;
  }

  private OptionalLong time(TtmlNode node, String attribute) {
    String text = node.attribute(attribute);
    if (text == null) {
      return OptionalLong.empty();
    }
    OptionalLong millis = clock.millis(text);
    if (millis.isEmpty()) {
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      faults.fault(
          Kind.UNREADABLE,
          node.line,
          CaptionFault.NO_TIME,
          "\"" + shown + "\" is not a time; write 00:00:01.500 or 1.5s.");
    }
    return millis;
  }
}
