package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.MediaFacts.TextTrack;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a subtitle track of text out of a file. Input {@code media}; output {@code captions.vtt},
 * timed from the start of the picture. Fails for subtitles that are pictures.
 *
 * @param track the stream index
 * @param text whether the track is text
 * @param originMicros time zero of the part on the file's own clock
 */
public record ReadText(Ffmpeg ffmpeg, int track, boolean text, long originMicros) implements Work {
  /** Reads a probed track. */
  public ReadText(Ffmpeg ffmpeg, TextTrack track, long originMicros) {
    this(ffmpeg, track.index(), track.text(), originMicros);
  }

  @Override
  public String verb() {
    return "read text";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("track", track)
        .put("text", Boolean.toString(text))
        .put("originMicros", originMicros);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    if (!text) {
      throw MediaFailure.of(
          media,
          "The subtitles inside it (track %d) are pictures, as on a disc, and cannot be read as text. Provide an SRT or WebVTT file."
              .formatted(track));
    }
    List<String> arguments = new ArrayList<>(List.of("-v", "warning", "-copyts"));
    String offset =
        String.format(Locale.ROOT, "%s%dus", originMicros > 0 ? "-" : "", Math.abs(originMicros));
    arguments.addAll(List.of("-itsoffset", offset));
    arguments.addAll(MediaUrl.input(media));
    arguments.addAll(
        List.of(
            "-map",
            "0:" + track,
            "-map_metadata",
            "-1",
            "-fflags",
            "+bitexact",
            "-f",
            "webvtt",
            MediaUrl.of(workspace.output("captions.vtt"))));
    try {
      ffmpeg.run(arguments, workspace.scratch(), workspace.log(), Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw MediaFailure.of(media, e, workspace.log());
    }
  }
}
