package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a caption track on a Blu-ray disc.
 *
 * @param captions how many are shown
 * @param problems captions that could not be drawn, in words for a user
 */
public record PresentationNotes(int captions, List<String> problems) {
  /** Keeps the order. */
  public PresentationNotes {
    problems = List.copyOf(problems);
  }

  /** Reads the {@code captions.json} of a {@link DrawPresentation}. */
  public static PresentationNotes read(Path json) throws IOException {
    return FactsFile.read(json, PresentationNotes.class);
  }
}
