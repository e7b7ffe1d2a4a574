package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;

/** A role and those who hold it, both in the order of the file: "Directed by", [Ana Reyes]. */
public record Credit(String role, List<String> names, Place place) {}
