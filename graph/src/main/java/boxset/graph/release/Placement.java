package boxset.graph.release;

import boxset.graph.Input;

/**
 * Where a result goes in a release.
 *
 * @param path relative, with {@code /}; {@code {digest}} in it becomes the first 10 hexadecimal
 *     digits of the file's content digest
 * @param from the file
 * @param group what is laid out whole or stays as it was; empty for the subject of the step
 */
public record Placement(String path, Input.Result from, String group) {
  /** In the group of the step's subject. */
  public Placement(String path, Input.Result from) {
    this(path, from, "");
  }
}
