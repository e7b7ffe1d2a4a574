package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.model.FrameRate;
import boxset.series.model.Moment;
import boxset.series.yaml.Value.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known while one series file is read. */
final class Reading {
  private final Diagnostics diagnostics;
  private final FileLookup files;
  private final List<Object> built = new ArrayList<>();
  private final Names names = new Names();
  private List<Moment> moments = List.of();
  private int parts;
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<FrameRate> rate = Optional.empty();

  Reading(Diagnostics diagnostics, FileLookup files) {
    this.diagnostics = diagnostics;
    this.files = files;
  }

  /** Says why a value cannot be, and gives nothing in its place. */
  <T> Optional<T> refuse(Place place, String problem, String remedy) {
    error(place, problem, remedy);
    return Optional.empty();
  }

  void error(Place place, String problem, String remedy) {
    diagnostics.error(place, problem, remedy);
  }

  void warn(Place place, String problem, String remedy) {
    diagnostics.warn(place, problem, remedy);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  FileLookup files() {
    return files;
  }

  Names names() {
    return names;
  }

  /** Keeps what was read, whether or not what it belongs to can be made. */
  void built(Object record) {
    built.add(record);
  }

  /** All records of a type that were read, in the order they were. */
  <T> List<T> all(Class<T> type) {
    return built.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The zone of times that name none. */
  Optional<ZoneId> zone() {
    return zone;
  }

  void zone(ZoneId meant) {
    zone = Optional.of(meant);
  }

  /** The frame rate of the series, if the file says it. */
  Optional<FrameRate> rate() {
    return rate;
  }

  void rate(FrameRate meant) {
    rate = Optional.of(meant);
  }

  /** The moments that have ids. */
  List<Moment> moments() {
    return moments;
  }

  void moments(List<Moment> named) {
    moments = named;
  }

  /** The place of the next part in the list, counted from 1. */
  int nextPart() {
    return ++parts;
  }

  /** All mappings with fixed keys that a series file has. */
  Stream<Keys<?>> mappings() {
    return SeriesKeys.SERIES.mappings();
  }

  /** The place of some words inside a scalar, if they stand on its first line as they are. */
  static Place within(Text text, String words) {
    Place place = text.place();
    String line = place.text();
    int start =
        line.offsetByCodePoints(
            0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    int found = words.isEmpty() ? -1 : line.indexOf(words, start);
    if (found < 0) {
      return place;
    }
    return new Place(
        place.file(),
        place.line(),
        line.codePointCount(0, found) + 1,
        line,
        words.codePointCount(0, words.length()));
  }
}
