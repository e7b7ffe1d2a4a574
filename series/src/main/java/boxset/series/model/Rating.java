package boxset.series.model;

import boxset.series.diagnostics.Place;

/**
 * What a board rated the series.
 *
 * @param system such as MPA, BBFC, FSK
 */
public record Rating(String system, String rating, Place place) {}
