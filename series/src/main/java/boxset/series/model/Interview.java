package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A talk with one person, whole.
 *
 * @param name of who talks, from {@code people} when the file names a person there
 * @param person id in {@code people}
 * @param transcript captions or text of all that is said
 * @param seenIn the parts, or stretches of them, that use this interview
 */
public record Interview(
    String id,
    String name,
    Optional<String> person,
    Optional<String> role,
    Optional<String> title,
    FileRef file,
    List<AudioTrack> audio,
    List<CaptionTrack> captions,
    Optional<FileRef> transcript,
    List<Reference> seenIn,
    List<Chapter> chapters,
    Synopsis synopsis,
    Optional<When> recorded,
    Optional<String> location,
    Optional<String> language,
    Place place) {}
