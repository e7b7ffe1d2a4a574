package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/** A photograph for the press and the pages; a folder in the file stands for each picture in it. */
public record Still(FileRef file, Optional<String> caption, Optional<String> credit, Place place) {}
