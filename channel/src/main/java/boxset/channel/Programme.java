package boxset.channel;

import java.util.List;
import java.util.Optional;

/**
 * What a guide tells of a programme.
 *
 * @param id which names it in a schedule
 * @param title of the series or, where it is none of one, of the programme
 * @param subtitle of the episode
 * @param description a paragraph
 * @param language BCP 47 of the words here
 * @param season from 1
 * @param episode from 1
 * @param categories such as documentary
 * @param ratings by their systems
 * @param year it was finished
 * @param page its address, relative to the root of the release or absolute
 * @param still a picture of it, relative to the root of the release or absolute
 */
public record Programme(
    String id,
    String title,
    Optional<String> subtitle,
    Optional<String> description,
    String language,
    Optional<Integer> season,
    Optional<Integer> episode,
    List<String> categories,
    List<Rating> ratings,
    Optional<Integer> year,
    Optional<String> page,
    Optional<String> still) {
  /** Copies the lists. */
  public Programme {
    Names.check("programme", id);
    categories = List.copyOf(categories);
    ratings = List.copyOf(ratings);
  }

  /**
   * The same with a picture.
   *
   * @param picture relative to the root of the release or absolute
   */
  public Programme withStill(String picture) {
    return new Programme(
        id,
        title,
        subtitle,
        description,
        language,
        season,
        episode,
        categories,
        ratings,
        year,
        page,
        Optional.of(picture));
  }

  /**
   * Who may see it.
   *
   * @param system such as MPAA or FSK
   * @param value as it is printed
   */
  public record Rating(String system, String value) {}
}
