package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When, where and how the series may be seen. */
public sealed interface Window {
  /** Which window this is. */
  WindowKind kind();

  /** When and where it is open. */
  Availability availability();

  /** Where the file describes it. */
  Place place();

  /**
   * Pages for the press.
   *
   * @param embargo nothing may be published before
   * @param contact whom the press may ask
   */
  record Press(
      Availability availability, Optional<When> embargo, Optional<String> contact, Place place)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.PRESS;
    }
  }

  /**
   * A run on a channel.
   *
   * @param slot how often a part is shown after the premiere
   * @param repeats times of day, in the order of the file
   * @param marathon when all parts are shown in a row
   */
  record Run(
      Availability availability,
      String channel,
      Optional<When> premiere,
      Slot slot,
      List<TimeOfDay> repeats,
      Optional<Marathon> marathon,
      RunSettings settings,
      Place place)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.RUN;
    }
  }

  /** How often a part of a run is shown. */
  enum Slot {
    NIGHTLY,
    WEEKDAYS,
    WEEKLY,
    /** All parts in a row, at the premiere. */
    ONCE
  }

  /** A time of day that a file names. */
  record TimeOfDay(LocalTime time, Place place) {}

  /** When all parts are shown in a row. */
  record Marathon(DayOfWeek day, LocalTime at, Place place) {}

  /**
   * Adaptive streaming.
   *
   * @param address where the site will be, ending in a slash
   */
  record Stream(
      Availability availability, Optional<String> address, StreamSettings settings, Place place)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.STREAM;
    }
  }

  /** Files to own. */
  record Download(Availability availability, Place place) implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.DOWNLOAD;
    }
  }

  /** DVD-Video discs. */
  record Dvd(
      Availability availability,
      List<Standard> standards,
      Optional<Aspect> aspect,
      Optional<DvdFormat> format,
      List<List<String>> keepTogether,
      DiscSettings settings,
      Place place)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.DVD;
    }
  }

  /** The two television standards a DVD can be made for. */
  enum Standard {
    NTSC,
    PAL
  }

  /** The two shapes that the frame of a DVD has. */
  enum Aspect {
    FOUR_BY_THREE("4:3"),
    SIXTEEN_BY_NINE("16:9");

    private final String written;

    Aspect(String written) {
      this.written = written;
    }

    /** As it is written: {@code 16:9}. */
    @Override
    public String toString() {
      return written;
    }
  }

  /** How large a DVD is. */
  enum DvdFormat {
    DVD_5,
    DVD_9
  }

  /** Blu-ray discs. */
  record Bluray(
      Availability availability,
      Optional<BlurayFormat> format,
      Optional<BluraySound> sound,
      List<List<String>> keepTogether,
      DiscSettings settings,
      Place place)
      implements Window {
    @Override
    public WindowKind kind() {
      return WindowKind.BLURAY;
    }
  }

  /** How the mix is on a Blu-ray disc. */
  enum BluraySound {
    /** As it was delivered. */
    LOSSLESS,
    COMPRESSED
  }

  /** How large a Blu-ray disc is. */
  enum BlurayFormat {
    BD_25,
    BD_50
  }
}
