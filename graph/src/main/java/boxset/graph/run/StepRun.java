package boxset.graph.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.Digest;
import boxset.graph.KeyText;
import boxset.graph.Step;
import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.graph.disk.Trouble;
import boxset.graph.store.Draft;
import boxset.graph.store.Result;
import boxset.graph.store.Sources;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Runs one step, and keeps what it makes or says why not. */
final class StepRun {
  private final Store store;
  private final Step step;
  private final KeyText key;
  private final Map<String, Path> inputs;
  private final Map<String, Digest> digests;
  private final List<Sources.Known> sources;
  private final DoubleConsumer progress;
  private final Path log;

  /**
   * @param sources the inputs that are files of the user's, as they were when their content was
   *     read
   */
  StepRun(
      Store store,
      Step step,
      KeyText key,
      Map<String, Path> inputs,
      Map<String, Digest> digests,
      List<Sources.Known> sources,
      DoubleConsumer progress) {
    this.store = store;
    this.step = step;
    this.key = key;
    this.inputs = inputs;
    this.digests = digests;
    this.sources = sources;
    this.progress = progress;
    this.log = store.log(step.id());
  }

  /**
   * How it went.
   *
   * @param result empty unless it ran
   * @param diskFull whether other steps would fare no better
   */
  record Ending(Outcome outcome, Optional<Result> result, boolean diskFull) {
    static Ending failed(String message, Optional<Path> log) {
      return new Ending(new Outcome.Failed(message, log), Optional.empty(), false);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // into the log, for a report of the fault
  Ending run() {
    long start = System.nanoTime();
    try {
      store.disk().makeFolders(log.toAbsolutePath().resolveSibling(""));
      Files.deleteIfExists(log);
      try (Draft draft = store.draft()) {
        // Endings are found while what was written is still there: a full disk is still full.
        return make(draft, start);
      }
    } catch (IOException e) {
      return refused(e);
    } catch (Throwable e) {
      return fault(store, step, e);
    }
  }

  private Ending make(Draft draft, long start) {
    try {
      requireUnchanged();
      step.work().run(new Space(draft));
      if (Thread.interrupted()) {
        throw new InterruptedException("Stopped after the work");
      }
      requireUnchanged();
      Result result = keep(draft);
      Files.deleteIfExists(log);
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      return new Ending(new Outcome.Ran(wall), Optional.of(result), false);
    } catch (StepFailure | StoreFailure e) {
      return refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused(e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      return cause == null ? fault(store, step, e) : refused(cause);
    } catch (Throwable e) {
      return fault(store, step, e);
    }
  }

  private Result keep(Draft draft) throws IOException, InterruptedException {
    try {
      return draft.keep(key);
    } catch (IOException e) {
      throw new StoreFailure(Trouble.writing(store.folder(), e, 0), e);
    }
  }

  private void requireUnchanged() throws StepFailure {
    for (Sources.Known source : sources) {
      store.sources().unchanged(source);
    }
  }

  private Ending refused(IOException e) {
    Optional<String> known = Trouble.known(store.folder(), e);
    if (known.isPresent()) {
      return refused(known.get());
    }
    note(log, e);
    return refused("The disk or a program refused: " + Trouble.reason(e) + ".");
  }

  /** The cause behind a failure counts more than what the step made of it. */
  private Ending refused(String message) {
    try {
      requireUnchanged();
    } catch (StepFailure changed) {
      return Ending.failed(String.valueOf(changed.getMessage()), writtenLog());
    }
    Optional<String> full = Trouble.full(store.folder());
    boolean diskFull = full.isPresent() || message.startsWith(Trouble.FULL);
    String said = full.filter(_ -> !message.startsWith(Trouble.FULL)).orElse(message);
    return new Ending(new Outcome.Failed(said, writtenLog()), Optional.empty(), diskFull);
  }

  private Optional<Path> writtenLog() {
    try {
      return Files.exists(log) && Files.size(log) > 0 ? Optional.of(log) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The failure of a step that did what no step should. */
  static Ending fault(Store store, Step step, Throwable e) {
    Path log = store.log(step.id());
    String what = "A fault of Boxset's own, not of your files. Please report it";
    return note(log, e)
        ? Ending.failed(what + " with " + store.sources().shown(log) + ".", Optional.of(log))
        : Ending.failed(what + ": " + e, Optional.empty());
  }

  private static boolean note(Path log, Throwable e) {
    // A thread that has been interrupted cannot write.
    boolean interrupted = Thread.interrupted();
    try {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
      String before = Files.exists(log) ? Files.readString(log) + "\n" : "";
      Files.write(log, (before + trace).getBytes(UTF_8));
      return true;
    } catch (IOException unwritable) {
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Space implements Workspace {
    private final Draft draft;

    Space(Draft draft) {
      this.draft = draft;
    }

    @Override
    public Path input(String name) {
      return named(inputs, name);
    }

    @Override
    public Digest inputDigest(String name) {
      return named(digests, name);
    }

    private <T> T named(Map<String, T> values, String name) {
      T value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(step.id() + " has no input named " + name);
      }
      return value;
    }

    @Override
    public Path output(String name) {
      try {
        return draft.output(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Path scratch() {
      return draft.scratch();
    }

    @Override
    public Path log() {
      return log;
    }

    @Override
    public void progress(double fraction) {
      progress.accept(Math.clamp(fraction, 0, 1));
    }
  }
}
