package boxset.graph.store;

import java.io.IOException;

/**
 * The disk or the store's folder refuses. The message is for the user: which folder, what is wrong,
 * what to do.
 */
public final class StoreFailure extends IOException {
  private static final long serialVersionUID = 1;

  public StoreFailure(String message) {
    super(message);
  }

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
