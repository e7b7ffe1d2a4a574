package boxset.editions.disc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts programmes on discs: on few and small ones, in order, and what belongs together on one. */
public final class DiscPlanner {
  private final List<? extends List<? extends DiscItem>> groups;
  private final DiscKind kind;

  private DiscPlanner(List<? extends List<? extends DiscItem>> groups, DiscKind kind) {
    this.groups = groups;
    this.kind = kind;
  }

  /**
   * A disc of the set.
   *
   * @param items in order
   * @param floor the quality of all of them, one of the kind's {@link QualityScale}
   */
  public record Planned(DiscFormat format, List<DiscItem> items, int floor) {
    /** Keeps the order. */
    public Planned {
      items = List.copyOf(items);
    }

    /** Those of some programmes that are on it, in their order. */
    public <P extends DiscProgramme> List<P> on(List<P> programmes) {
      Set<String> ids = items.stream().map(DiscItem::id).collect(Collectors.toSet());
      return programmes.stream().filter(each -> ids.contains(each.programme().id())).toList();
    }
  }

  /**
   * The discs.
   *
   * @param groups what has to be on one disc, in order
   * @param wanted the format that is asked for
   * @return empty when a group is too long for any disc
   */
  public static Optional<List<Planned>> plan(
      List<? extends List<? extends DiscItem>> groups, Optional<DiscFormat> wanted, DiscKind kind) {
    return new DiscPlanner(groups, kind).plan(wanted);
  }

  private Optional<List<Planned>> plan(Optional<DiscFormat> wanted) {
    if (groups.isEmpty()) {
      return Optional.of(List.of());
    }
    QualityScale scale = kind.scale();
    if (wanted.isEmpty()) {
      Optional<List<Planned>> single = split(kind.small(), 1, scale.good());
      if (single.isPresent()) {
        return single;
      }
    }
    DiscFormat format = wanted.orElse(kind.large());
    for (int worst : List.of(scale.acceptable(), scale.worst())) {
      for (int discs = 1; discs <= groups.size(); discs++) {
        Optional<List<Planned>> split = split(format, discs, worst);
        if (split.isPresent()) {
          return wanted.isPresent() ? split : split.map(this::smaller);
        }
      }
    }
    return Optional.empty();
  }

  /** Discs that need not be as large as the others are not. */
  private List<Planned> smaller(List<Planned> discs) {
    return discs.stream()
        .map(disc -> {
          OptionalInt floor = BitBudget.finest(disc.items(), kind.small(), kind);
          return floor.isPresent()
                  && floor.getAsInt() <= Math.max(kind.scale().good(), disc.floor())
              ? new Planned(kind.small(), disc.items(), floor.getAsInt())
              : disc;
        })
        .toList();
  }

  /** Divides groups, in order, so that the disc that looks worst looks best. */
  private Optional<List<Planned>> split(DiscFormat format, int discs, int worst) {
    int count = groups.size();
    int[][] floors = new int[count + 1][count + 1];
    for (int from = 0; from < count; from++) {
      List<DiscItem> items = new ArrayList<>();
      for (int to = from + 1; to <= count; to++) {
        items.addAll(groups.get(to - 1));
        floors[from][to] = BitBudget.finest(items, format, kind).orElse(Integer.MAX_VALUE);
      }
    }
    int[][] best = new int[discs + 1][count + 1];
    int[][] cut = new int[discs + 1][count + 1];
    for (int to = 1; to <= count; to++) {
      best[1][to] = floors[0][to];
    }
    for (int disc = 2; disc <= discs; disc++) {
      for (int to = disc; to <= count; to++) {
        best[disc][to] = Integer.MAX_VALUE;
        for (int from = disc - 1; from < to; from++) {
          int value = Math.max(best[disc - 1][from], floors[from][to]);
          if (value < best[disc][to] || cut[disc][to] == 0) {
            best[disc][to] = value;
            cut[disc][to] = from;
          }
        }
      }
    }
    if (best[discs][count] > worst) {
      return Optional.empty();
    }
    List<Planned> planned = new ArrayList<>();
    int to = count;
    for (int disc = discs; disc >= 1; disc--) {
      int from = disc == 1 ? 0 : cut[disc][to];
      List<DiscItem> items = new ArrayList<>();
      groups.subList(from, to).forEach(items::addAll);
      planned.addFirst(new Planned(format, items, floors[from][to]));
      to = from;
    }
    return Optional.of(planned);
  }
}
