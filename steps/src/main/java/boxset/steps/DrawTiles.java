package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the pictures a player shows above its time line. Inputs: the {@code trick.mp4} of every
 * chunk, by the names in {@code clips}; outputs {@code tiles-000.jpg} ... and {@code tiles.json}, a
 * {@link Tiles}.
 *
 * @param rate of the picture
 * @param trick the size of the clips
 * @param clips in order and without holes
 */
public record DrawTiles(Ffmpeg ffmpeg, Rate rate, Trick trick, List<TrickClip> clips)
    implements Work {
  private static final int COLUMNS = 10;
  private static final int ROWS = 10;
  private static final int MOST_SHEETS = 10;
  private static final int LONG_SIDE = 160;

  /** Seconds between pictures. */
  private static final List<Integer> INTERVALS = List.of(1, 2, 4, 5, 10, 15, 20, 30);

  public DrawTiles {
    clips = List.copyOf(clips);
  }

  /** What will be drawn. */
  public Tiles tiles() {
    long micros = rate.microsOf(clips.stream().mapToLong(TrickClip::frames).sum());
    int interval = interval(micros);
    return tiles(interval, (int) Math.ceilDiv(micros, interval * 1_000_000L));
  }

  @Override
  public String verb() {
    return "draw tiles";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("rate", rate.toString())
        .put("trick", trick.toString())
        .put("clips", clips.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Tiles tiles = tiles();
    int interval = tiles.intervalSeconds();
    int count = tiles.count();
    Path list = TrickClip.list(clips, rate, workspace);
    // Picture n is the last one not later than n intervals: rounding up finds it.
    String filters =
        String.format(
            Locale.ROOT,
            "fps=fps=1/%d:start_time=0:round=up,tpad=stop=-1:stop_mode=clone,trim=end_frame=%d,scale=%d:%d:%s:%s,tile=%dx%d",
            interval,
            count,
            tiles.tileWidth(),
            tiles.tileHeight(),
            Colours.SCALER,
            Colours.JPEG,
            COLUMNS,
            ROWS);
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    arguments.addAll(TrickClip.input(list));
    arguments.addAll(
        List.of(
            "-vf",
            filters,
            "-fps_mode",
            "passthrough",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-c:v",
            "mjpeg",
            "-pix_fmt",
            "yuvj420p",
            "-q:v",
            "4",
            "-threads:v",
            "1",
            "-start_number",
            "0",
            "-f",
            "image2",
            "tiles-%03d.jpg"));
    PlainRun.make("The preview pictures cannot be drawn", ffmpeg, arguments, workspace);
    for (String sheet : tiles.sheets()) {
      Files.move(workspace.scratch().resolve(sheet), workspace.output(sheet));
    }
    FactsFile.write(workspace.output("tiles.json"), tiles);
  }

  private static int interval(long micros) {
    long most = (long) COLUMNS * ROWS * MOST_SHEETS;
    return INTERVALS.stream()
        .filter(seconds -> Math.ceilDiv(micros, seconds * 1_000_000L) <= most)
        .findFirst()
        .orElse(INTERVALS.getLast());
  }

  private Tiles tiles(int interval, int count) {
    double scale =
        Math.min(
            1, Math.min((double) LONG_SIDE / trick.width(), (double) LONG_SIDE / trick.height()));
    int width = Math.max(2, (int) Math.round(trick.width() * scale / 2) * 2);
    int height = Math.max(2, (int) Math.round(trick.height() * scale / 2) * 2);
    List<String> sheets = new ArrayList<>();
    for (int sheet = 0; sheet < Math.ceilDiv(count, COLUMNS * ROWS); sheet++) {
      sheets.add(String.format(Locale.ROOT, "tiles-%03d.jpg", sheet));
    }
    return new Tiles(sheets, interval, COLUMNS, ROWS, width, height, count);
  }
}
