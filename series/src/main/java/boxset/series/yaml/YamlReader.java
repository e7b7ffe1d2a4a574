package boxset.series.yaml;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.yaml.Value.Entry;
import boxset.series.yaml.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document into values. Aliases stand for what they name, as long as the whole stays
 * small; duplicate keys, tags and merge keys are errors.
 */
public final class YamlReader {
  private static final int DEEPEST = 30;
  private static final long LARGEST = 200_000;

  private final SourceText source;
  private final Diagnostics diagnostics;
  private final Iterator<Event> events;
  private final Map<Anchor, Counted> anchors = new HashMap<>();
  private int depth;

  private record Counted(Value value, long size) {}

  /** Ends the reading of a file; what is wrong has been said. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super(null, null, false, false);
    }
  }

  private YamlReader(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /** The value of a file; empty, with the reason in the findings, when it cannot be read. */
  public static Optional<Value> read(SourceText source, Diagnostics diagnostics) {
    if (!Characters.check(source, diagnostics)) {
      return Optional.empty();
    }
    try {
      return new YamlReader(source, diagnostics).document();
    } catch (MarkedYamlEngineException e) {
      new SyntaxErrors(source).report(e, diagnostics);
    } catch (YamlEngineException e) {
      diagnostics.error(Place.whole(source.file()), "this is not YAML: " + e.getMessage(), "");
    } catch (Stop e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Value> document() {
    Optional<Value> found = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && found.isPresent()) {
        throw stop(place(event), "a second document begins here", "Keep one, without `---`.");
      }
      if (event instanceof NodeEvent) {
        found = Optional.of(node(event).value());
      }
    }
    return found;
  }

  private Counted node(Event event) {
    Counted counted =
        switch (event) {
          case AliasEvent alias -> aliased(alias);
          case ScalarEvent scalar -> new Counted(scalar(scalar), 1);
          case SequenceStartEvent start -> nested(start, () -> sequence(start));
          case MappingStartEvent start -> nested(start, () -> mapping(start));
          default -> throw new IllegalStateException("Unexpected " + event);
        };
    if (counted.size() > LARGEST) {
      throw stop(
          place(event), "with its aliases this file is too large", "Write the values out instead.");
    }
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, counted));
    }
    return counted;
  }

  private Counted nested(Event start, Supplier<Counted> read) {
    if (++depth > DEEPEST) {
      throw stop(place(start), "this is nested too deeply", "Look for a bracket too many.");
    }
    Counted counted = read.get();
    depth--;
    return counted;
  }

  private Counted aliased(AliasEvent alias) {
    Counted found = anchors.get(alias.getAlias());
    if (found == null) {
      throw stop(
          place(alias),
          "`*"
              + alias.getAlias().getValue()
              + "` stands for a value named `&"
              + alias.getAlias().getValue()
              + "`, and there is none before it",
          "If it is meant as text, put it in quotes.");
    }
    return found;
  }

  private Text scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Place place = place(event);
    if (plain) {
      warnOfLostText(event);
    }
    // Only an escape can stand for half a character: UTF-8 has none.
    event
        .getValue()
        .codePoints()
        .filter(character -> Character.getType(character) == Character.SURROGATE)
        .findFirst()
        .ifPresent(character -> refuseHalf(character, place));
    if (event.getTag().isPresent()) {
      refuseTag(event.getTag(), place);
      return new Text("!" + event.getValue(), false, place);
    }
    return new Text(event.getValue(), plain, place);
  }

  private Counted sequence(SequenceStartEvent start) {
    Place place = place(start);
    refuseTag(start.getTag(), place);
    List<Value> values = new ArrayList<>();
    long size = 1;
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      Counted value = node(next);
      values.add(value.value());
      size += value.size();
    }
    return new Counted(new Value.Items(List.copyOf(values), place), size);
  }

  private Counted mapping(MappingStartEvent start) {
    Place whole = place(start);
    refuseTag(start.getTag(), whole);
    Map<String, Text> seen = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    long size = 1;
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      Counted key = node(next);
      Counted value = node(events.next());
      size += key.size() + value.size();
      if (key.value() instanceof Text text) {
        add(entries, seen, new Entry(text, value.value()));
      } else {
        diagnostics.error(key.value().place(), "a key must be text", "Put it in quotes.");
      }
    }
    Place place = start.isFlow() || entries.isEmpty() ? whole : entries.getFirst().key().place();
    return new Counted(new Value.Entries(List.copyOf(entries), start.isFlow(), place), size);
  }

  private void add(List<Entry> entries, Map<String, Text> seen, Entry entry) {
    Text key = entry.key();
    Text first = seen.putIfAbsent(key.text(), key);
    if (key.plain() && key.text().equals("<<")) {
      diagnostics.error(
          key.place(),
          "`<<` does not merge in YAML 1.2",
          "Write the keys out where you need them.");
    } else if (first != null) {
      diagnostics.error(
          key.place(),
          "`" + key.text() + "` is here twice; the first is on line " + first.place().line(),
          "Keep one of them. If each begins another of a list, put `- ` before its first key.");
    } else {
      entries.add(entry);
    }
  }

  private void refuseHalf(int character, Place place) {
    diagnostics.error(
        place,
        String.format(
            Locale.ROOT, "a \\u in this text stands for half a character (U+%04X)", character),
        "Write the character itself.");
  }

  private void refuseTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      diagnostics.error(
          place, "a value that begins with ! needs quotes", "Put the whole value in quotes.");
    }
  }

  /** {@code title: Track #9}: YAML takes what follows the space and the # as a comment. */
  private void warnOfLostText(ScalarEvent event) {
    int end = event.getEndMark().orElseThrow().getIndex();
    int index = end;
    while (source.at(index) == ' ') {
      index++;
    }
    boolean comment = source.at(index) == '#' && index > end;
    if (comment && Character.isLetterOrDigit(source.at(index + 1))) {
      Place lost = source.place(index, source.length());
      diagnostics.warn(
          lost,
          "everything from this # on is a comment",
          "If it belongs to the value, put the value in quotes; if not, put a space after the #.");
    }
  }

  private Stop stop(Place place, String problem, String remedy) {
    diagnostics.error(place, problem, remedy);
    return new Stop();
  }

  private Place place(Event event) {
    int from = event.getStartMark().orElseThrow().getIndex();
    int to = event.getEndMark().orElseThrow().getIndex();
    return source.place(from, to);
  }
}
