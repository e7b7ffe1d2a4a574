package boxset.cli;

import boxset.formats.bdcheck.BdmvCheck;
import boxset.formats.bdcheck.BdmvFile;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Looks at a finished DVD or Blu-ray disc and tells what is wrong with it.
 *
 * @param path an image, a VIDEO_TS folder, or a folder that holds BDMV
 * @param kind what is looked at
 */
record DiscReport(Screen screen, Path path, Kind kind) {
  private static final String VIDEO_TS = "VIDEO_TS";
  private static final String BDMV = "BDMV";
  private static final String CERTIFICATE = "CERTIFICATE";

  /** What is looked at. */
  enum Kind {
    IMAGE,
    VIDEO_TS,
    BDMV
  }

  /** The disc that a user names: an image, a VIDEO_TS or BDMV folder, or one that holds it. */
  static Optional<DiscReport> of(Screen screen, Path named) throws IOException {
    Path path = named.toAbsolutePath().normalize();
    if (Files.isRegularFile(path)) {
      boolean text = path.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
      return text ? Optional.empty() : Optional.of(new DiscReport(screen, path, Kind.IMAGE));
    }
    if (Files.exists(path.resolve(Project.SERIES_FILE))) {
      return Optional.empty();
    }
    Path parent = path.getParent();
    if (parent != null && isNamed(path, BDMV)) {
      return Optional.of(new DiscReport(screen, parent, Kind.BDMV));
    }
    for (Path folder : List.of(path, path.resolve(VIDEO_TS), path.resolve("video_ts"))) {
      if (Files.exists(folder.resolve("VIDEO_TS.IFO"))
          || Files.exists(folder.resolve("video_ts.ifo"))
          || (!folder.equals(path) && Files.isDirectory(folder))
          || (folder.endsWith(VIDEO_TS) && Files.isDirectory(folder))) {
        return Optional.of(new DiscReport(screen, folder, Kind.VIDEO_TS));
      }
    }
    return inside(path).stream().anyMatch(file -> isNamed(file, BDMV) && Files.isDirectory(file))
        ? Optional.of(new DiscReport(screen, path, Kind.BDMV))
        : Optional.empty();
  }

  private static boolean isNamed(Path path, String name) {
    return name.equalsIgnoreCase(String.valueOf(path.getFileName()));
  }

  private static List<Path> inside(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /**
   * Checks it and tells.
   *
   * @return the exit code
   */
  int tell() throws IOException, Problem {
    Checked checked = check();
    Diagnostics told = new Diagnostics();
    for (int i = 0; i < checked.findings().size(); i++) {
      told.add(diagnostic(checked.findings().get(i), i + 1));
    }
    String text = DiagnosticsText.render(told, Project.style(screen));
    if (!text.isEmpty()) {
      screen.say(text.stripTrailing());
    }
    if (!checked.disc()) {
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
            + " holds no VIDEO_TS or BDMV folder that can be found, so nothing could be played."
            + " Name an image of a DVD-Video or Blu-ray disc, or a folder with VIDEO_TS or BDMV in"
            + " it.");
  }

  /**
   * What a check has found.
   *
   * @param disc whether there is anything that could be played
   */
  private record Checked(boolean disc, List<Finding> findings) {
    static Checked of(DvdCheck check) {
      return new Checked(!check.files().isEmpty(), check.findings());
    }

    static Checked of(BdmvCheck check) {
      return new Checked(!check.files().isEmpty(), check.findings());
    }
  }

  private Checked check() throws IOException, Problem {
    try (Arena arena = Arena.ofConfined();
        PercentLine line = new PercentLine(screen)) {
      return switch (kind) {
        case IMAGE -> image(arena, line);
        case VIDEO_TS -> videoFolder(arena, line);
        case BDMV -> bdmvFolder(arena, line);
      };
    }
  }

  private Checked image(Arena arena, PercentLine line) throws IOException, Problem {
    try (FileChannel image = FileChannel.open(path)) {
      ByteSource bytes = ByteSource.of(image, arena);
      if (!DvdCheck.isImage(bytes)) {
        throw noDisc();
      }
      LongConsumer progress = progress(line, image.size());
      return BdmvCheck.isImage(bytes)
          ? Checked.of(BdmvCheck.ofImage(bytes, progress))
          : Checked.of(DvdCheck.ofImage(bytes, progress));
    }
  }

  private Checked videoFolder(Arena arena, PercentLine line) throws IOException {
    List<VideoFile> files = new ArrayList<>();
    long bytes = 0;
    for (Path file : inside(path)) {
      if (Files.isRegularFile(file)) {
        try (FileChannel channel = FileChannel.open(file)) {
          String name = String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT);
          files.add(new VideoFile(name, VideoFile.NO_IMAGE, ByteSource.of(channel, arena)));
          bytes += channel.size();
        }
      }
    }
    return Checked.of(DvdCheck.ofFolder(files, progress(line, bytes)));
  }

  private Checked bdmvFolder(Arena arena, PercentLine line) throws IOException {
    List<BdmvFile> files = new ArrayList<>();
    Set<String> folders = new TreeSet<>();
    long bytes = 0;
    for (Path top : inside(path)) {
      if (!Files.isDirectory(top) || !(isNamed(top, BDMV) || isNamed(top, CERTIFICATE))) {
        continue;
      }
      try (Stream<Path> all = Files.walk(top)) {
        for (Path file : all.sorted().toList()) {
          String name = path.relativize(file).toString().replace('\\', '/');
          if (Files.isDirectory(file)) {
            folders.add(name);
          } else if (Files.isRegularFile(file)) {
            try (FileChannel channel = FileChannel.open(file)) {
              files.add(new BdmvFile(name, ByteSource.of(channel, arena)));
              bytes += channel.size();
            }
          }
        }
      }
    }
    return Checked.of(BdmvCheck.ofFolder(files, folders, progress(line, bytes)));
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
