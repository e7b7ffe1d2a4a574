package boxset.editions.channel;

import boxset.editions.EditionPlan;
import boxset.graph.release.Placement;
import boxset.series.diagnostics.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * A channel as it will be made.
 *
 * @param plan its steps; what it plays, which lies in the site
 * @param files its schedule, which lies beside the site: whoever airs the channel reads it
 * @param listing what is on; empty when the run cannot be scheduled
 * @param diagnostics what is wrong with the run
 */
public record ChannelPlan(
    EditionPlan plan, List<Placement> files, Optional<Listing> listing, Diagnostics diagnostics) {
  public ChannelPlan {
    files = List.copyOf(files);
  }
}
