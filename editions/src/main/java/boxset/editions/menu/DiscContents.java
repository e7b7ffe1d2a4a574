package boxset.editions.menu;

import boxset.editions.site.pages.Words;
import boxset.series.model.Extra;
import boxset.series.model.ExtraKind;
import boxset.series.model.Interview;
import boxset.series.model.Part;
import boxset.series.model.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is on one disc, in the words of its menus.
 *
 * @param title of the series
 * @param volume which disc of a set it is; empty when it is the only one
 * @param noun what the parts are called, when all are called the same
 * @param language BCP 47; that of the menus' own words
 * @param parts in their order; at least one
 * @param extras by kind, in their order
 * @param sounds that viewers choose from, in the order of the disc's streams
 * @param captions that viewers choose from, in the order of the disc's streams; those that are
 *     always shown are not among them
 */
public record DiscContents(
    String title,
    Optional<Volume> volume,
    Optional<String> noun,
    String language,
    List<Item> parts,
    List<Group> extras,
    List<Track> sounds,
    List<Track> captions) {
  /**
   * A disc of a set.
   *
   * @param number from 1
   * @param of how many there are
   */
  public record Volume(int number, int of) {}

  /**
   * Something to play.
   *
   * @param number as viewers count it
   * @param label what stands beside the title: {@code Part 1}, {@code Deleted scene}
   * @param length how long it runs
   * @param chapters the names of its chapters; one that has no name is empty
   */
  public record Item(
      String id,
      int number,
      String label,
      String title,
      Optional<Duration> length,
      List<String> chapters) {
    /** Keeps the order. */
    public Item {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * Extras of one kind.
   *
   * @param together whether they are among those that play one behind another
   */
  public record Group(String heading, List<Item> items, boolean together) {
    /** Keeps the order. */
    public Group {
      items = List.copyOf(items);
    }

    /** Extras that can be played one behind another. */
    public Group(String heading, List<Item> items) {
      this(heading, items, true);
    }
  }

  /**
   * A sound or captions.
   *
   * @param name by which viewers choose it
   * @param language BCP 47
   */
  public record Track(String name, String language) {}

  /** What only the making of the disc knows of a part, an extra or an interview on it. */
  public record OnDisc(Duration length, List<String> chapters) {}

  /** Keeps the orders; there must be a part. */
  public DiscContents {
    parts = List.copyOf(parts);
    extras = List.copyOf(extras);
    sounds = List.copyOf(sounds);
    captions = List.copyOf(captions);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A disc without a part has no menu");
    }
  }

  /** All extras, one behind another. */
  public List<Item> allExtras() {
    return extras.stream().flatMap(group -> group.items().stream()).toList();
  }

  /** Those of the extras that play one behind another. */
  public List<Item> extrasTogether() {
    return extras.stream()
        .filter(Group::together)
        .flatMap(group -> group.items().stream())
        .toList();
  }

  /**
   * The same disc with threads through its parts, which are found among the extras.
   *
   * @param reels ids, titles and lengths of the threads, in order
   */
  public DiscContents with(List<Reel> reels) {
    if (reels.isEmpty()) {
      return this;
    }
    String heading = Words.of(language).get("themes");
    List<Item> items = new ArrayList<>();
    for (Reel reel : reels) {
      items.add(
          new Item(
              reel.id(),
              items.size() + 1,
              heading,
              reel.title(),
              Optional.of(reel.length()),
              List.of()));
    }
    List<Group> all = new ArrayList<>(extras);
    all.add(new Group(heading, items, false));
    return new DiscContents(title, volume, noun, language, parts, all, sounds, captions);
  }

  /**
   * A thread through the parts, played as one.
   *
   * @param id of no extra
   */
  public record Reel(String id, String title, Duration length) {}

  /**
   * A disc with some of what a series has.
   *
   * @param parts ids of the parts on it
   * @param extras ids of the extras and interviews on it, in any order
   * @param onDisc what is known of each, by id
   */
  public static DiscContents of(
      Series series,
      Optional<Volume> volume,
      List<String> parts,
      List<String> extras,
      Function<String, OnDisc> onDisc,
      List<Track> sounds,
      List<Track> captions) {
    Words words = Words.of(series.language());
    List<Item> items = new ArrayList<>();
    for (Part part : series.parts()) {
      if (parts.contains(part.id())) {
        items.add(item(part.id(), part.number(), series.label(part), part.title(), onDisc));
      }
    }
    boolean alike =
        series.parts().stream()
            .filter(part -> parts.contains(part.id()))
            .allMatch(part -> part.noun().isEmpty());
    return new DiscContents(
        series.title(),
        volume,
        alike ? Optional.of(series.noun()) : Optional.empty(),
        series.language(),
        items,
        groups(series, extras, onDisc, words),
        sounds,
        captions);
  }

  private static List<Group> groups(
      Series series, List<String> ids, Function<String, OnDisc> onDisc, Words words) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Extra extra : series.extras()) {
      if (ids.contains(extra.id())) {
        List<Item> group =
            groups.computeIfAbsent(
                words.get("extras." + word(extra.kind())), _ -> new ArrayList<>());
        String label = words.get("extra." + word(extra.kind()));
        group.add(item(extra.id(), group.size() + 1, label, extra.title(), onDisc));
      }
    }
    for (Interview interview : series.interviews()) {
      if (ids.contains(interview.id())) {
        List<Item> group = groups.computeIfAbsent(words.get("interviews"), _ -> new ArrayList<>());
        String title = interview.title().orElse(interview.name());
        group.add(item(interview.id(), group.size() + 1, words.get("interview"), title, onDisc));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static String word(ExtraKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Item item(
      String id, int number, String label, String title, Function<String, OnDisc> onDisc) {
    OnDisc known = onDisc.apply(id);
    return new Item(id, number, label, title, Optional.of(known.length()), known.chapters());
  }
}
