package boxset.series.model;

import boxset.series.diagnostics.Place;

/** A named place that viewers go to. The first is at the start unless the file says otherwise. */
public record Chapter(Timecode at, String title, Place place) {}
