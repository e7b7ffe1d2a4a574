package boxset.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of these tests in a Java of its own, that can really be killed. */
public final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  public Child(Class<?> program, String... arguments) throws IOException {
    Path target = Path.of(System.getProperty("basedir", "")).resolve("target").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("test-classes"),
                program.getName()));
    command.addAll(Arrays.asList(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  public long pid() {
    return process.pid();
  }

  /** The next line it prints, or null when it has ended. */
  public @Nullable String line() throws IOException {
    return out.readLine();
  }

  /** Lets a program that calls {@link #say} go on to the next line. */
  public void goOn() throws IOException {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  /**
   * For programs: prints a line and waits until it has been read, so that a program never runs
   * ahead of who means to kill it, however busy the machine.
   */
  public static synchronized void say(String line) {
    System.out.println(line);
    try {
      if (System.in.read() < 0) {
        Runtime.getRuntime().halt(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL, and what it had printed before. */
  public List<String> kill() throws IOException, InterruptedException {
    // Process.destroyForcibly() would close our end of the pipe.
    process.toHandle().destroyForcibly();
    List<String> rest = out.readAllLines();
    process.waitFor();
    return rest;
  }

  public int exit() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
