package boxset.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Small graphs by name. A step called {@code b} that reads {@code a} makes one file {@code out}
 * that holds its own name and, in brackets, what its inputs hold: {@code b(a(x))}. What has a dot
 * in its name is a file of the user's.
 */
public final class Toy {
  /** Long ago, so that the time of a file of the user's tells whether it has changed. */
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  public final Path folder;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  public Toy(Path folder) {
    this.folder = folder;
  }

  /** What a step does beside the usual. */
  @FunctionalInterface
  public interface Act {
    Act USUAL = _ -> {};

    void run(Workspace workspace) throws StepFailure, IOException, InterruptedException;
  }

  /** The usual work. */
  public record Concatenate(
      String name,
      int logic,
      Map<String, String> settings,
      List<String> inputs,
      List<String> ran,
      Act act)
      implements Work {
    @Override
    public String verb() {
      return "concatenate";
    }

    @Override
    public void describe(KeyWriter key) {
      key.put("name", name);
      settings.forEach(key::put);
    }

    @Override
    public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
      ran.add(name);
      StringBuilder text = new StringBuilder(name);
      settings.forEach(
          (setting, value) -> text.append(' ').append(setting).append('=').append(value));
      String separator = "(";
      for (String input : inputs) {
        text.append(separator).append(Files.readString(workspace.input(input)));
        separator = ",";
      }
      text.append(inputs.isEmpty() ? "" : ")");
      Files.writeString(workspace.output("out"), text);
      act.run(workspace);
    }

    Concatenate with(Map<String, String> other) {
      return new Concatenate(name, logic, other, inputs, ran, act);
    }
  }

  /** Writes a file of the user's. */
  public Path file(String name, String content) {
    return file(name, content, LONG_AGO);
  }

  public Path file(String name, String content, Instant modified) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, content.getBytes(UTF_8));
      Files.setLastModifiedTime(file, FileTime.from(modified));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a step that reads these. */
  public Toy step(String name, String... inputs) {
    return step(name, Pool.FREE, Act.USUAL, inputs);
  }

  public Toy step(String name, Act act, String... inputs) {
    return step(name, Pool.FREE, act, inputs);
  }

  public Toy step(String name, Pool pool, Act act, String... inputs) {
    Map<String, Input> from = new TreeMap<>();
    for (String input : inputs) {
      from.put(
          input,
          input.contains(".")
              ? new Input.Source(folder.resolve(input))
              : new Input.Result(new StepId(input), "out"));
    }
    Work work = new Concatenate(name, 1, new TreeMap<>(), List.of(inputs), ran, act);
    String subject = name.substring(0, Math.max(0, name.indexOf('/')));
    steps.add(new Step(new StepId(name), subject, "Step " + name, work, from, pool, 1));
    return this;
  }

  /** Replaces a step's setting. */
  public Toy set(String name, String setting, String value) {
    return change(
        name,
        work -> {
          Map<String, String> settings = new TreeMap<>(work.settings());
          settings.put(setting, value);
          return work.with(settings);
        });
  }

  /** Raises a step's logic. */
  public Toy logic(String name, int logic) {
    return change(
        name,
        work -> new Concatenate(work.name, logic, work.settings, work.inputs, work.ran, work.act));
  }

  private Toy change(String name, UnaryOperator<Concatenate> change) {
    steps.replaceAll(step ->
        step.id().text().equals(name) && step.work() instanceof Concatenate work
            ? new Step(
                step.id(),
                step.subject(),
                step.title(),
                change.apply(work),
                step.inputs(),
                step.pool(),
                step.weight())
            : step);
    return this;
  }

  public Toy remove(String name) {
    steps.removeIf(step -> step.id().text().equals(name));
    return this;
  }

  public Plan plan() {
    return new Plan(steps);
  }

  /** The steps whose work has run since this was last asked, in the order of starting. */
  public List<String> ran() {
    List<String> names = List.copyOf(ran);
    ran.clear();
    return names;
  }

  public static Input.Result out(String step) {
    return new Input.Result(new StepId(step), "out");
  }
}
