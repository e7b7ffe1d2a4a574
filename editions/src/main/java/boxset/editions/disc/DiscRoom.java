package boxset.editions.disc;

import boxset.graph.Workspace;
import java.io.IOException;

/** What a disc is to hold. What it says of itself as text is part of a step's key. */
public interface DiscRoom {
  /** What all of it takes at most, in bytes; of its pieces of picture, as they were made first. */
  long bytes(Workspace workspace) throws IOException;
}
