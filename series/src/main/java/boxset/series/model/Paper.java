package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.time.LocalDate;
import java.util.Optional;

/** A document that somebody asks for: insurance, chain of title, releases. */
public record Paper(
    String name, Optional<FileRef> file, Optional<LocalDate> expires, Place place) {}
