package boxset.channel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every segment of a channel, counted one by one: what the closed form has to agree with. */
public final class Unrolled {
  /**
   * A segment.
   *
   * @param start first picture
   * @param end first picture behind it
   */
  public record Row(
      long start,
      long end,
      long mediaSequence,
      long discontinuitySequence,
      Content content,
      int segment,
      Optional<String> airing) {}

  private final List<Row> rows = new ArrayList<>();
  private final NavigableMap<Long, Row> byStart = new TreeMap<>();
  private final NavigableMap<Long, Row> byEnd = new TreeMap<>();
  private final Profile profile;

  public Unrolled(List<Revision> log, int rounds) {
    profile = log.getFirst().profile();
    long breaks = 0;
    for (int i = 0; i < log.size(); i++) {
      Revision revision = log.get(i);
      long limit = i + 1 < log.size() ? log.get(i + 1).start() : Long.MAX_VALUE;
      for (int round = 0; round < (revision.loop() ? rounds : 1); round++) {
        long later = round * (revision.end() - revision.start());
        for (Item item : revision.items()) {
          Content content = revision.content(item);
          long at = item.start() + later;
          for (int k = item.first(); k < item.first() + item.count() && at < limit; k++) {
            if (!rows.isEmpty()) {
              Row before = rows.getLast();
              boolean goesOn = before.content.id().equals(content.id()) && before.segment + 1 == k;
              breaks += goesOn ? 0 : 1;
            }
            long end = at + content.boundary(k + 1) - content.boundary(k);
            Row row = new Row(at, end, rows.size(), breaks, content, k, item.airing());
            rows.add(row);
            byStart.put(at, row);
            byEnd.put(end, row);
            at = end;
          }
        }
      }
    }
  }

  public List<Row> rows() {
    return rows;
  }

  public long end() {
    return rows.getLast().end;
  }

  public Row containing(long picture) {
    return byStart.floorEntry(Math.max(picture, rows.getFirst().start)).getValue();
  }

  public Optional<Row> ended(long picture) {
    return Optional.ofNullable(byEnd.floorEntry(picture)).map(java.util.Map.Entry::getValue);
  }

  /** When a picture is shown, in milliseconds since 1970: a fraction, rounded down. */
  public long milliseconds(long picture) {
    return BigInteger.valueOf(picture)
            .multiply(BigInteger.valueOf(1000 * profile.rate().denominator()))
            .divide(BigInteger.valueOf(profile.rate().numerator()))
            .longValueExact()
        + Schedules.EPOCH.toEpochMilli();
  }
}
