package boxset.editions.menu;

import boxset.editions.menu.DiscContents.Group;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscContents.Track;
import boxset.editions.menu.DiscContents.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Discs with so many parts, scenes and extras. */
public final class Contents {
  private Contents() {}

  /** A disc of English parts, one sound and no captions. */
  public static DiscContents of(int parts, int chapters) {
    return of(parts, chapters, 0, 1, 0);
  }

  public static DiscContents of(int parts, int chapters, int extras, int sounds, int captions) {
    List<Item> items =
        IntStream.rangeClosed(1, parts)
            .mapToObj(i ->
                new Item(
                    "p" + i,
                    i,
                    "Part " + i,
                    "Title " + i,
                    Optional.of(Duration.ofMinutes(50)),
                    IntStream.rangeClosed(1, chapters).mapToObj(c -> "Scene of " + c).toList()))
            .toList();
    List<Item> bonus =
        IntStream.rangeClosed(1, extras)
            .mapToObj(i ->
                new Item(
                    "x" + i,
                    i,
                    "Trailer",
                    "Trailer no. " + i,
                    Optional.of(Duration.ofMinutes(2)),
                    List.of()))
            .toList();
    return new DiscContents(
        "The Long Way Up",
        Optional.empty(),
        Optional.of("Part"),
        "en",
        items,
        bonus.isEmpty() ? List.of() : List.of(new Group("Trailers", bonus)),
        IntStream.range(0, sounds).mapToObj(i -> new Track("Sound " + i, "en")).toList(),
        IntStream.range(0, captions).mapToObj(i -> new Track("Captions " + i, "en")).toList());
  }

  /** The second disc of three. */
  static DiscContents secondOfThree(DiscContents all) {
    return new DiscContents(
        all.title(),
        Optional.of(new Volume(2, 3)),
        all.noun(),
        all.language(),
        all.parts(),
        all.extras(),
        all.sounds(),
        all.captions());
  }
}
