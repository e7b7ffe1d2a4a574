package boxset.graph.run;

import boxset.graph.Input;
import boxset.graph.Key;
import boxset.graph.KeyText;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.store.Lookup;
import boxset.graph.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out why a step runs. */
final class Explain {
  private static final int LONGEST_VALUE = 60;

  private final Store store;

  Explain(Store store) {
    this.store = store;
  }

  /** Why, now that the store has no whole result of that key. */
  Reason of(Step step, KeyText now, Lookup lookup) {
    if (lookup instanceof Lookup.Damaged(String what)) {
      return new Reason.Damaged(what);
    }
    Optional<Key> latest = store.latest(step.id());
    if (latest.isEmpty()) {
      return new Reason.NeverMade();
    }
    if (latest.get().equals(now.key())) {
      return new Reason.Damaged("it is missing");
    }
    return store
        .keyText(latest.get())
        .<Reason>map(before -> new Reason.Changed(changes(step, before, now)))
        .orElseGet(() -> new Reason.Changed(List.of("the result before is not there any more")));
  }

  private List<String> changes(Step step, KeyText before, KeyText now) {
    List<String> changes = new ArrayList<>();
    if (!before.verb().equals(now.verb())) {
      changes.add("verb changed from " + before.verb() + " to " + now.verb());
    }
    if (before.logic() != now.logic()) {
      changes.add("logic " + before.logic() + " -> " + now.logic());
    }
    for (String name : names(before.settings(), now.settings())) {
      String from = before.settings().get(name);
      String to = now.settings().get(name);
      if (from == null && to != null) {
        changes.add("setting " + name + " is new: " + value(to));
      } else if (from != null && to == null) {
        changes.add("setting " + name + " is gone, was " + value(from));
      } else if (from != null && to != null && !from.equals(to)) {
        changes.add("setting " + name + " changed from " + value(from) + " to " + value(to));
      }
    }
    for (String name : names(before.inputs(), now.inputs())) {
      String from = before.inputs().get(name);
      String to = now.inputs().get(name);
      if (to == null) {
        changes.add("input `" + name + "` is gone");
      } else if (!to.equals(from)) {
        changes.add(
            "input `"
                + name
                + "` "
                + (from == null ? "is new: " : "changed: ")
                + origin(step, name));
      }
    }
    return changes;
  }

  private static Set<String> names(Map<String, String> before, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names;
  }

  private static String value(String value) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }

  private String origin(Step step, String name) {
    return switch (step.inputs().get(name)) {
      case Input.Source(var path) -> store.sources().shown(path);
      case Input.Result(StepId from, String file) -> file + " of " + from;
      case null -> throw new IllegalArgumentException(step.id() + " has no input " + name);
    };
  }
}
