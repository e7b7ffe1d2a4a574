package boxset.editions.disc;

import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What became known only while a disc was written, in sentences for the user. */
public record DiscNotes(List<String> sentences) {
  /** Keeps the order. */
  public DiscNotes {
    sentences = List.copyOf(sentences);
  }

  /** Reads the notes of a disc. */
  public static DiscNotes read(Path json) throws IOException {
    return FactsFile.read(json, DiscNotes.class);
  }
}
