package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of a file, and who refers to them. */
final class Names {
  /** What an id belongs to. Parts, interviews and extras never share one. */
  enum Kind {
    PART("a part", 0),
    INTERVIEW("an interview", 0),
    EXTRA("an extra", 0),
    PERSON("a person", 1),
    THEME("a theme", 2),
    MOMENT("a moment", 3);

    private final String words;
    private final int space;

    Kind(String words, int space) {
      this.words = words;
      this.space = space;
    }

    /** Whether its id is the name of a folder at the root of the site. */
    boolean hasFolder() {
      return space == 0;
    }
  }

  private record Name(int space, String id) {}

  private record Owner(Kind kind, Place place) {}

  private record Mention(Set<Kind> kinds, String id, Place place) {}

  private final Map<Name, Owner> owners = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** Takes note of an id; one that is taken is an error. */
  void declare(Kind kind, String id, Place place, Diagnostics diagnostics) {
    Owner first = owners.putIfAbsent(new Name(kind.space, id), new Owner(kind, place));
    if (first != null) {
      diagnostics.error(
          place,
          "`"
              + id
              + "` is the id of "
              + first.kind.words
              + " already, on line "
              + first.place.line(),
          "Choose another id for one of them.");
    }
  }

  /** Takes note that something is referred to. */
  void mention(Set<Kind> kinds, String id, Place place) {
    mentions.add(new Mention(kinds, id, place));
  }

  /** Reports every reference that leads nowhere. */
  void check(Diagnostics diagnostics) {
    for (Mention mention : mentions) {
      boolean found = mention.kinds.stream().anyMatch(kind -> has(kind, mention.id));
      if (!found) {
        report(mention, diagnostics);
      }
    }
  }

  private void report(Mention mention, Diagnostics diagnostics) {
    String wanted = Suggestion.or(mention.kinds.stream().sorted().map(k -> k.words).toList());
    for (Map.Entry<Name, Owner> entry : owners.entrySet()) {
      if (entry.getKey().id.equals(mention.id)) {
        diagnostics.error(
            mention.place,
            "`"
                + mention.id
                + "` is "
                + entry.getValue().kind.words
                + "; here "
                + wanted
                + " is meant",
            known(mention.kinds));
        return;
      }
    }
    Optional<String> meant = Suggestion.among(mention.id, ids(mention.kinds));
    diagnostics.error(
        mention.place,
        "`" + mention.id + "` is not the id of " + wanted,
        meant.map(m -> "Did you mean `" + m + "`?").orElseGet(() -> known(mention.kinds)));
  }

  private String known(Set<Kind> kinds) {
    List<String> ids = ids(kinds);
    return ids.isEmpty() ? "There is none yet." : "There are: " + String.join(", ", ids) + ".";
  }

  private List<String> ids(Set<Kind> kinds) {
    return owners.entrySet().stream()
        .filter(e -> kinds.contains(e.getValue().kind))
        .map(e -> e.getKey().id)
        .toList();
  }

  private boolean has(Kind kind, String id) {
    Owner owner = owners.get(new Name(kind.space, id));
    return owner != null && owner.kind == kind;
  }
}
