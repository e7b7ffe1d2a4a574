package boxset.series.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The windows of a series; one that is empty is not made. */
public record Windows(
    Optional<Window.Press> press,
    Optional<Window.Run> run,
    Optional<Window.Stream> stream,
    Optional<Window.Download> download,
    Optional<Window.Dvd> dvd,
    Optional<Window.Bluray> bluray) {
  /** No window at all. */
  public static final Windows NONE =
      new Windows(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Those that are there, in the order press to Blu-ray. */
  public List<Window> all() {
    return Stream.<Optional<? extends Window>>of(press, run, stream, download, dvd, bluray)
        .<Window>flatMap(Optional::stream)
        .toList();
  }
}
