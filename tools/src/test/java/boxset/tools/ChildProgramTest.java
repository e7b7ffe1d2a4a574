package boxset.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Some wait until a program's time is over: they do so together. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ChildProgramTest {
  private static final Path SHELL = Path.of("/bin/sh");

  /** Says its process id and then waits for ever, deaf to polite requests. */
  private static final String STUBBORN = "trap '' TERM; echo $$; while :; do sleep 1; done";

  /** Says its process id and becomes something that waits for ever. */
  private static final String MEEK = "echo $$; exec sleep 1000";

  @TempDir Path folder;

  private Path log() {
    return folder.resolve("program.log");
  }

  private static ChildProgram shell() {
    return new ChildProgram(SHELL, Map.of());
  }

  @Test
  void handsOnEveryLineAndKeepsTheProgramsOwnWordsInTheLog() throws Exception {
    List<String> lines = new ArrayList<>();
    shell().run(List.of("-c", "echo one; echo two >&2; echo three"), folder, log(), lines::add);
    assertThat(lines).containsExactly("one", "three");
    assertThat(log()).hasContent("two");
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    List<String> strange =
        List.of("-leading", "two  words", "a'b\"c", "100%", "$HOME", "", "l'été\nnew");
    List<String> lines = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of("-c", "printf '<%s>\\n' \"$@\"", "name"));
    arguments.addAll(strange);
    shell().run(arguments, folder, log(), lines::add);
    assertThat(String.join("\n", lines))
        .isEqualTo("<-leading>\n<two  words>\n<a'b\"c>\n<100%>\n<$HOME>\n<>\n<l'été\nnew>");
  }

  @Test
  void aFailureIsExplainedFromWhatThisRunSaid() throws Exception {
    Files.writeString(log(), "No space left on device\n");
    assertThatThrownBy(() ->
            shell()
                .run(
                    List.of("-c", "echo '[mov] moov atom not found' >&2; exit 1"),
                    folder,
                    log(),
                    _ -> true))
        .isInstanceOfSatisfying(
            ToolFailure.class, e -> assertThat(e.kind()).isEqualTo(ToolFailure.Kind.INVALID_MEDIA))
        .hasMessageContaining("ends before its index");
  }

  @Test
  void aFullDiskIsCalledThat() {
    String script = "echo 'Error writing trailer: No space left on device' >&2; exit 228";
    assertThatThrownBy(() -> shell().run(List.of("-c", script), folder, log(), _ -> true))
        .hasMessageStartingWith("The disk is full.");
  }

  @Test
  void beingKilledIsToldFromFailing() {
    assertThatThrownBy(() -> shell().run(List.of("-c", "kill -KILL $$"), folder, log(), _ -> true))
        .hasMessageContaining("stopped from outside");
    assertThatThrownBy(() -> shell().run(List.of("-c", "kill -SEGV $$"), folder, log(), _ -> true))
        .hasMessageContaining("crashed");
  }

  @Test
  void aMissingProgramIsNotRunnable() {
    assertThatThrownBy(() ->
            new ChildProgram(folder.resolve("nothing"), Map.of())
                .run(List.of(), folder, log(), _ -> true))
        .isInstanceOf(ToolFailure.class);
  }

  @Test
  void interruptionEndsTheProgramEvenAStubbornOne() throws Exception {
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(10);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread step =
        Thread.ofVirtual()
            .start(() -> {
              try {
                shell().run(List.of("-c", STUBBORN), folder, log(), lines::add);
              } catch (IOException | InterruptedException | ToolFailure e) {
                thrown.set(e);
              }
            });
    long child = Long.parseLong(lines.take());
    step.interrupt();
    step.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aProgramThatHangsIsStopped() {
    Instant[] now = {Instant.EPOCH};
    InstantSource leaping =
        () -> {
          now[0] = now[0].plus(Duration.ofMinutes(3));
          return now[0];
        };
    ChildProgram program = new ChildProgram(SHELL, Map.of(), leaping, Watchdog.Limits.GENEROUS);
    assertThatThrownBy(() -> program.run(List.of("-c", MEEK), folder, log(), _ -> true))
        .isInstanceOfSatisfying(
            ToolFailure.class, e -> assertThat(e.kind()).isEqualTo(ToolFailure.Kind.HUNG));
  }

  @Test
  void aProgramDiesWithAProcessThatIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("boxset.test.classes", "target/classes")
                    + ":target/test-classes",
                Parent.class.getName(),
                log().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(words.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      parent.destroyForcibly().waitFor();
      child.onExit().get(30, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
    }
  }

  /** Starts a child that waits for ever, tells its process id, and waits with it. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] args) throws Exception {
      shell()
          .run(
              List.of("-c", MEEK),
              Path.of("/"),
              Path.of(args[0]),
              line -> {
                System.out.println(line);
                System.out.flush();
                return true;
              });
    }
  }
}
