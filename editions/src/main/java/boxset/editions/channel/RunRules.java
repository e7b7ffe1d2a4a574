package boxset.editions.channel;

import boxset.editions.channel.Anchor.Kind;
import boxset.series.diagnostics.Place;
import boxset.series.model.Window.Marathon;
import boxset.series.model.Window.Slot;
import boxset.series.model.Window.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks for on any broadcast day. Nothing is carried from day to day: which part a slot
 * shows follows from how many slots there are from the first day to this, which is a formula.
 *
 * @param first the broadcast day of the premiere
 * @param time of day of the slot
 * @param premiere where the file says it
 * @param parts how many the series has, at least 1
 */
record RunRules(
    CivilClock clock,
    LocalDate first,
    LocalTime time,
    Slot slot,
    List<TimeOfDay> repeats,
    Optional<Marathon> marathon,
    Place premiere,
    int parts) {
  RunRules {
    repeats = List.copyOf(repeats);
    if (parts < 1) {
      throw new IllegalArgumentException("A run without parts");
    }
  }

  /** What a broadcast day asks for, in order of time; repeats that a marathon covers included. */
  List<Anchor> on(LocalDate day) {
    List<Anchor> anchors = new ArrayList<>();
    if (hasSlot(day)) {
      long number = slotsBefore(day);
      @Nullable Anchor slot = null;
      for (Instant due : clock.moments(clock.local(day, time))) {
        slot =
            slot == null ? slot(due, number) : new Anchor(due, Kind.REPEAT, slot.parts(), premiere);
        anchors.add(slot);
      }
    }
    for (TimeOfDay repeat : repeats) {
      for (Instant due : clock.moments(clock.local(day, repeat.time()))) {
        lastShown(day, due)
            .ifPresent(parts -> anchors.add(new Anchor(due, Kind.REPEAT, parts, repeat.place())));
      }
    }
    if (marathon.isPresent()) {
      LocalDateTime local = clock.local(day, marathon.get().at());
      if (local.getDayOfWeek() == marathon.get().day()) {
        // Twice in one night is no marathon, whatever repeats are to do.
        clock.moments(local).stream()
            .findFirst()
            .ifPresent(due -> {
              List<Integer> shown = IntStream.range(0, shown(due)).boxed().toList();
              if (!shown.isEmpty()) {
                anchors.add(new Anchor(due, Kind.MARATHON, shown, marathon.get().place()));
              }
            });
      }
    }
    anchors.sort(Comparator.comparing(Anchor::due));
    return List.copyOf(anchors);
  }

  /** How many parts have been shown for the first time before a moment. */
  int shown(Instant moment) {
    LocalDate day = clock.day(moment);
    long slots = slotsBefore(day) + (slotBegan(day, moment) ? 1 : 0);
    return slot == Slot.ONCE && slots > 0 ? parts : (int) Math.min(slots, parts);
  }

  /** The day on which the last part is shown for the first time. */
  LocalDate lastPremiere() {
    int steps = parts - 1;
    return switch (slot) {
      case NIGHTLY -> first.plusDays(steps);
      case WEEKLY -> first.plusWeeks(steps);
      case ONCE -> first;
      case WEEKDAYS -> {
        LocalDate day = first;
        for (int left = steps; left > 0; left -= weekend(day) ? 0 : 1) {
          day = day.plusDays(1);
        }
        yield day;
      }
    };
  }

  private Anchor slot(Instant due, long number) {
    List<Integer> row =
        slot == Slot.ONCE
            ? IntStream.range(0, parts).boxed().toList()
            : List.of((int) (number % parts));
    Kind kind = slot == Slot.ONCE || number < parts ? Kind.PREMIERE : Kind.SLOT;
    return new Anchor(due, kind, row, premiere);
  }

  /** What was in the last slot before a moment. */
  private Optional<List<Integer>> lastShown(LocalDate day, Instant moment) {
    long slots = slotsBefore(day) + (slotBegan(day, moment) ? 1 : 0);
    if (slots == 0) {
      return Optional.empty();
    }
    return Optional.of(
        slot == Slot.ONCE
            ? IntStream.range(0, parts).boxed().toList()
            : List.of((int) ((slots - 1) % parts)));
  }

  private boolean slotBegan(LocalDate day, Instant moment) {
    return hasSlot(day)
        && clock.moments(clock.local(day, time)).stream()
            .findFirst()
            .filter(due -> due.isBefore(moment))
            .isPresent();
  }

  private boolean hasSlot(LocalDate day) {
    if (day.isBefore(first)) {
      return false;
    }
    return switch (slot) {
      case NIGHTLY -> true;
      case WEEKDAYS -> day.equals(first) || !weekend(day);
      case WEEKLY -> first.until(day, ChronoUnit.DAYS) % 7 == 0;
      case ONCE -> day.equals(first);
    };
  }

  /** How many slots there are from the first day up to, not including, a day. */
  private long slotsBefore(LocalDate day) {
    long days = first.until(day, ChronoUnit.DAYS);
    if (days <= 0) {
      return 0;
    }
    return switch (slot) {
      case NIGHTLY -> days;
      case WEEKDAYS -> weekdays(days) + (weekend(first) ? 1 : 0);
      case WEEKLY -> Math.ceilDiv(days, 7L);
      case ONCE -> 1;
    };
  }

  /** Mondays to Fridays among so many days from the first. */
  private long weekdays(long days) {
    long count = days / 7 * 5;
    for (long i = days / 7 * 7; i < days; i++) {
      count += weekend(first.plusDays(i)) ? 0 : 1;
    }
    return count;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
