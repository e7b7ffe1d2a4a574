package boxset.steps;

/** How much work the encoder puts into the same quality in fewer bytes. */
public enum Effort {
  /** For a proof. */
  DRAFT("ultrafast"),
  FASTER("veryfast"),
  FAST("fast"),
  MEDIUM("medium"),
  SLOW("slow"),
  SLOWER("slower");

  private final String preset;

  Effort(String preset) {
    this.preset = preset;
  }

  /** The name of x264's preset. */
  public String preset() {
    return preset;
  }
}
