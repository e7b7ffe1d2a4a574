package boxset.graph.release;

import boxset.graph.Input;
import boxset.graph.StepId;

/**
 * Where a result goes in a release.
 *
 * @param path relative, with {@code /}; {@code {digest}} in it becomes the first 10 hexadecimal
 *     digits of the file's content digest; one that ends in {@code /} is that of a folder
 * @param from the file; of a folder, what the names of its files begin with up to the last {@code
 *     /}, or nothing when it is to be empty
 * @param group what is laid out whole or stays as it was; empty for the subject of the step
 */
public record Placement(String path, Input.Result from, String group) {
  public Placement {
    if (path.endsWith("/") != (from.file().isEmpty() || from.file().endsWith("/"))) {
      throw new IllegalArgumentException("A folder is not a file: " + path + ", " + from.file());
    }
  }

  /** In the group of the step's subject. */
  public Placement(String path, Input.Result from) {
    this(path, from, "");
  }

  /**
   * All files of a step whose names begin with those of some folders.
   *
   * @param path with {@code /} at the end, as {@code within} has
   */
  public static Placement folder(String path, StepId step, String within, String group) {
    return new Placement(path, new Input.Result(step, within), group);
  }

  /**
   * A folder that has nothing in it, and is there when a step has been made.
   *
   * @param path with {@code /} at the end
   */
  public static Placement emptyFolder(String path, StepId step, String group) {
    return new Placement(path, new Input.Result(step, ""), group);
  }

  boolean isFolder() {
    return path.endsWith("/");
  }
}
