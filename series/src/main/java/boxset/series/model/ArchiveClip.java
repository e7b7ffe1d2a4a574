package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/** Somebody else's pictures or sound in a part. */
public record ArchiveClip(
    String source, Reference at, Clearance cleared, Optional<String> credit, Place place) {}
