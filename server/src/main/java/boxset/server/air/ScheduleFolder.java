package boxset.server.air;

import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.ScheduleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of a release in which a channel's schedule lies. */
public final class ScheduleFolder {
  private static final String REVISIONS = "revision*.json";
  private static final String CONTENTS = "contents";

  /** Hexadecimal digits of a digest that are part of a file's name. */
  private static final int DIGITS = 10;

  private final Path folder;
  private final Map<String, Content> contents = new HashMap<>();

  private ScheduleFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The channel of a release.
   *
   * @throws ScheduleException when there is no revision, or one breaks a rule
   * @throws IOException when a file cannot be read
   */
  static Channel read(Path folder) throws IOException {
    List<Revision> revisions = revisions(folder);
    if (revisions.isEmpty()) {
      throw new ScheduleException("There is no schedule in " + folder);
    }
    return Channel.of(revisions);
  }

  /**
   * Reads all revisions.
   *
   * @param folder which may be missing
   * @return in the order of their numbers
   * @throws ScheduleException when one breaks a rule
   * @throws IOException when a file cannot be read
   */
  public static List<Revision> revisions(Path folder) throws IOException {
    ScheduleFolder reader = new ScheduleFolder(folder);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Revision> revisions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      var revision = folder.getFileSystem().getPathMatcher("glob:" + REVISIONS);
      for (Path file : files.filter(each -> revision.matches(each.getFileName())).toList()) {
        revisions.add(
            RevisionFile.read(file.toString(), Files.readAllBytes(file), reader::content));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    revisions.sort(Comparator.comparingInt(Revision::number));
    return List.copyOf(revisions);
  }

  private Content content(String id, String sha256) {
    return contents.computeIfAbsent(
        id + '-' + sha256,
        _ -> {
          String digits = sha256.substring(0, Math.min(DIGITS, sha256.length()));
          Path file = folder.resolve(CONTENTS).resolve(id + '-' + digits + ".json");
          try {
            byte[] bytes = Files.readAllBytes(file);
            if (!RevisionFile.sha256(bytes).equals(sha256)) {
              throw new ScheduleException(file + " is not as it was when the schedule was made");
            }
            return RevisionFile.readContent(file.toString(), bytes);
          } catch (NoSuchFileException e) {
            throw new ScheduleException(file + " is missing");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
