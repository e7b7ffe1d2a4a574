package boxset.editions.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the pages of one series say. It holds only what has been built: a part whose picture
 * failed is left out by the caller, and next and previous follow from the order of the lists.
 *
 * <p>Every path in the model is relative to the root of the site, with {@code /} between names and
 * no encoding; the pages encode it and make it relative to themselves, so that the folder can be
 * served from any place. A path with {@code {digest}} in it is the pattern of a name that only the
 * result tells; {@link SiteFiles} knows it.
 *
 * @param id the permanent id of the series; the viewer's browser remembers under it how far they
 *     have watched
 * @param title title of the series
 * @param language BCP 47 tag of the language of titles and synopses, the {@code lang} of each page
 * @param logline one line, if there is one
 * @param synopsis the short synopsis in paragraphs; may be empty
 * @param about the long synopsis in paragraphs; may be empty
 * @param art key art; without it the still of the first part stands in
 * @param palette the series' own colours; without them the site's
 * @param credits credits in the order they are shown
 * @param people people in the order they are shown
 * @param awards awards in the order they are shown
 * @param parts parts in order
 * @param extras extras that have a picture of their own, in order
 * @param extraGroups all extras by kind, also those that are stretches of something else
 * @param interviews interviews in order
 * @param themes threads through the series
 * @param editorial articles and the press page
 * @param baseUrl where the site will live, ending in {@code /}, for canonical links; most sites do
 *     not know
 * @param channel name of the channel that the series runs on, where that is part of the site
 */
public record SiteModel(
    String id,
    String title,
    String language,
    Optional<String> logline,
    List<String> synopsis,
    List<String> about,
    Optional<KeyArt> art,
    Optional<Palette> palette,
    List<Credit> credits,
    List<Person> people,
    List<Award> awards,
    List<Watchable> parts,
    List<Watchable> extras,
    List<ExtraGroup> extraGroups,
    List<Watchable> interviews,
    List<Theme> themes,
    Editorial editorial,
    Optional<String> baseUrl,
    Optional<String> channel) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if two things share a folder, or the base URL does not end in
   *     a slash
   */
  public SiteModel {
    synopsis = List.copyOf(synopsis);
    about = List.copyOf(about);
    credits = List.copyOf(credits);
    people = List.copyOf(people);
    awards = List.copyOf(awards);
    parts = List.copyOf(parts);
    extras = List.copyOf(extras);
    extraGroups = List.copyOf(extraGroups);
    interviews = List.copyOf(interviews);
    themes = List.copyOf(themes);
    Map<String, String> folders = new HashMap<>();
    Stream.of(parts, extras, interviews)
        .flatMap(List::stream)
        .forEach(w -> {
          String other = folders.put(w.folder(), w.title());
          if (other != null) {
            throw new IllegalArgumentException(
                "\"%s\" and \"%s\" share the folder %s".formatted(other, w.title(), w.folder()));
          }
        });
    if (baseUrl.isPresent() && !baseUrl.get().endsWith("/")) {
      throw new IllegalArgumentException("base URL must end in a slash: " + baseUrl.get());
    }
  }

  /** A series of which nothing is known but its name. */
  public static SiteModel named(String id, String title, String language) {
    return new SiteModel(
        id,
        title,
        language,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Editorial.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** Everything that has a page of its own to watch it on: parts, then extras, then interviews. */
  public List<Watchable> watchables() {
    return Stream.of(parts, extras, interviews).flatMap(List::stream).toList();
  }

  /** The thing to watch with this id, if it has been built. */
  public Optional<Watchable> watchable(String id) {
    return Stream.of(parts, extras, interviews)
        .flatMap(List::stream)
        .filter(w -> w.id().equals(id))
        .findFirst();
  }

  /** The person with this id. */
  public Optional<Person> person(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The same series with other things to watch, each made from the one in its place. */
  public SiteModel with(UnaryOperator<Watchable> change) {
    return with(
        parts.stream().map(change).toList(),
        extras.stream().map(change).toList(),
        interviews.stream().map(change).toList());
  }

  /** The same series with these things to watch. */
  public SiteModel with(List<Watchable> parts, List<Watchable> extras, List<Watchable> interviews) {
    return with(palette, parts, extras, interviews, editorial);
  }

  /** The same series in these colours. */
  public SiteModel with(Palette palette) {
    return with(Optional.of(palette), parts, extras, interviews, editorial);
  }

  /** The same series with articles and a press page. */
  public SiteModel with(Editorial editorial) {
    return with(palette, parts, extras, interviews, editorial);
  }

  /** The same series with a channel that it runs on. */
  public SiteModel onAir(String channel) {
    return new SiteModel(
        id,
        title,
        language,
        logline,
        synopsis,
        about,
        art,
        palette,
        credits,
        people,
        awards,
        parts,
        extras,
        extraGroups,
        interviews,
        themes,
        editorial,
        baseUrl,
        Optional.of(channel));
  }

  private SiteModel with(
      Optional<Palette> palette,
      List<Watchable> parts,
      List<Watchable> extras,
      List<Watchable> interviews,
      Editorial editorial) {
    return new SiteModel(
        id,
        title,
        language,
        logline,
        synopsis,
        about,
        art,
        palette,
        credits,
        people,
        awards,
        parts,
        extras,
        extraGroups,
        interviews,
        themes,
        editorial,
        baseUrl,
        channel);
  }
}
