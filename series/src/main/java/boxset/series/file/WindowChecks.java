package boxset.series.file;

import boxset.series.model.Availability;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.series.model.Windows;
import java.util.Optional;

/** Whether the dates of windows agree with one another. */
final class WindowChecks {
  private WindowChecks() {}

  static void order(Availability availability, Reading reading) {
    Optional<When> opens = availability.opens();
    Optional<When> closes = availability.closes();
    if (opens.isPresent() && closes.isPresent() && !before(opens.get(), closes.get())) {
      reading.error(
          closes.get().place(),
          "this window closes before it opens",
          "Correct one of the two dates.");
    }
  }

  /** A premiere is in its run. */
  static void premiere(Availability run, Optional<When> premiere, Reading reading) {
    if (premiere.isEmpty()) {
      return;
    }
    if (run.opens().isPresent() && before(premiere.get(), run.opens().get())) {
      reading.error(
          premiere.get().place(),
          "the premiere is before the run opens",
          "Correct one of the two dates.");
    }
    if (run.closes().isPresent() && !before(premiere.get(), run.closes().get())) {
      reading.error(
          premiere.get().place(),
          "the premiere is when the run has closed",
          "Correct one of the two dates.");
    }
  }

  static void embargo(Availability press, Optional<When> embargo, Reading reading) {
    if (embargo.isEmpty()) {
      return;
    }
    if (press.opens().isPresent() && before(embargo.get(), press.opens().get())) {
      reading.error(
          embargo.get().place(),
          "the embargo ends before the press window opens",
          "The press sees the series from `opens`, and may publish from `embargo`.");
    }
    if (press.closes().isPresent() && before(press.closes().get(), embargo.get())) {
      reading.error(
          embargo.get().place(),
          "the embargo ends after the press window has closed",
          "Close the window later, or end the embargo earlier.");
    }
  }

  /** What the public sees before the embargo ends makes the embargo pointless. */
  static void againstEmbargo(Windows windows, Reading reading) {
    Optional<When> embargo = windows.press().flatMap(Window.Press::embargo);
    if (embargo.isEmpty()) {
      return;
    }
    for (Window window : windows.all()) {
      Optional<When> opens =
          window instanceof Window.Run run
              ? run.premiere().or(() -> run.availability().opens())
              : window.availability().opens();
      boolean early = opens.isPresent() && before(opens.get(), embargo.get());
      if (!(window instanceof Window.Press) && early) {
        reading.warn(
            opens.get().place(),
            "the " + window.kind().key() + " window opens before the embargo ends",
            "The embargo ends on " + embargo.get().date() + ".");
      }
    }
  }

  /** By the day alone where the hour means nothing yet, for want of a time zone. */
  private static boolean before(When first, When second) {
    return (vague(first) || vague(second))
        ? first.date().isBefore(second.date())
        : first.moment().toInstant().isBefore(second.moment().toInstant());
  }

  private static boolean vague(When when) {
    return when.time().isPresent() && when.zone().isEmpty();
  }
}
