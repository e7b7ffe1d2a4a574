package boxset.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs from outside that judge what we make. Tests are skipped by name where one is absent. */
final class Outside {
  /** The folder of this module; Maven starts tests there. */
  static final Path HERE = Path.of("").toAbsolutePath();

  private Outside() {}

  /** The node that is installed. */
  static Path node() {
    return program("node");
  }

  /** The Chromium that is installed. */
  static Path chromium() {
    return program("chromium");
  }

  /** A file of an npm package, which ./check installs. */
  static Path npm(String file) {
    Path path = HERE.resolve("node_modules").resolve(file);
    assumeTrue(Files.exists(path), "run ./check, or npm ci in e2e: there is no " + path);
    return path;
  }

  /** A program that is installed. */
  static Path program(String name) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "run ./check, or install the package " + name);
    return found.orElseThrow();
  }

  /**
   * What a program said and how it ended.
   *
   * @param exit its exit code
   * @param out its standard output
   * @param err its standard error
   */
  record Ended(int exit, String out, String err) {}

  /** Runs a program to its end. */
  static Ended run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("e2e", ".out");
      Path err = Files.createTempFile("e2e", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Ended(
            exit,
            new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
            new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new AssertionError("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while running " + command, e);
    }
  }
}
