package boxset.editions.disc;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.series.model.Series;
import java.nio.file.Path;
import java.util.Set;

/**
 * What discs of a series are planned from.
 *
 * @param measures of every picture, unless it is a draft
 * @param folder that of the series file
 * @param proof whether a draft is enough: the same structure, few bits
 * @param without ids of programmes that are known to fail and are left out
 */
public record DiscRequest(
    Series series,
    Facts facts,
    DiscMeasures measures,
    Path folder,
    Programs programs,
    boolean proof,
    Set<String> without) {}
