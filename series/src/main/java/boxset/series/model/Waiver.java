package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/** A finding that the maker has seen and wants to keep. */
public record Waiver(String rule, Optional<Reference> at, String why, Place place) {}
