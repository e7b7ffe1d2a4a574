package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.Key;
import boxset.graph.StepId;
import java.net.URLEncoder;
import java.nio.file.Path;

/**
 * Where things are in a store. Nothing else knows.
 *
 * <pre>{@code
 * .boxset/
 *   format                  the version of this arrangement
 *   lock                    held by the run that has the store open; says which
 *   results/ab/cdef.../     one folder a result, named by its key
 *     manifest              names, sizes and digests of its files; what its key covers
 *     files/                the files, read-only
 *   steps                   journal: step -> key of its latest result
 *   sources                 journal: file of the user's -> its content digest
 *   releases/               for each folder laid out: what Boxset has put there
 *   logs/                   of steps that failed
 *   scratch/                of the run that has the store open
 * }</pre>
 */
record StoreFiles(Path folder) {
  Path format() {
    return folder.resolve("format");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path results() {
    return folder.resolve("results");
  }

  Path result(Key key) {
    return results().resolve(key.sha256().substring(0, 2)).resolve(key.sha256().substring(2));
  }

  static Path manifest(Path result) {
    return result.resolve("manifest");
  }

  static Path files(Path result) {
    return result.resolve("files");
  }

  Path steps() {
    return folder.resolve("steps");
  }

  Path sources() {
    return folder.resolve("sources");
  }

  /**
   * @param name of the laid out folder, as a file name
   */
  Path release(String name) {
    return folder.resolve("releases").resolve(name);
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /** In ASCII, whatever the step is called: not every locale can name other files. */
  Path log(StepId step) {
    String name = URLEncoder.encode(step.text(), UTF_8).replace("%2F", "~");
    return logs().resolve(name + ".log");
  }

  Path scratch() {
    return folder.resolve("scratch");
  }
}
