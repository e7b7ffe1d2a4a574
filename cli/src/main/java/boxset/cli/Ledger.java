package boxset.cli;

import boxset.series.model.Series;
import java.nio.file.Path;

/** Which ids have been released. */
record Ledger(Path store) {
  void check(Series series, boolean rename) {}

  void released(Series series) {}
}
