package boxset.series.model;

import boxset.series.diagnostics.Place;

/** A stretch that a viewer may skip, or that a seamless version leaves out. */
public record Segment(SegmentKind kind, Span span, Place place) {}
