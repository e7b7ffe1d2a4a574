package boxset.editions.disc;

import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether a disc holds what has been encoded for it.
 *
 * @param over how many bytes it is too much; 0 when it fits
 * @param again how many pieces of picture have to take less
 * @param pieces of how many
 */
public record DiscFit(long over, int again, int pieces) {
  /** The input of a disc that says whether all fits. */
  public static final String INPUT = "fit";

  /** Reads what has been found, from the input {@link #INPUT}. */
  public static DiscFit read(Workspace workspace) throws IOException {
    return FactsFile.read(workspace.input(INPUT), DiscFit.class);
  }

  /** The input that is a piece of picture again, where it has to take less, and else empty. */
  static String smaller(String piece) {
    return piece + "/smaller";
  }

  /** A piece of picture as a disc has it. */
  public static Path piece(Workspace workspace, String input) throws IOException {
    Path smaller = workspace.input(smaller(input));
    return Files.size(smaller) > 0 ? smaller : workspace.input(input);
  }

  /** What there is to say of it. */
  public List<String> notes(String disc, DiscFormat format) {
    return over == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s.iso: what was encoded first was %.1f MB too much for a %s. %d of %d pieces of"
                    + " its picture, those that take most, were made again a little coarser.",
                disc,
                over / 1e6,
                format,
                again,
                pieces));
  }
}
