package boxset.cli;

/** A command cannot go on. The message is for the user. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1;

  private final int exit;

  private Problem(String message, int exit) {
    super(message);
    this.exit = exit;
  }

  /** Something of the user's is wrong. */
  static Problem input(String message) {
    return new Problem(message, Exit.WRONG_INPUT);
  }

  /** Something else is. */
  static Problem failure(String message) {
    return new Problem(message, Exit.FAILED);
  }

  int exit() {
    return exit;
  }
}
