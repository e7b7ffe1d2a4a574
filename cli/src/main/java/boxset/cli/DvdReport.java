package boxset.cli;

import boxset.formats.bytes.ByteSource;
import boxset.formats.dvdcheck.DvdCheck;
import boxset.formats.dvdcheck.VideoFile;
import boxset.formats.findings.Finding;
import boxset.series.diagnostics.Diagnostic;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.Place;
import boxset.series.diagnostics.Severity;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Looks at a finished DVD and tells what is wrong with it.
 *
 * @param path an image, or a VIDEO_TS folder
 */
record DvdReport(Screen screen, Path path) {
  private static final String VIDEO_TS = "VIDEO_TS";

  /** The DVD that a user names: an image, a VIDEO_TS folder, or a folder that holds one. */
  static Optional<DvdReport> of(Screen screen, Path named) {
    Path path = named.toAbsolutePath().normalize();
    if (Files.isRegularFile(path)) {
      boolean text = path.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
      return text ? Optional.empty() : Optional.of(new DvdReport(screen, path));
    }
    if (Files.exists(path.resolve(Project.SERIES_FILE))) {
      return Optional.empty();
    }
    for (Path folder : List.of(path, path.resolve(VIDEO_TS), path.resolve("video_ts"))) {
      if (Files.exists(folder.resolve("VIDEO_TS.IFO"))
          || Files.exists(folder.resolve("video_ts.ifo"))
          || (!folder.equals(path) && Files.isDirectory(folder))
          || (folder.endsWith(VIDEO_TS) && Files.isDirectory(folder))) {
        return Optional.of(new DvdReport(screen, folder));
      }
    }
    return Optional.empty();
  }

  /**
   * Checks it and tells.
   *
   * @return the exit code
   */
  int tell() throws IOException, Problem {
    DvdCheck check = check();
    Diagnostics told = new Diagnostics();
    for (int i = 0; i < check.findings().size(); i++) {
      told.add(diagnostic(check.findings().get(i), i + 1));
    }
    String text = DiagnosticsText.render(told, Project.style(screen));
    if (!text.isEmpty()) {
      screen.say(text.stripTrailing());
    }
    if (check.files().isEmpty()) {
      throw noDisc();
    }
    if (text.isEmpty()) {
      screen.say("Nothing to say against it.");
    }
    return told.hasErrors() ? Exit.WRONG_INPUT : Exit.DONE;
  }

  private Problem noDisc() {
    return Problem.input(
        path
            + " holds no VIDEO_TS folder that can be found, so nothing could be played. Name an"
            + " image of a DVD-Video, or a folder with VIDEO_TS in it.");
  }

  private DvdCheck check() throws IOException, Problem {
    try (Arena arena = Arena.ofConfined();
        PercentLine line = new PercentLine(screen)) {
      if (Files.isRegularFile(path)) {
        try (FileChannel image = FileChannel.open(path)) {
          ByteSource bytes = ByteSource.of(image, arena);
          if (!DvdCheck.isImage(bytes)) {
            throw noDisc();
          }
          return DvdCheck.ofImage(bytes, progress(line, image.size()));
        }
      }
      List<VideoFile> files = new ArrayList<>();
      long bytes = 0;
      for (Path file : names()) {
        try (FileChannel channel = FileChannel.open(file)) {
          String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
          files.add(new VideoFile(name, VideoFile.NO_IMAGE, ByteSource.of(channel, arena)));
          bytes += channel.size();
        }
      }
      return DvdCheck.ofFolder(files, progress(line, bytes));
    }
  }

  private List<Path> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static LongConsumer progress(PercentLine line, long all) {
    long[] done = {0};
    return bytes -> {
      done[0] += bytes;
      line.at(done[0] / (double) Math.max(1, all));
    };
  }

  private Diagnostic diagnostic(Finding finding, int order) {
    String file =
        finding.place().file().isEmpty()
            ? String.valueOf(path.getFileName())
            : finding.place().file();
    String within = finding.place().within();
    String more = finding.more() == 0 ? "" : " (and " + finding.more() + " more like this)";
    return new Diagnostic(
        switch (finding.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case NOTE -> Severity.NOTE;
        },
        Optional.of(new Place(file, 0, order, "", 1)),
        (within.isEmpty() ? "" : within + ": ") + finding.wrong() + more,
        sentence(finding.consequence()) + "\n" + sentence(finding.remedy()));
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
