package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the still of a part. Inputs {@code media} and, when no frame is given, the {@code
 * trick.mp4} of every chunk by the names in {@code clips}, among which a bright, sharp one is
 * chosen; outputs {@code poster.jpg} at display size, at most 1920 on its longer side, and {@code
 * poster-640.jpg}, at most 640.
 *
 * @param frame the frame to draw, counted at the rate of the source
 */
public record DrawPoster(
    Ffmpeg ffmpeg, PictureSource source, Optional<Long> frame, List<TrickClip> clips)
    implements Work {
  private static final int LARGE = 1920;
  private static final int SMALL = 640;
  private static final String LOOKS = "looks.txt";

  public DrawPoster {
    clips = List.copyOf(clips);
    if (frame.isEmpty() && clips.isEmpty()) {
      throw new IllegalArgumentException("A poster needs a frame, or clips to choose it from");
    }
  }

  @Override
  public String verb() {
    return "draw poster";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("frame", frame.map(String::valueOf).orElse("best"))
        .put("clips", clips.toString());
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    long chosen = frame.isPresent() ? frame.get() : choose(workspace);
    new PictureRead(source, Math.clamp(chosen, 0, source.frames() - 1), 1)
        .run(ffmpeg, workspace, new ToStills(workspace));
  }

  /** The picture of the clips with most contrast and sharpness, not among the titles. */
  private long choose(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path list = TrickClip.list(clips, source.rate(), workspace);
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    arguments.addAll(TrickClip.input(list));
    arguments.addAll(
        List.of(
            "-vf",
            "signalstats,blurdetect,metadata=mode=print:file=" + LOOKS,
            "-fps_mode",
            "passthrough",
            "-f",
            "null",
            "-"));
    PlainRun.make("The poster cannot be chosen", ffmpeg, arguments, workspace);
    List<Long> frames = new ArrayList<>();
    for (TrickClip clip : clips) {
      Trick.frames(clip.frames(), source.rate()).forEach(f -> frames.add(clip.fromFrame() + f));
    }
    try (var lines = Files.lines(workspace.scratch().resolve(LOOKS))) {
      int best = Looks.best(lines.toList());
      return frames.get(Math.min(best, frames.size() - 1));
    }
  }

  private final class ToStills implements PictureRead.Outputs {
    private final Workspace workspace;

    ToStills(Workspace workspace) {
      this.workspace = workspace;
    }

    @Override
    public String graph(String frames) {
      return "%s,%s,split=2[a][b];[a]%s[large];[b]%s[small]"
          .formatted(
              frames,
              Colours.to709(source, side(source.width(), LARGE), side(source.height(), LARGE)),
              jpeg(LARGE),
              jpeg(SMALL));
    }

    private String jpeg(int longest) {
      return "scale=%d:%d:%s:%s,format=yuvj420p"
          .formatted(
              side(source.width(), longest),
              side(source.height(), longest),
              Colours.SCALER,
              Colours.JPEG);
    }

    /** A side of the picture made small enough for its longest one, even. */
    private int side(int length, int longest) {
      double scale = Math.min(1, (double) longest / Math.max(source.width(), source.height()));
      return Math.max(2, (int) Math.round(length * scale / 2) * 2);
    }

    @Override
    public List<String> arguments() {
      List<String> all = new ArrayList<>();
      all.addAll(still("[large]", "poster.jpg"));
      all.addAll(still("[small]", "poster-640.jpg"));
      return all;
    }

    private List<String> still(String label, String name) {
      return List.of(
          "-map",
          label,
          "-c:v",
          "mjpeg",
          "-q:v",
          "3",
          "-threads:v",
          "1",
          "-frames:v",
          "1",
          "-update",
          "1",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-f",
          "image2",
          MediaUrl.of(workspace.output(name)));
    }
  }
}
