package boxset.channel;

/** A schedule breaks a rule; the message says where and which. */
public final class ScheduleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ScheduleException(String message) {
    super(message);
  }
}
