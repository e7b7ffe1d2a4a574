package boxset.editions.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the pages of one series say. It holds only what has been built: a part whose picture
 * failed is left out by the caller, and next and previous follow from the order of the lists.
 *
 * <p>Every path in the model is relative to the root of the site, with {@code /} between names and
 * no encoding; the pages encode it and make it relative to themselves, so that the folder can be
 * served from any place.
 *
 * @param id the permanent id of the series; the viewer's browser remembers under it how far they
 *     have watched
 * @param title title of the series
 * @param language BCP 47 tag of the language of titles and synopses, the {@code lang} of each page
 * @param logline one line, if there is one
 * @param synopsis the short synopsis in paragraphs; may be empty
 * @param about the long synopsis in paragraphs; may be empty
 * @param hero the wide picture on the series page; without it the still of the first part stands in
 * @param credits credits in the order they are shown
 * @param people people in the order they are shown
 * @param parts parts in order
 * @param extras extras in order
 * @param interviews interviews in order
 * @param baseUrl where the site will live, ending in {@code /}, for canonical links; most sites do
 *     not know
 */
public record SiteModel(
    String id,
    String title,
    String language,
    Optional<String> logline,
    List<String> synopsis,
    List<String> about,
    Optional<Still> hero,
    List<Credit> credits,
    List<Person> people,
    List<Watchable> parts,
    List<Watchable> extras,
    List<Watchable> interviews,
    Optional<String> baseUrl) {

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
    parts = List.copyOf(parts);
    extras = List.copyOf(extras);
    interviews = List.copyOf(interviews);
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

  /** Everything that has a page of its own: parts, then extras, then interviews. */
  public List<Watchable> watchables() {
    return Stream.of(parts, extras, interviews).flatMap(List::stream).toList();
  }
}
