package boxset.steps;

import boxset.graph.StepFailure;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What to tell the user about a file that a program stumbled over. */
final class MediaFailure {
  private MediaFailure() {}

  static StepFailure of(Path media, ToolFailure failure, Path log) {
    return new StepFailure(
        "%s: %s (More in %s)".formatted(media.getFileName(), failure.getMessage(), log), failure);
  }

  static StepFailure of(Path media, String message) {
    return new StepFailure("%s: %s".formatted(media.getFileName(), message));
  }

  /** The same for a file that could not be opened: its first bytes say more than the program. */
  static StepFailure unreadable(Path media, ToolFailure failure, Path log) throws IOException {
    return switch (failure.kind()) {
      case INVALID_MEDIA, UNSUPPORTED, NO_SUCH_TRACK, OTHER -> {
        boolean encrypted =
            Files.readString(log, StandardCharsets.ISO_8859_1).contains("encryption");
        String words =
            encrypted
                ? "is encrypted. Use the master without copy protection."
                : fromFirstBytes(media);
        yield words.isEmpty()
            ? of(media, failure, log)
            : new StepFailure(media.getFileName() + " " + words, failure);
      }
      default -> of(media, failure, log);
    };
  }

  private static String fromFirstBytes(Path media) throws IOException {
    long size = Files.size(media);
    if (size == 0) {
      return "is empty (0 bytes). Copy or export it again.";
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(media)) {
      start = in.readNBytes(4096);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String opening = text.strip().toLowerCase(Locale.ROOT);
    if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
      return "is a web page, not a film: the download probably failed. Fetch the file again.";
    }
    if (text.startsWith("\u0089PNG")
        || text.startsWith("\u00ff\u00d8\u00ff")
        || text.startsWith("GIF8")) {
      return "is a still picture, not a film.";
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return "is a ZIP archive. Unpack it and use the film inside.";
    }
    if (text.startsWith("%PDF")) {
      return "is a PDF document, not a film.";
    }
    if (text.chars().allMatch(c -> c == 0)) {
      return "starts with nothing but zeros: the copy failed. Copy it again.";
    }
    if (text.startsWith("ftyp", 4)) {
      return size < 4096 || text.contains("moov")
          ? "ends inside its index (moov), or the index is damaged: it was cut off. Copy or export it again."
          : "ends before its index (moov): it was cut off, or is still being written. Copy or export it again.";
    }
    if (text.startsWith("\u001aE\u00df\u00a3")) {
      return "is a damaged Matroska or WebM file: nothing in it can be shown. Copy or export it again.";
    }
    if (opening.startsWith("#extm3u")
        || opening.startsWith("<mpd")
        || opening.startsWith("<?xml")) {
      return "is a list or a document, not a film. Name the film itself.";
    }
    return "is no film or sound file that is known here"
        + (size < 4096 ? ", and very short" : "")
        + ". Export it as MOV, MP4 or MKV.";
  }
}
