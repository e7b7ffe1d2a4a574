package boxset.editions.disc;

import boxset.series.model.Extra;
import boxset.series.model.Series;
import java.util.ArrayList;
import java.util.List;

/** What has to be on one disc. */
public final class DiscGroups {
  private DiscGroups() {}

  /**
   * What has to be on one disc, in order: parts that are kept together, and extras of parts.
   *
   * @param window what the window of the discs keeps together; where it is empty, the box says it
   */
  public static <P extends DiscProgramme> List<List<P>> of(
      Series series, List<List<String>> window, List<P> parts, List<P> extras) {
    List<List<P>> groups = new ArrayList<>();
    for (P part : parts) {
      groups.add(new ArrayList<>(List.of(part)));
    }
    for (List<String> together : window.isEmpty() ? series.box().keepTogether() : window) {
      join(groups, together);
    }
    for (P extra : extras) {
      String part = series.extra(extra.programme().id()).flatMap(Extra::part).orElse("");
      groups.stream()
          .filter(group -> group.stream().anyMatch(each -> each.programme().id().equals(part)))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(extra), () -> groups.add(new ArrayList<>(List.of(extra))));
    }
    return groups.stream().map(List::copyOf).toList();
  }

  /** Joins the groups of some parts and all between them, so that the order stays. */
  private static <P extends DiscProgramme> void join(List<List<P>> groups, List<String> ids) {
    int first = groups.size();
    int last = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).stream().anyMatch(part -> ids.contains(part.programme().id()))) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = last; i > first; i--) {
      groups.get(i - 1).addAll(groups.remove(i));
    }
  }
}
