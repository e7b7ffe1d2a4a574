package boxset.series.model;

import boxset.series.diagnostics.Place;

/** A place in a part without a name, such as a break. */
public record Mark(Timecode at, Place place) {}
