package boxset.steps;

/** How much work the encoder puts into the same quality in fewer bytes. */
public enum Effort {
  /** For a proof. */
  DRAFT("ultrafast"),
  QUICK("veryfast"),
  NORMAL("medium"),
  THOROUGH("slow");

  private final String preset;

  Effort(String preset) {
    this.preset = preset;
  }

  /** The name of x264's preset. */
  public String preset() {
    return preset;
  }
}
