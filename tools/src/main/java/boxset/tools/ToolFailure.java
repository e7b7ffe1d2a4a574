package boxset.tools;

/** A program failed. The message is for the user and names no option, code or library. */
public final class ToolFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What kind of failure it is, as far as the program's own words tell. */
  public enum Kind {
    /** The program cannot be started on this machine. */
    NOT_RUNNABLE,
    /** The file is not there or may not be read. */
    UNREADABLE,
    /** The file is no medium, or its contents are damaged. */
    INVALID_MEDIA,
    /** The file lacks the track that was asked for. */
    NO_SUCH_TRACK,
    /** The medium is encrypted or in a form that the program does not know. */
    UNSUPPORTED,
    DISK_FULL,
    /** It ran without getting on, and was stopped. */
    HUNG,
    /** It was killed from outside, or crashed. */
    KILLED,
    OTHER
  }

  private final Kind kind;

  public ToolFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
