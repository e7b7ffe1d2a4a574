package boxset.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the user sees.
 *
 * @param terminal whether a line can be written over
 * @param colours whether colour is wanted
 */
record Screen(PrintWriter out, PrintWriter err, boolean terminal, boolean colours) {
  /** The process's own. Obeys {@code NO_COLOR} and {@code TERM=dumb}. */
  @SuppressWarnings("SystemConsoleNull") // it is, where the JDK's own terminal code is not loaded
  static Screen system() {
    Console console = System.console();
    boolean terminal =
        console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    return new Screen(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        terminal,
        terminal && System.getenv("NO_COLOR") == null);
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
  }

  void say(String line) {
    out.println(line);
  }

  void complain(@Nullable String line) {
    err.println(line);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
