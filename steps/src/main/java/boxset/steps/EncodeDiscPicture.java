package boxset.steps;

import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Path;

/** Encodes a piece of a disc's picture, and can do it again for less. Input {@code media}. */
public sealed interface EncodeDiscPicture extends Work
    permits EncodeDvdPicture, EncodeBlurayPicture {
  /** By how much coarser a piece is first that has to take less: most often enough. */
  int FIRST_PERCENT = 12;

  /** By how much coarser every time after that. */
  int FURTHER_PERCENT = 4;

  /** The file it makes. */
  String output();

  /** How long the piece is shown, in milliseconds. */
  long millis();

  /**
   * Makes the piece again, coarser.
   *
   * @param most bytes that it may have; what is made may have more
   * @param times how often that has been done before
   * @param made a new file, or one to be written over
   */
  void makeCoarser(Workspace workspace, long most, int times, Path made)
      throws StepFailure, IOException, InterruptedException;
}
