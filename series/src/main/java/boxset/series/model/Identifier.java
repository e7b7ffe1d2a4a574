package boxset.series.model;

import boxset.series.diagnostics.Place;

/**
 * A number given by somebody else: EIDR, ISAN, IMDb, a house number.
 *
 * @param scheme the key in the file, such as {@code eidr}
 */
public record Identifier(String scheme, String value, Place place) {}
