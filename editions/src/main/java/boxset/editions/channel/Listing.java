package boxset.editions.channel;

import boxset.formats.cmaf.FrameRate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schedule as text: a line for everything that is shown, under its broadcast day. What does not
 * change in a schedule does not change in its listing, so that two can be compared by any tool.
 *
 * @param head what the channel is; lines that begin with {@code #}
 */
public record Listing(List<String> head, List<Row> rows) {
  /** Where it stands in a release of the channel. */
  public static final String FILE = "listing.txt";

  /** A row of a part that goes on behind a break. */
  static final String RESUMED = "resumed";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSxxx", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) [A-Z][a-z]+");
  private static final Pattern ROW =
      Pattern.compile(
          "(\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{2}:\\d{2}) +(\\d+) +(\\w+) +(\\S+)(?: +(.*))?");

  public Listing {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /**
   * A line.
   *
   * @param day the broadcast day
   * @param at when it begins, rounded down to milliseconds
   * @param frames how long it is
   * @param kind premiere, slot, repeat, marathon, wheel, extra, break, slate or resumed
   * @param id of what is shown; {@code -} for slates
   * @param title of it; for slates, what they say
   */
  public record Row(
      LocalDate day, OffsetDateTime at, long frames, String kind, String id, String title) {
    /** Whether it stands in a guide. */
    boolean airing() {
      return !kind.equals(Anchor.Kind.SLATE.word())
          && !kind.equals(Anchor.Kind.BREAK.word())
          && !kind.equals(RESUMED);
    }

    Instant instant() {
      return at.toInstant();
    }
  }

  static Listing of(Schedule schedule) {
    CivilClock clock = schedule.clock();
    FrameGrid grid = schedule.grid();
    List<Row> rows = new ArrayList<>();
    List<Item> items = schedule.items();
    for (int i = 0; i < items.size(); ) {
      Item first = items.get(i);
      int next = i + 1;
      while (next < items.size() && first.airing().equals(items.get(next).airing())) {
        next++;
      }
      OffsetDateTime at =
          grid.at(first.start())
              .truncatedTo(ChronoUnit.MILLIS)
              .atZone(clock.zone())
              .toOffsetDateTime();
      LocalDate day = clock.day(grid.at(first.start()));
      long frames = items.get(next - 1).end() - first.start();
      if (first.airing().isPresent()) {
        int number = first.airing().getAsInt();
        Airing airing = schedule.airings().get(number);
        boolean resumed = first.start() > airing.start();
        rows.add(
            new Row(
                day,
                at,
                frames,
                resumed ? RESUMED : airing.kind().word(),
                airing.content().id(),
                airing.content().name()));
      } else {
        String says = said(schedule, first).map(content -> "next: " + content.name()).orElse("");
        rows.add(new Row(day, at, frames, Anchor.Kind.SLATE.word(), "-", says));
      }
      i = next;
    }
    return new Listing(head(schedule), rows);
  }

  private static Optional<Content> said(Schedule schedule, Item item) {
    return schedule.slates().stream()
        .filter(slate -> slate.programme().equals(item.programme()))
        .findFirst()
        .flatMap(Slate::next);
  }

  private static List<String> head(Schedule schedule) {
    FrameGrid grid = schedule.grid();
    String from = DATE_TIME.format(grid.epoch().atZone(schedule.clock().zone()));
    String to = DATE_TIME.format(grid.at(schedule.end()).atZone(schedule.clock().zone()));
    return List.of(
        "# " + schedule.channel(),
        "# from " + from + " to " + to + ", " + schedule.clock().zone(),
        "# " + grid.rate() + " frames a second; begins, frames, why, what");
  }

  /**
   * What holds when a later schedule takes over from this one: this up to a moment, and that from
   * there on.
   *
   * @param rate frames a second of both
   */
  Listing until(Instant moment, Listing later, FrameRate rate) {
    List<Row> all =
        new ArrayList<>(rows.stream().filter(row -> row.instant().isBefore(moment)).toList());
    if (!all.isEmpty()) {
      Row last = all.removeLast();
      long millis = Duration.between(last.instant(), moment).toMillis();
      long thousandth = 1000 * rate.denominator();
      long frames = (2 * millis * rate.numerator() + thousandth) / (2 * thousandth);
      all.add(
          new Row(
              last.day(),
              last.at(),
              Math.min(last.frames(), frames),
              last.kind(),
              last.id(),
              last.title()));
    }
    later.rows().stream().filter(row -> !row.instant().isBefore(moment)).forEach(all::add);
    return new Listing(later.head(), all);
  }

  /** The text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    head.forEach(line -> text.append(line).append('\n'));
    LocalDate day = LocalDate.MIN;
    int widest = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
    for (Row row : rows) {
      if (!row.day().equals(day)) {
        day = row.day();
        text.append('\n')
            .append(day)
            .append(' ')
            .append(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .append('\n');
      }
      String line =
          String.format(
              Locale.ROOT,
              "%s %8d  %-8s  %-" + Math.max(1, widest) + "s  %s",
              TIME.format(row.at()),
              row.frames(),
              row.kind(),
              row.id(),
              row.title());
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads a listing.
   *
   * @return nothing when it is none
   */
  public static Optional<Listing> parse(String text) {
    List<String> head =
        text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.toList());
    List<Row> rows = new ArrayList<>();
    LocalDate day = LocalDate.MIN;
    try {
      for (String line : text.lines().skip(head.size()).toList()) {
        Matcher heading = DAY.matcher(line);
        Matcher row = ROW.matcher(line);
        if (heading.matches()) {
          day = LocalDate.parse(heading.group(1));
        } else if (row.matches()) {
          rows.add(row(day, rows.isEmpty() ? OffsetDateTime.MIN : rows.getLast().at(), row));
        } else if (!line.isEmpty()) {
          return Optional.empty();
        }
      }
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(new Listing(head, rows));
  }

  private static Row row(LocalDate day, OffsetDateTime before, Matcher m) {
    OffsetDateTime at = OffsetDateTime.parse(day + "T" + m.group(1));
    // The night of a broadcast day is the next date's.
    at = at.isBefore(before) ? at.plusDays(1) : at;
    return new Row(
        day,
        at,
        Long.parseLong(m.group(2)),
        m.group(3),
        m.group(4),
        Optional.ofNullable(m.group(5)).orElse(""));
  }
}
