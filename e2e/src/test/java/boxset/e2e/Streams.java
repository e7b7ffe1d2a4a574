package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a site that hold a stream. */
final class Streams {
  private Streams() {}

  /** All of them, sorted. */
  static List<Path> of(Path site) {
    try (Stream<Path> files = Files.walk(site)) {
      List<Path> folders =
          files.filter(file -> file.endsWith("main.m3u8")).map(Path::getParent).sorted().toList();
      assertThat(folders).as("streams in " + site).isNotEmpty();
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
