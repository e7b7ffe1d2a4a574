package boxset.cli;

import boxset.graph.store.StoreFailure;
import boxset.server.CannotServeException;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells the user why a command ended early; what only we can read goes to a file. */
record Faults(Screen screen) {
  /**
   * Tells it.
   *
   * @return the exit code
   */
  int tell(Exception problem) {
    switch (problem) {
      case Problem known -> {
        screen.complain(known.getMessage());
        return known.exit();
      }
      case StoreFailure refused -> screen.complain(refused.getMessage());
      case ToolFailure failed -> screen.complain(failed.getMessage());
      case CannotServeException cannot -> {
        screen.complain(cannot.getMessage());
        return Exit.WRONG_INPUT;
      }
      case InterruptedException _ ->
          screen.complain("Stopped. Nothing is lost: the next run goes on from here.");
      case NoSuchFileException missing -> screen.complain(missing.getFile() + " is not there.");
      case AccessDeniedException denied ->
          screen.complain(denied.getFile() + " may not be read or written. Check its permissions.");
      case FileSystemException refused ->
          screen.complain(refused.getFile() + ": " + refused.getReason());
      default -> own(problem);
    }
    return Exit.FAILED;
  }

  private void own(Exception fault) {
    try {
      Path log = Files.createTempFile("boxset-fault-", ".log");
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
        fault.printStackTrace(writer);
      }
      screen.complain(
          "This is a fault of Boxset's own, not of your files. What happened is in " + log);
    } catch (IOException e) {
      screen.complain("This is a fault of Boxset's own: " + fault);
    }
  }
}
