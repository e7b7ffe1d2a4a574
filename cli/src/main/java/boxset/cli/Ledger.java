package boxset.cli;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.file.ReleasedIds;
import boxset.series.model.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Which ids of a project have gone out.
 *
 * @param file where they are kept
 */
record Ledger(Path file) {
  /**
   * Refuses a series that calls something by another id than it was released under.
   *
   * @param meant whether the user has said that it is meant
   * @throws Problem when it does
   */
  void check(Screen screen, Series series, boolean meant) throws IOException, Problem {
    Diagnostics diagnostics = new Diagnostics();
    read().check(series, meant, diagnostics);
    String text = DiagnosticsText.render(diagnostics, Project.style(screen));
    if (!text.isEmpty()) {
      screen.complain(text.stripTrailing());
    }
    if (diagnostics.hasErrors()) {
      throw Problem.input(
          "Nothing was made. Give the ids back, or run again with --rename if it is meant.");
    }
  }

  /** Says where a series calls something by another id than it was released under. */
  void compare(Series series, Diagnostics diagnostics) throws IOException, Problem {
    read().check(series, false, diagnostics);
  }

  /** Notes that a series has gone out. */
  void released(Series series) throws IOException, Problem {
    ReleasedIds before = read();
    ReleasedIds after = before.with(series);
    if (!after.equals(before)) {
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, after.json(), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private ReleasedIds read() throws IOException, Problem {
    if (!Files.exists(file)) {
      return ReleasedIds.NONE;
    }
    return ReleasedIds.parse(Files.readString(file, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            Problem.input(
                file
                    + " says which ids have been released, and cannot be read. Put it back"
                    + " from a copy, or remove it if nothing has been released."));
  }
}
