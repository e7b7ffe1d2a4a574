package boxset.graph.run;

import boxset.graph.Digest;
import boxset.graph.Input;
import boxset.graph.Key;
import boxset.graph.KeyText;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepFailure;
import boxset.graph.StepId;
import boxset.graph.store.Lookup;
import boxset.graph.store.Result;
import boxset.graph.store.Sources;
import boxset.graph.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan. The calling thread decides everything, in the plan's order; what is known from
 * the beginning it finds out on all processors. Each step has a virtual thread of its own, and each
 * file to be read a real one, since that is nothing but hard work; they hand their endings back as
 * events.
 */
final class Run {
  private static final long TELL_EVERY_BYTES = 1 << 24;

  private final Plan plan;
  private final Store store;
  private final Listener listener;
  private final Slots slots;
  private final Explain explain;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<StepId, Node> byId = new HashMap<>();
  private final Map<Path, Node.File> files = new LinkedHashMap<>();
  private final Map<Key, Node> making = new HashMap<>();
  private final PriorityQueue<Node> agenda = new PriorityQueue<>();
  private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final Set<Thread> threads = new HashSet<>();
  private int open;
  private @Nullable StepId diskFullAt;

  Run(Plan plan, Store store, Map<Pool, Integer> depths, Listener listener) {
    this.plan = plan;
    this.store = store;
    this.listener = new OneAtATime(listener);
    this.slots = new Slots(depths);
    this.explain = new Explain(store);
  }

  Report run() throws InterruptedException {
    plan.steps().forEach(step -> slots.require(step.pool()));
    try {
      survey();
      open = nodes.size();
      listener.planned(
          nodes.stream()
              .filter(node -> node.result == null && node.impossible == null)
              .filter(node -> node.blockedBy == null)
              .map(node -> node.step)
              .toList());
      for (Node node : nodes) {
        if (decided(node)) {
          act(node);
        }
      }
      readFiles();
      while (open > 0) {
        slots.start();
        for (var event = events.take(); event != null; event = events.poll()) {
          event.run();
        }
      }
    } finally {
      stop();
    }
    return report();
  }

  /** Decides everything that can be decided without running or reading. */
  void survey() {
    for (Step step : plan.steps()) {
      Node node = new Node(nodes.size(), step);
      nodes.add(node);
      byId.put(step.id(), node);
      Set<Object> awaited = new HashSet<>();
      for (Input input : step.inputs().values()) {
        switch (input) {
          case Input.Source(Path path) -> {
            Node.File file = files.computeIfAbsent(path, this::file);
            if (file.impossible != null) {
              node.impossible = file.impossible;
            } else if (file.known == null && awaited.add(file)) {
              file.readers.add(node);
            }
          }
          case Input.Result(StepId from, String _) -> {
            Node producer = node(from);
            if (awaited.add(producer)) {
              producer.dependents.add(node);
            }
          }
        }
      }
      node.missing = awaited.size();
      if (node.missing == 0 || node.impossible != null) {
        agenda.add(node);
      }
    }
    // Those that wait for nothing do not touch each other.
    while (!agenda.isEmpty()) {
      List<Node> ready = List.copyOf(agenda);
      agenda.clear();
      ready.parallelStream().forEach(this::decide);
      ready.forEach(this::spread);
    }
  }

  private Node.File file(Path path) {
    Node.File file = new Node.File(path);
    try {
      file.known = store.sources().known(path).orElse(null);
    } catch (StepFailure e) {
      file.impossible = e.getMessage();
    }
    return file;
  }

