package boxset.graph;

import java.nio.file.Path;

/** What a step may touch while it runs. */
public interface Workspace {
  /** The file behind an input, by the name the step gave it. Read only. */
  Path input(String name);

  /** The content digest of an input, by the name the step gave it. */
  Digest inputDigest(String name);

  /**
   * Where to write an output file. The folder exists; the file appears in the store only when the
   * whole step has succeeded. Every file in the folder is asked for here, and every file asked for
   * has to be there in the end.
   *
   * @param name a relative path with {@code /}
   */
  Path output(String name);

  /** A folder for intermediate files, removed when the step ends however it ends. */
  Path scratch();

  /** Where a program's own words go; named in the message when the step fails. */
  Path log();

  /**
   * Tells how far the work is.
   *
   * @param fraction 0 to 1
   */
  void progress(double fraction);
}
