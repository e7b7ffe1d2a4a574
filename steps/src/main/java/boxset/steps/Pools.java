package boxset.steps;

import boxset.graph.Pool;

/** The scarce things that media steps share. */
public final class Pools {
  /** Cores that encode. */
  public static final Pool ENCODER = new Pool("encoder");

  /** Reading and writing whole files. */
  public static final Pool DISK = new Pool("disk");

  private Pools() {}
}
