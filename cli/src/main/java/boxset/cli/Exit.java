package boxset.cli;

/** What a command tells the shell. */
final class Exit {
  static final int DONE = 0;

  /** Something in the user's files or words is wrong. */
  static final int WRONG_INPUT = 1;

  /** Something failed that the user did not cause. */
  static final int FAILED = 2;

  /** Nothing was done: there is more to do than {@link Glance} is for. The launcher knows it. */
  static final int MORE = 75;

  private Exit() {}
}
