package boxset.steps;

import boxset.graph.Workspace;
import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The trick rendition of a chunk as an input of a step.
 *
 * @param input the input's name
 * @param fromFrame first frame of the chunk in its part
 * @param frames length of the chunk
 */
public record TrickClip(String input, long fromFrame, int frames) {
  /** Writes the list by which ffmpeg reads clips one after the other, each for its exact length. */
  static Path list(List<TrickClip> clips, Rate rate, Workspace workspace) throws IOException {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    long from = clips.isEmpty() ? 0 : clips.getFirst().fromFrame;
    for (TrickClip clip : clips) {
      long start = rate.microsOf(clip.fromFrame - from);
      long length = rate.microsOf(clip.fromFrame - from + clip.frames) - start;
      String url = MediaUrl.of(workspace.input(clip.input)).replace("'", "'\\''");
      list.append("file '").append(url).append("'\n");
      list.append("duration ").append(length).append("us\n");
    }
    return Files.writeString(workspace.scratch().resolve("clips.ffconcat"), list);
  }

  /** The arguments that open such a list. */
  static List<String> input(Path list) {
    return List.of(
        "-protocol_whitelist", "file", "-f", "concat", "-safe", "0", "-i", MediaUrl.of(list));
  }
}
