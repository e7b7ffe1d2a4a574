package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * What is known of something to watch beyond the thing itself.
 *
 * @param people ids of who is seen or heard in it
 * @param credits its own credits; the series' hold when empty
 * @param seenIn where an interview is used in the parts
 * @param part id of the part that an extra belongs to
 * @param date the day it is first shown or was recorded: {@code 2026-06-14}, or with a time and an
 *     offset as ISO 8601 has it
 * @param place where it was recorded
 * @param language BCP 47 tag of what is spoken
 * @param sound path of its sound alone, to listen to
 * @param stills photographs of it
 */
public record Notes(
    List<String> people,
    List<Credit> credits,
    List<Excerpt> seenIn,
    Optional<String> part,
    Optional<String> date,
    Optional<String> place,
    Optional<String> language,
    Optional<String> sound,
    List<Photo> stills) {
  /** Nothing. */
  public static final Notes NONE =
      new Notes(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** Copies the lists. */
  public Notes {
    people = List.copyOf(people);
    credits = List.copyOf(credits);
    seenIn = List.copyOf(seenIn);
    stills = List.copyOf(stills);
  }
}