  private Node node(StepId id) {
    return Objects.requireNonNull(byId.get(id));
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Why a step that is not decided yet is not. */
  Reason waits(Node node) {
    for (Input input : node.step.inputs().values()) {
      switch (input) {
        case Input.Source(Path path) -> {
          Node.File file = files.get(path);
          if (file != null && file.known == null) {
            return new Reason.WaitsForFile(store.sources().shown(path));
          }
        }
        case Input.Result(StepId from, String _) -> {
          if (node(from).result == null) {
            return new Reason.WaitsFor(from);
          }
        }
      }
    }
    return new Reason.NeverMade();
  }

  private static boolean decided(Node node) {
    return node.reason != null || node.impossible != null || node.blockedBy != null;
  }

  /** All inputs are known, or one never will be: finds out what becomes of the step. */
  private void decide(Node node) {
    if (node.blockedBy != null || node.impossible != null) {
      return;
    }
    try {
      KeyText text = KeyText.of(node.step.work(), digests(node.step));
      Lookup lookup = store.look(text);
      node.key = text;
      if (lookup instanceof Lookup.Whole(Result result)) {
        node.result = result;
        node.reason = new Reason.UpToDate();
      } else {
        node.reason = explain.of(node.step, text, lookup);
      }
    } catch (RuntimeException e) {
      if (StepRun.fault(store, node.step, e).outcome() instanceof Outcome.Failed failed) {
        node.impossible = failed.message();
      }
    }
  }

  /** Tells the dependents what they have been waiting for; those that need not wait come up. */
  private void spread(Node node) {
    for (Node dependent : node.dependents) {
      if (node.result != null) {
        dependent.missing--;
        if (dependent.missing == 0) {
          agenda.add(dependent);
        }
      } else if (dependent.blockedBy == null && dependent.impossible == null) {
        if (node.impossible != null || node.outcome instanceof Outcome.Failed) {
          dependent.blockedBy = node.step.id();
          agenda.add(dependent);
        } else if (node.blockedBy != null) {
          dependent.blockedBy = node.blockedBy;
          agenda.add(dependent);
        }
      }
    }
  }

  private Map<String, Digest> digests(Step step) {
    Map<String, Digest> digests = new TreeMap<>();
    step.inputs().forEach((name, input) -> digests.put(name, digest(step, input)));
    return digests;
  }

  private Digest digest(Step step, Input input) {
    return switch (input) {
      case Input.Source(Path path) -> known(path).digest();
      case Input.Result(StepId from, String file) -> {
        Digest digest = Objects.requireNonNull(node(from).result).files().get(file);
        if (digest == null) {
          throw new IllegalStateException(
              step.id() + " reads " + file + ", which " + from + " does not make");
        }
        yield digest;
      }
    };
  }

  private Sources.Known known(Path path) {
    return Objects.requireNonNull(Objects.requireNonNull(files.get(path)).known);
  }

  /** Does what has been decided. */
  private void act(Node node) {
    if (node.blockedBy != null) {
      settle(node, new Outcome.Skipped(node.blockedBy));
    } else if (node.impossible != null) {
      settle(node, new Outcome.Failed(node.impossible, Optional.empty()));
    } else if (node.result != null) {
      explained(node);
      settle(node, new Outcome.Reused());
    } else if (diskFullAt != null) {
      settle(node, new Outcome.Skipped(diskFullAt));
    } else {
      Node maker = making.putIfAbsent(key(node).key(), node);
      if (maker != null) {
        maker.twins.add(node);
        return;
      }
      explained(node);
      slots.add(new Slots.Task(node.index, node.step.pool(), () -> start(node)));
    }
  }

  private static KeyText key(Node node) {
    return Objects.requireNonNull(node.key);
  }

  private void explained(Node node) {
    listener.explained(node.step, Objects.requireNonNull(node.reason));
  }

  private void settle(Node node, Outcome outcome) {
    node.outcome = outcome;
    open--;
    if (node.result != null) {
      store.made(node.step.id(), node.result.key());
    }
    listener.ended(node.step, outcome);
  }

  /** Decides and does whatever the latest event has made possible. */
  private void proceed() {
    for (Node node = agenda.poll(); node != null; node = agenda.poll()) {
      if (node.outcome == null) {
        decide(node);
        act(node);
        if (node.outcome != null) {
          spread(node);
        }
      }
    }
  }

  private void readFiles() {
    for (Node.File file : files.values()) {
      if (file.known == null && file.impossible == null) {
        int index = file.readers.getFirst().index;
        slots.add(new Slots.Task(index, Build.READING, () -> read(file)));
      }
    }
  }

  private void read(Node.File file) {
    thread(
        Thread.ofPlatform(),
        "reading " + file.path.getFileName(),
        () -> {
          Sources.@Nullable Known known = null;
          String failure = "Reading was stopped.";
          try {
            known = store.sources().read(file.path, tell(file.path));
          } catch (StepFailure e) {
            failure = String.valueOf(e.getMessage());
          } catch (InterruptedException e) {
            // The run is being stopped, and tells nobody.
          } catch (Throwable e) {
            Step step = file.readers.getFirst().step;
            if (StepRun.fault(store, step, e).outcome() instanceof Outcome.Failed failed) {
              failure = failed.message();
            }
          }
          Sources.@Nullable Known result = known;
          String message = failure;
          return () -> {
            slots.free(Build.READING);
            file.known = result;
            file.impossible = result == null ? message : null;
            for (Node reader : file.readers) {
              reader.missing--;
              if (reader.outcome == null && reader.blockedBy == null) {
                if (result == null) {
                  reader.impossible = message;
                }
                if (reader.missing == 0 || result == null) {
                  agenda.add(reader);
                }
              }
            }
            proceed();
          };
        });
  }

  private LongConsumer tell(Path path) {
    long total = path.toFile().length();
    listener.reading(path, 0, total);
    long[] told = {0};
    return bytes -> {
      if (bytes - told[0] >= TELL_EVERY_BYTES || bytes >= total) {
        told[0] = bytes;
        listener.reading(path, bytes, Math.max(bytes, total));
      }
    };
  }

  private void start(Node node) {
    Step step = node.step;
    Map<String, Path> inputs = new TreeMap<>();
    List<Sources.Known> sources = new ArrayList<>();
    step.inputs()
        .forEach((name, input) -> {
          switch (input) {
            case Input.Source(Path path) -> {
              inputs.put(name, path.toAbsolutePath());
              sources.add(known(path));
            }
            case Input.Result(StepId from, String file) ->
                inputs.put(name, Objects.requireNonNull(node(from).result).folder().resolve(file));
          }
        });
    StepRun run =
        new StepRun(
            store,
            step,
            key(node),
            inputs,
            digests(step),
            sources,
            fraction -> listener.progress(step, fraction));
    listener.started(step);
    thread(
        Thread.ofVirtual(),
        step.id().text(),
        () -> {
          StepRun.Ending ending = run.run();
          return () -> ended(node, ending);
        });
  }

  private void ended(Node node, StepRun.Ending ending) {
    slots.free(node.step.pool());
    making.remove(key(node).key());
    node.result = ending.result().orElse(null);
    settle(node, ending.outcome());
    spread(node);
    agenda.addAll(node.twins);
    if (ending.diskFull() && diskFullAt == null) {
      diskFullAt = node.step.id();
      for (Slots.Task task : slots.drop(pool -> !pool.equals(Build.READING))) {
        Node waiting = nodes.get(task.index());
        making.remove(key(waiting).key());
        settle(waiting, new Outcome.Skipped(diskFullAt));
        waiting.blockedBy = diskFullAt;
        spread(waiting);
        agenda.addAll(waiting.twins);
      }
    }
    proceed();
  }

  /** Something that is done on a thread of its own and ends in an event. */
  private interface Activity {
    Runnable run();
  }

  private void thread(Thread.Builder kind, String name, Activity activity) {
    Thread thread =
        kind.name(name)
            .unstarted(() -> {
              Runnable event = activity.run();
              Thread self = Thread.currentThread();
              events.add(() -> {
                threads.remove(self);
                event.run();
              });
            });
    threads.add(thread);
    thread.start();
  }

  /** Interrupts what still runs and waits until it has ended. */
  private void stop() {
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Report report() {
    Map<StepId, Outcome> outcomes = new LinkedHashMap<>();
    Map<StepId, Result> results = new LinkedHashMap<>();
    for (Node node : nodes) {
      outcomes.put(node.step.id(), Objects.requireNonNull(node.outcome));
      if (node.result != null) {
        results.put(node.step.id(), node.result);
      }
    }
    return new Report(plan, outcomes, results);
  }
}
