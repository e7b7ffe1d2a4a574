package boxset.tools;

import boxset.tools.ToolFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts what ffmpeg says when it fails into the words of its user. */
final class ProgramWords {
  private record Meaning(String words, Kind kind, String message) {}

  /** The first that occurs decides: causes before consequences. */
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(
              "No space left on device",
              Kind.DISK_FULL,
              "The disk is full. Make room and start again: what is done stays done."),
          new Meaning(
              "Disk quota exceeded",
              Kind.DISK_FULL,
              "The disk quota is used up. Make room and start again: what is done stays done."),
          new Meaning(
              "Read-only file system",
              Kind.OTHER,
              "The disk is read-only: nothing can be written to it."),
          new Meaning(
              "error while loading shared libraries",
              Kind.NOT_RUNNABLE,
              "ffmpeg cannot start on this system: a system library is missing or too old."),
          new Meaning(
              "moov atom not found",
              Kind.INVALID_MEDIA,
              "The file ends before its index (moov): it was cut off, or is still being written."
                  + " Copy or export it again."),
          new Meaning(
              "Encrypted",
              Kind.UNSUPPORTED,
              "The file is encrypted. Use the master without copy protection."),
          new Meaning(
              "matches no streams",
              Kind.NO_SUCH_TRACK,
              "The file has no such track. Was it exported again since?"),
          new Meaning(
              "Permission denied",
              Kind.UNREADABLE,
              "The file may not be read. Give yourself the right to read it."),
          new Meaning("No such file or directory", Kind.UNREADABLE, "The file is not there."),
          new Meaning("Is a directory", Kind.UNREADABLE, "That is a folder, not a file."),
          new Meaning(
              "Cannot allocate memory",
              Kind.OTHER,
              "The memory does not suffice. Close other programs, or make the file smaller."),
          new Meaning(
              "Input/output error",
              Kind.UNREADABLE,
              "The disk reports an error while reading. Copy the file to another disk."),
          new Meaning(
              "Unknown decoder",
              Kind.UNSUPPORTED,
              "The file is in a form that cannot be read here. Export it as ProRes, DNxHR or"
                  + " H.264."),
          new Meaning(
              "Decoding requested, but no decoder found",
              Kind.UNSUPPORTED,
              "A track is in a form that cannot be read here. Export it as ProRes, DNxHR or H.264"
                  + " with PCM or AAC sound."),
          new Meaning(
              "Could not find codec parameters",
              Kind.INVALID_MEDIA,
              "A track of the file cannot be understood: it is damaged or empty."),
          new Meaning(
              "Invalid data found when processing input",
              Kind.INVALID_MEDIA,
              "The file is damaged, or it is no film or sound file."),
          new Meaning(
              "End of file",
              Kind.INVALID_MEDIA,
              "The file ends before anything in it can be shown. Copy or export it again."));

  private static final int TAIL = 1 << 17;

  private ProgramWords() {}

  static ToolFailure explain(int exitCode, Path log, long logStart) throws IOException {
    String words = tail(log, logStart);
    // A shell reports a signal as 128 more than its number; ffmpeg itself ends politely with 255.
    boolean asked = exitCode == 255 && words.contains("Exiting normally, received signal");
    if (exitCode == 137 || asked) {
      return new ToolFailure(
          Kind.KILLED,
          "ffmpeg was stopped from outside"
              + (exitCode == 137 ? ", perhaps because the memory ran out." : "."));
    }
    if (exitCode > 128 && exitCode < 160) {
      return new ToolFailure(
          Kind.KILLED,
          "ffmpeg crashed (signal %d). The file may be damaged.".formatted(exitCode - 128));
    }
    for (Meaning meaning : MEANINGS) {
      if (words.contains(meaning.words())) {
        return new ToolFailure(meaning.kind(), meaning.message());
      }
    }
    if (exitCode == 126 || exitCode == 127) {
      return new ToolFailure(
          Kind.NOT_RUNNABLE,
          "ffmpeg cannot be started from its folder. If programs may not run there, set"
              + " XDG_CACHE_HOME to another folder.");
    }
    return new ToolFailure(Kind.OTHER, "ffmpeg failed.");
  }

  private static String tail(Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (FileChannel in = FileChannel.open(log)) {
      long start = Math.max(from, in.size() - TAIL);
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, in.size() - start));
      while (buffer.hasRemaining() && in.read(buffer, start + buffer.position()) > 0) {}
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
  }
}
