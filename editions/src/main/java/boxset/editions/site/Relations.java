package boxset.editions.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to what in a series: who is seen where, and what stands before and behind it.
 *
 * @param site the series
 */
public record Relations(SiteModel site) {
  /** Themes with a moment in something. */
  public List<Theme> themesIn(Watchable w) {
    return site.themes().stream()
        .filter(theme -> theme.moments().stream().anyMatch(m -> m.of().equals(w.id())))
        .toList();
  }

  /** People of the series who are seen in something. */
  public List<Person> peopleIn(Watchable w) {
    Set<String> ids = new LinkedHashSet<>(w.notes().people());
    if (w.kind() == Watchable.Kind.PART) {
      interviewsIn(w).forEach(i -> ids.addAll(i.notes().people()));
    }
    return site.people().stream().filter(p -> ids.contains(p.id())).toList();
  }

  /** Interviews used in a part. */
  public List<Watchable> interviewsIn(Watchable w) {
    return site.interviews().stream()
        .filter(i -> i.notes().seenIn().stream().anyMatch(e -> e.of().equals(w.id())))
        .toList();
  }

  /** Extras that belong to a part. */
  public List<Watchable> extrasOf(Watchable w) {
    return site.extras().stream()
        .filter(x -> x.notes().part().equals(Optional.of(w.id())))
        .toList();
  }

  /** Interviews with a person. */
  public List<Watchable> interviewsWith(Person person) {
    return site.interviews().stream()
        .filter(i -> i.notes().people().contains(person.id()))
        .toList();
  }

  /** Parts a person is seen in, through their interviews. */
  public List<Watchable> partsWith(Person person) {
    Set<String> seenIn =
        interviewsWith(person).stream()
            .flatMap(interview -> interview.notes().seenIn().stream())
            .map(Excerpt::of)
            .collect(Collectors.toSet());
    return site.parts().stream()
        .filter(w -> seenIn.contains(w.id()) || w.notes().people().contains(person.id()))
        .toList();
  }

  /** Roles under which a person's name stands in the credits. */
  public List<String> rolesOf(Person person) {
    return Stream.concat(
            site.credits().stream(),
            site.parts().stream().flatMap(p -> p.notes().credits().stream()))
        .filter(credit -> credit.names().contains(person.name()))
        .map(Credit::role)
        .distinct()
        .toList();
  }

  /** All extras, in the order in which they are played. */
  public List<Excerpt> allExtras() {
    return site.extraGroups().stream().flatMap(group -> group.extras().stream()).toList();
  }

  /** What follows in its list. */
  public @Nullable Watchable next(Watchable watchable) {
    return neighbour(watchable, 1);
  }

  /** What precedes in its list. */
  public @Nullable Watchable previous(Watchable watchable) {
    return neighbour(watchable, -1);
  }

  /** The person before, or after, in the order of the series. */
  public @Nullable Person neighbour(Person person, int step) {
    return beside(site.people(), Person::id, person, step);
  }

  /** The theme before, or after, in the order of the series. */
  public @Nullable Theme neighbour(Theme theme, int step) {
    return beside(site.themes(), Theme::id, theme, step);
  }

  private @Nullable Watchable neighbour(Watchable watchable, int step) {
    return Stream.of(site.parts(), site.extras(), site.interviews())
        .map(list -> beside(list, Watchable::id, watchable, step))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** By id: to compare all that is known of each takes long. */
  private static <T> @Nullable T beside(List<T> list, Function<T, String> id, T one, int step) {
    String wanted = id.apply(one);
    for (int i = 0; i < list.size(); i++) {
      if (id.apply(list.get(i)).equals(wanted)) {
        int at = i + step;
        return at < 0 || at >= list.size() ? null : list.get(at);
      }
    }
    return null;
  }
}
