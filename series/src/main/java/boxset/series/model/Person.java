package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/** Somebody who is seen, heard or credited. */
public record Person(
    String id,
    String name,
    Optional<String> role,
    Optional<Prose> bio,
    Optional<FileRef> photo,
    Place place) {}
