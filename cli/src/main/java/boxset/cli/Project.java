package boxset.cli;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.file.ArticleFiles;
import boxset.series.file.Parsed;
import boxset.series.file.ParsedArticles;
import boxset.series.file.SeriesFile;
import boxset.series.file.SeriesSchema;
import boxset.series.model.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A series on disk.
 *
 * @param folder that holds {@code series.yaml}
 */
record Project(Path folder) {
  static final String SERIES_FILE = "series.yaml";

  /**
   * The series in a folder.
   *
   * @throws Problem when there is no {@code series.yaml} in it
   */
  static Project in(Path folder) throws Problem {
    Path given = folder.toAbsolutePath().normalize();
    if (given.endsWith(SERIES_FILE) && Files.isRegularFile(given)) {
      return new Project(Objects.requireNonNull(given.getParent()));
    }
    if (!Files.isDirectory(given)) {
      throw Problem.input(
          "There is no folder "
              + folder
              + ". Name the folder that holds your "
              + SERIES_FILE
              + ".");
    }
    if (!Files.isRegularFile(given.resolve(SERIES_FILE))) {
      throw Problem.input(
          "There is no "
              + SERIES_FILE
              + " in "
              + given
              + ". To write one for the masters in that folder: ./boxset new "
              + folder);
    }
    return new Project(given);
  }

  Path file() {
    return folder.resolve(SERIES_FILE);
  }

  /** What has been made. */
  Path store() {
    return folder.resolve(".boxset");
  }

  /** Where results go unless the user says otherwise. */
  Path release(boolean proof) {
    return folder.resolve(proof ? "proof" : "release");
  }

  /** Which ids have gone out. */
  Ledger ledger() {
    return new Ledger(store().resolve("released.json"));
  }

  /** Lays the schema of this version where the first line of the series file points to. */
  void writeSchema() throws IOException {
    Path file = folder.resolve(SeriesSchema.PATH);
    String json = SeriesSchema.json();
    if (!Files.exists(file) || !Files.readString(file, StandardCharsets.UTF_8).equals(json)) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, json, StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Reads the series file; nothing is printed. */
  Parsed parse() throws IOException {
    return SeriesFile.parse(SERIES_FILE, Files.readAllBytes(file()), new Folder(folder));
  }

  /**
   * Reads the series file and prints what is wrong with it.
   *
   * @throws Problem when it has errors
   */
  Series series(Screen screen) throws IOException, Problem {
    Parsed parsed = parse();
    Diagnostics diagnostics = parsed.diagnostics();
    String text = DiagnosticsText.render(diagnostics, style(screen));
    if (!text.isEmpty()) {
      screen.complain(text.stripTrailing());
      screen.complain("");
    }
    if (diagnostics.hasErrors() || parsed.series().isEmpty()) {
      throw Problem.input("Nothing was made. Put " + SERIES_FILE + " right and run again.");
    }
    return parsed.series().get();
  }

  /** Reads the articles beside the series file; nothing is printed. */
  ParsedArticles parseArticles(Series series) {
    return ArticleFiles.parse(series, new Folder(folder));
  }

  /** Reads the articles and prints what is wrong with them; those that are wrong are left out. */
  ParsedArticles articles(Screen screen, Series series) {
    ParsedArticles parsed = parseArticles(series);
    String text = DiagnosticsText.render(parsed.diagnostics(), style(screen));
    if (!text.isEmpty()) {
      screen.complain(text.stripTrailing());
      screen.complain("");
    }
    return parsed;
  }

  static DiagnosticsText.Style style(Screen screen) {
    return screen.colours() ? DiagnosticsText.Style.COLOURED : DiagnosticsText.Style.PLAIN;
  }
}
