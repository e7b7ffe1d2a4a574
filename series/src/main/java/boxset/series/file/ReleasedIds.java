package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.model.Extra;
import boxset.series.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids that have gone out, which addresses, codes and shops refer to. Ids stay here for ever, so
 * that none comes to mean something else.
 */
public record ReleasedIds(List<Entry> entries) {
  /** What an id belongs to. */
  public enum Kind {
    SERIES,
    PART,
    INTERVIEW,
    EXTRA,
    THEME,
    MOMENT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An id as it went out.
   *
   * @param source the file or the title it had, by which it is known again
   * @param position its place among those of its kind, counted from 0
   */
  public record Entry(Kind kind, String id, String source, int position) {}

  /** An id in the series file now, and where. */
  private record Current(Entry entry, Place place) {}

  /** Nothing has gone out. */
  public static final ReleasedIds NONE = new ReleasedIds(List.of());

  public ReleasedIds {
    entries = List.copyOf(entries);
  }

  /**
   * Compares a series with what has gone out. An id that was changed is an error where it stands
   * now, or a warning if the user has said that it is meant; one that is gone is a warning.
   *
   * @param meant whether the user has said so
   */
  public void check(Series series, boolean meant, Diagnostics diagnostics) {
    List<Current> now = current(series);
    List<Current> added = new ArrayList<>(now);
    added.removeIf(c -> has(entries, c.entry()));
    for (Entry released : entries) {
      if (has(now.stream().map(Current::entry).toList(), released)) {
        continue;
      }
      Optional<Current> successor = successor(released, added);
      if (successor.isEmpty()) {
        diagnostics.warn(
            Place.whole(series.place().file()),
            "the "
                + released.kind().word()
                + " `"
                + released.id()
                + "` was released and is no longer in the file",
            "Its addresses will lead nowhere.");
        continue;
      }
      added.remove(successor.get());
      String id = successor.get().entry().id();
      String problem =
          "this "
              + released.kind().word()
              + " was released as `"
              + released.id()
              + "`, now it is `"
              + id
              + "`";
      if (meant) {
        diagnostics.warn(successor.get().place(), problem, "Its old addresses will lead nowhere.");
      } else {
        diagnostics.error(
            successor.get().place(),
            problem,
            "Ids are permanent: addresses, codes and shops refer to them. Write: id: "
                + released.id());
      }
    }
  }

  /** These ids and those of a series that has now gone out. */
  public ReleasedIds with(Series series) {
    List<Entry> all = new ArrayList<>();
    List<Entry> now = current(series).stream().map(Current::entry).toList();
    entries.stream().filter(e -> !has(now, e)).forEach(all::add);
    all.addAll(now);
    return new ReleasedIds(all);
  }

  private static boolean has(List<Entry> entries, Entry wanted) {
    return entries.stream().anyMatch(e -> e.kind() == wanted.kind() && e.id().equals(wanted.id()));
  }

  /** What has the same file or title, or else stands at the same place. */
  private static Optional<Current> successor(Entry released, List<Current> added) {
    List<Current> kind = added.stream().filter(c -> c.entry().kind() == released.kind()).toList();
    return kind.stream()
        .filter(c -> c.entry().source().equals(released.source()))
        .findFirst()
        .or(() ->
            kind.stream().filter(c -> c.entry().position() == released.position()).findFirst());
  }

  private static List<Current> current(Series series) {
    List<Current> all = new ArrayList<>();
    add(all, Kind.SERIES, series.id(), series.title(), series.place());
    series.parts().forEach(p -> add(all, Kind.PART, p.id(), p.master().path(), p.place()));
    series.interviews().forEach(i -> add(all, Kind.INTERVIEW, i.id(), i.file().path(), i.place()));
    series.extras().forEach(e -> add(all, Kind.EXTRA, e.id(), source(e), e.place()));
    series.themes().forEach(t -> add(all, Kind.THEME, t.id(), t.title(), t.place()));
    series
        .moments()
        .forEach(m -> add(all, Kind.MOMENT, m.id().orElse(""), m.of() + " " + m.span(), m.place()));
    return all;
  }

  private static String source(Extra extra) {
    return switch (extra.content()) {
      case Extra.Content.OwnFile(var file) -> file.path();
      case Extra.Content.Use(var reference) ->
          reference.id() + reference.span().map(s -> " " + s).orElse("");
    };
  }

  private static void add(List<Current> all, Kind kind, String id, String source, Place place) {
    int position = (int) all.stream().filter(c -> c.entry().kind() == kind).count();
    all.add(new Current(new Entry(kind, id, source, position), place));
  }

  /** As JSON, one entry a line, ended by a line feed. */
  public String json() {
    JsonMapper mapper = JsonMapper.builder().build();
    StringBuilder out = new StringBuilder("[");
    for (Entry entry : entries) {
      ObjectNode node = Definitions.node().put("kind", entry.kind().word()).put("id", entry.id());
      node.put("source", entry.source()).put("position", entry.position());
      out.append(out.length() == 1 ? "\n" : ",\n").append(mapper.writeValueAsString(node));
    }
    return out.append("\n]\n").toString();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @return empty when it is something else
   */
  public static Optional<ReleasedIds> parse(String json) {
    try {
      JsonNode list = JsonMapper.builder().build().readTree(json);
      if (!list.isArray()) {
        return Optional.empty();
      }
      List<Entry> entries = new ArrayList<>();
      for (JsonNode node : list) {
        Kind kind = Kind.valueOf(node.required("kind").asString().toUpperCase(Locale.ROOT));
        entries.add(
            new Entry(
                kind,
                node.required("id").asString(),
                node.required("source").asString(),
                node.required("position").asInt()));
      }
      return Optional.of(new ReleasedIds(entries));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
