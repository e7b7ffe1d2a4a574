package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.channel.Anchor.Kind;
import boxset.series.diagnostics.Place;
import boxset.series.model.RunSettings.DoubleHour;
import boxset.series.model.RunSettings.MissingHour;
import boxset.series.model.Window.Slot;
import boxset.series.model.Window.TimeOfDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a formula says of a day is what counting from the first day says. */
class RunRulesTest {
  private static final Place PLACE = Place.whole("series.yaml");
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final LocalTime NIGHT = LocalTime.of(2, 0);

  @Test
  void theFormulaOfADayCountsTheSlotsBeforeIt() {
    for (Slot slot : List.of(Slot.NIGHTLY, Slot.WEEKDAYS, Slot.WEEKLY)) {
      for (int weekday = 0; weekday < 7; weekday++) {
        LocalDate first = LocalDate.of(2026, 6, 8).plusDays(weekday);
        RunRules rules = rules(slot, first);
        int slots = 0;
        for (LocalDate day = first.minusDays(9);
            day.isBefore(first.plusDays(400));
            day = day.plusDays(1)) {
          List<Anchor> anchors = rules.on(day);
          List<Anchor> due =
              anchors.stream().filter(anchor -> anchor.kind() != Kind.REPEAT).toList();
          assertThat(due).as("%s from %s on %s", slot, first, day).hasSize(has(slot, first, day));
          if (!due.isEmpty()) {
            assertThat(due.getFirst().parts()).containsExactly(slots % 3);
            assertThat(due.getFirst().kind()).isEqualTo(slots < 3 ? Kind.PREMIERE : Kind.SLOT);
            assertThat(rules.shown(due.getFirst().due())).isEqualTo(Math.min(slots, 3));
            slots++;
          }
          int last = slots - 1;
          assertThat(anchors.stream().filter(anchor -> anchor.kind() == Kind.REPEAT))
              .as("the repeat of the night shows what was last in the slot")
              .hasSize(slots == 0 ? 0 : 1)
              .allMatch(anchor -> anchor.parts().equals(List.of(last % 3)));
        }
        assertThat(rules.on(rules.lastPremiere()).getFirst().parts()).containsExactly(2);
        assertThat(rules.on(rules.lastPremiere()).getFirst().kind()).isEqualTo(Kind.PREMIERE);
      }
    }
  }

  @Test
  void onceShowsAllPartsInARow() {
    LocalDate first = LocalDate.of(2026, 6, 14);
    RunRules rules = rules(Slot.ONCE, first);

    assertThat(rules.on(first))
        .extracting(Anchor::parts)
        .containsExactly(List.of(0, 1, 2), List.of(0, 1, 2));
    assertThat(rules.on(first.plusDays(1))).extracting(Anchor::kind).containsExactly(Kind.REPEAT);
    assertThat(rules.on(first.minusDays(1))).isEmpty();
  }

  private static int has(Slot slot, LocalDate first, LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean shown =
        switch (slot) {
          case WEEKDAYS -> day.equals(first) || !weekend;
          case WEEKLY -> day.getDayOfWeek() == first.getDayOfWeek();
          default -> true;
        };
    return shown && !day.isBefore(first) ? 1 : 0;
  }

  private static RunRules rules(Slot slot, LocalDate first) {
    CivilClock clock =
        new CivilClock(
            ZoneId.of("Europe/Berlin"), LocalTime.of(6, 0), MissingHour.SHIFT, DoubleHour.FIRST);
    return new RunRules(
        clock,
        first,
        EVENING,
        slot,
        List.of(new TimeOfDay(NIGHT, PLACE)),
        Optional.empty(),
        PLACE,
        3);
  }
}
