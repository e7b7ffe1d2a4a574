package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;

/** A thread that runs through the series, as moments in the order they are to be played. */
public record Theme(String id, String title, List<Moment> moments, Place place) {}
