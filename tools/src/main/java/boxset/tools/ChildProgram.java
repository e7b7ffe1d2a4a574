package boxset.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program that is run as a child and never outlives us.
 *
 * <p>A small shell script stands between: it ends the child, first politely, when its own standard
 * input closes. That happens when we are interrupted and close it, and also when this process is
 * killed without a chance to do anything.
 */
record ChildProgram(
    Path program, Map<String, String> environment, InstantSource clock, Watchdog.Limits limits) {

  /**
   * {@code $@} is the child's command line. Descriptor 3 is our end of the pipe; a background
   * command's own standard input would be /dev/null (POSIX 2.9.3.1).
   */
  static final String GUARD =
      """
      exec 3<&0 </dev/null
      nice -n 5 "$@" 3<&- &
      child=$!
      {
        while read -r line; do :; done
        kill -TERM $child
        for second in 1 2 3 4 5; do
          sleep 1
          kill -0 $child || exit 0
        done
        kill -KILL $child
      } <&3 3<&- >/dev/null 2>&1 &
      watcher=$!
      exec 3<&-
      wait $child
      code=$?
      kill $watcher 2>/dev/null
      exit $code
      """;

  ChildProgram(Path program, Map<String, String> environment) {
    this(program, environment, InstantSource.system(), Watchdog.Limits.GENEROUS);
  }

  /** Hears what the program prints. */
  @FunctionalInterface
  interface Listener {
    /**
     * One line of it.
     *
     * @return whether it shows that the program gets on
     */
    boolean hear(String line);
  }

  /**
   * Runs the program to its end.
   *
   * @param folder where it runs
   * @param log where its own words are appended
   * @throws InterruptedException when the calling thread is interrupted; the program has then ended
   */
  void run(List<String> arguments, Path folder, Path log, Listener listener)
      throws ToolFailure, IOException, InterruptedException {
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    Process guard = start(arguments, folder, log);
    Output output = new Output(guard, listener);
    boolean ended = false;
    try {
      Watchdog watchdog = new Watchdog(limits, clock.instant());
      while (!guard.waitFor(2, TimeUnit.SECONDS) && output.failure == null) {
        if (watchdog.hung(clock.instant(), output.news, () -> cpu(guard))) {
          throw new ToolFailure(
              ToolFailure.Kind.HUNG, "ffmpeg did not get on any more and was stopped.");
        }
      }
      output.reader.join();
      ended = output.failure == null;
    } finally {
      if (!ended) {
        stop(guard);
      }
      guard.getOutputStream().close();
    }
    output.rethrow();
    if (guard.exitValue() != 0) {
      throw ProgramWords.explain(guard.exitValue(), log, logStart);
    }
  }

  /** Reads what the program prints while another thread waits for its end. */
  private static final class Output {
    final Thread reader;
    volatile long news;
    volatile @Nullable Exception failure;

    Output(Process process, Listener listener) {
      reader =
          Thread.ofVirtual()
              .start(() -> {
                try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
                  long count = 0;
                  for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (listener.hear(line)) {
                      count++;
                      news = count;
                    }
                  }
                } catch (IOException | RuntimeException e) {
                  failure = e;
                }
              });
    }

    void rethrow() throws IOException {
      switch (failure) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        default -> throw new IllegalStateException(failure);
      }
    }
  }

  private Process start(List<String> arguments, Path folder, Path log)
      throws IOException, ToolFailure {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "boxset-guard"));
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> inherited = builder.environment();
    inherited.keySet().removeIf(name -> name.startsWith("FF") || name.startsWith("AV_LOG"));
    inherited.put("LC_ALL", "C");
    inherited.put("AV_LOG_FORCE_NOCOLOR", "1");
    inherited.putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ToolFailure(
          ToolFailure.Kind.NOT_RUNNABLE, "ffmpeg cannot be started: " + e.getMessage());
    }
  }

  private static Duration cpu(Process guard) {
    return guard
        .toHandle()
        .descendants()
        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Lets the guard end the child; when even that fails, ends all there is. */
  private static void stop(Process guard) throws IOException {
    boolean interrupted = false;
    List<ProcessHandle> all = guard.toHandle().descendants().toList();
    guard.getOutputStream().close();
    while (true) {
      try {
        if (!guard.waitFor(10, TimeUnit.SECONDS)) {
          all.forEach(ProcessHandle::destroyForcibly);
          guard.destroyForcibly();
        }
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
