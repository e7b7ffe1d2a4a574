package boxset.editions.channel;

import boxset.editions.channel.Listing.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an edit does to a schedule that has been published.
 *
 * @param moved airings that begin at another time
 * @param dropped airings that are no more
 * @param added airings that were not there
 */
public record ListingChange(List<Move> moved, List<Row> dropped, List<Row> added) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxxx", Locale.ROOT);

  /** A guide tells whole seconds. */
  private static final ChronoUnit GUIDE = ChronoUnit.SECONDS;

  /** How far apart two airings may be and be the same one. */
  private static final Duration FARTHEST = Duration.ofHours(12);

  public ListingChange {
    moved = List.copyOf(moved);
    dropped = List.copyOf(dropped);
    added = List.copyOf(added);
  }

  /** An airing that begins at another time. */
  public record Move(Row before, Row after) {
    /** Whether a guide shows another time. */
    boolean seen() {
      return !before.instant().truncatedTo(GUIDE).equals(after.instant().truncatedTo(GUIDE));
    }
  }

  /** What differs; an airing is the same when the same is shown for the same reason. */
  public static ListingChange between(Listing before, Listing after) {
    Map<String, List<Row>> old = airings(before);
    Map<String, List<Row>> now = airings(after);
    List<Move> moved = new ArrayList<>();
    List<Row> dropped = new ArrayList<>();
    List<Row> added = new ArrayList<>();
    old.forEach((what, rows) -> {
      List<Row> left = new ArrayList<>(rows);
      List<Row> found = new ArrayList<>(now.getOrDefault(what, List.of()));
      left.removeIf(row -> found.removeIf(other -> other.instant().equals(row.instant())));
      for (Row row : left) {
        Optional<Row> nearest =
            found.stream()
                .filter(other -> apart(row, other).compareTo(FARTHEST) < 0)
                .min(Comparator.comparing(other -> apart(row, other)));
        nearest.ifPresentOrElse(
            other -> {
              found.remove(other);
              moved.add(new Move(row, other));
            },
            () -> dropped.add(row));
      }
      added.addAll(found);
    });
    now.forEach((what, rows) -> {
      if (!old.containsKey(what)) {
        added.addAll(rows);
      }
    });
    moved.sort(Comparator.comparing(move -> move.before().instant()));
    dropped.sort(Comparator.comparing(Row::instant));
    added.sort(Comparator.comparing(Row::instant));
    return new ListingChange(moved, dropped, added);
  }

  private static Map<String, List<Row>> airings(Listing listing) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : listing.rows()) {
      if (row.airing()) {
        rows.computeIfAbsent(row.kind() + " " + row.id(), _ -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  private static Duration apart(Row one, Row other) {
    return Duration.between(one.instant(), other.instant()).abs();
  }

  /** What of it concerns a span of time. */
  public ListingChange within(Instant from, Instant to) {
    return new ListingChange(
        moved.stream()
            .filter(move -> lies(move.before(), from, to) || lies(move.after(), from, to))
            .toList(),
        dropped.stream().filter(row -> lies(row, from, to)).toList(),
        added.stream().filter(row -> lies(row, from, to)).toList());
  }

  private static boolean lies(Row row, Instant from, Instant to) {
    return !row.instant().isBefore(from) && row.instant().isBefore(to);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return moved.isEmpty() && dropped.isEmpty() && added.isEmpty();
  }

  /** How many entries of the published guide from a moment on do not hold any more. */
  public long broken(Instant from) {
    return moved.stream()
            .filter(Move::seen)
            .map(Move::before)
            .filter(row -> !row.instant().isBefore(from))
            .count()
        + dropped.stream().filter(row -> !row.instant().isBefore(from)).count();
  }

  /**
   * The change for a reader, with what has been on the air left out.
   *
   * @param from the moment until which it has
   */
  public String text(Instant from) {
    StringBuilder text = new StringBuilder();
    List<Move> moves =
        moved.stream().filter(move -> !move.before().instant().isBefore(from)).toList();
    List<Row> gone = dropped.stream().filter(row -> !row.instant().isBefore(from)).toList();
    List<Row> more = added.stream().filter(row -> !row.instant().isBefore(from)).toList();
    for (Move move : moves) {
      text.append("moved    ").append(line(move.before())).append('\n');
      text.append("      to ").append(TIME.format(move.after().at())).append('\n');
    }
    gone.forEach(row -> text.append("dropped  ").append(line(row)).append('\n'));
    more.forEach(row -> text.append("new      ").append(line(row)).append('\n'));
    long broken = broken(from);
    return text.append(count(moves.size(), "airing moves", "airings move"))
        .append(", ")
        .append(count(gone.size(), "is dropped", "are dropped"))
        .append(", ")
        .append(count(more.size(), "is new", "are new"))
        .append("; ")
        .append(
            count(
                broken,
                "entry of the published guide breaks",
                "entries of the published guide break"))
        .append(".\n")
        .toString();
  }

  private static String count(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private static String line(Row row) {
    return TIME.format(row.at()) + "  " + row.kind() + "  " + row.id() + "  " + row.title();
  }
}
