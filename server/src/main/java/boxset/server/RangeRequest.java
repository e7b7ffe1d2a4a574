package boxset.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the Range field of a request asks of a file (RFC 9110, 14.2). */
sealed interface RangeRequest {

  /** More ranges than this are no player's; the whole file is cheaper (RFC 9110, 17.15). */
  int MOST_RANGES = 16;

  /** No range, or one that is to be ignored: the whole file. */
  record Whole() implements RangeRequest {}

  /** Nothing of it lies in the file: 416. */
  record Unsatisfiable() implements RangeRequest {}

  /** One or more stretches, disjoint, in the order asked for unless they had to be joined. */
  record Parts(List<ByteRange> ranges) implements RangeRequest {
    public Parts {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * Reads the field's value.
   *
   * <p>A unit other than bytes, a value that breaks the grammar and too many ranges are ignored, as
   * 14.2 allows. Ranges beyond the end are dropped; overlapping ones are joined (15.3.7.2).
   *
   * @param field null when there is none
   * @param size bytes of the file
   */
  static RangeRequest of(@Nullable String field, long size) {
    int equals = field == null ? -1 : field.indexOf('=');
    if (field == null
        || equals < 0
        || !field.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("bytes")) {
      return new Whole();
    }
    List<ByteRange> ranges = new ArrayList<>();
    int specs = 0;
    boolean tail = false;
    for (String element : field.substring(equals + 1).split(",", -1)) {
      String spec = element.strip();
      if (spec.isEmpty()) {
        continue;
      }
      Optional<Spec> read = Spec.of(spec);
      if (read.isEmpty() || ++specs > MOST_RANGES) {
        return new Whole();
      }
      read.get().in(size).ifPresent(ranges::add);
      tail |= read.get().isTail();
    }
    if (specs == 0 || (size == 0 && tail)) {
      return new Whole();
    }
    return ranges.isEmpty() ? new Unsatisfiable() : new Parts(joined(ranges));
  }

  private static List<ByteRange> joined(List<ByteRange> ranges) {
    List<ByteRange> ascending = new ArrayList<>(ranges);
    ascending.sort(Comparator.comparingLong(ByteRange::first));
    List<ByteRange> joined = new ArrayList<>();
    for (ByteRange next : ascending) {
      ByteRange before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && next.first() <= before.last()) {
        joined.removeLast();
        joined.add(new ByteRange(before.first(), Math.max(before.last(), next.last())));
      } else {
        joined.add(next);
      }
    }
    return joined.size() == ranges.size() ? ranges : joined;
  }

  /** {@code first-last}, {@code first-} or {@code -suffix} (RFC 9110, 14.1.1). */
  record Spec(OptionalLong first, OptionalLong last) {

    private static Optional<Spec> of(String text) {
      int dash = text.indexOf('-');
      if (dash < 0) {
        return Optional.empty();
      }
      String before = text.substring(0, dash);
      String after = text.substring(dash + 1);
      if ((before.isEmpty() && after.isEmpty()) || !isDigits(before) || !isDigits(after)) {
        return Optional.empty();
      }
      Spec spec = new Spec(number(before), number(after));
      boolean backwards =
          spec.first.isPresent()
              && spec.last.isPresent()
              && spec.last.getAsLong() < spec.first.getAsLong();
      return backwards ? Optional.empty() : Optional.of(spec);
    }

    /** The last bytes, and more than none: satisfiable even when the file is empty (14.1.2). */
    private boolean isTail() {
      return first.isEmpty() && last.orElse(0) > 0;
    }

    private Optional<ByteRange> in(long size) {
      long from = first.orElseGet(() -> Math.max(0, size - last.orElse(0)));
      long to = first.isPresent() ? Math.min(last.orElse(size - 1), size - 1) : size - 1;
      return from < size ? Optional.of(new ByteRange(from, to)) : Optional.empty();
    }

    private static boolean isDigits(String text) {
      return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static OptionalLong number(String digits) {
      if (digits.isEmpty()) {
        return OptionalLong.empty();
      }
      String significant = digits.replaceFirst("^0+(?=.)", "");
      return OptionalLong.of(
          significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant));
    }
  }
}
