package boxset.steps;

import boxset.graph.Pool;

/** The scarce things that media steps share. */
public final class Pools {
  /** Cores that decode and encode pictures. */
  public static final Pool ENCODER = new Pool("encoder");

  /** For sound, which needs one core at most, beside the picture. */
  public static final Pool SOUND = new Pool("sound");

  /** Reading and writing whole files. */
  public static final Pool DISK = new Pool("disk");

  private Pools() {}
}
