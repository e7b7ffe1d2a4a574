package boxset.steps;

import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads one chunk of a picture, exact to the frame wherever it starts.
 *
 * <p>Reading begins early, at a random access point. Every decoded picture keeps the time it has in
 * the file, goes to the frame nearest to it, and only the frames of the chunk are let through; so
 * what a frame shows does not depend on where the chunk starts. The times of what was decoded are
 * written down, and a hole among them is a failure and not a frozen picture.
 */
record PictureRead(PictureSource source, long fromFrame, int frames) {
  private static final String TIMES = "pictures.txt";

  /** So many frames may be missing in one place before the master counts as damaged there. */
  private static final int FORGIVEN = 5;

  /** What ffmpeg is told about the outputs, once the frames have been read. */
  interface Outputs {
    /**
     * The whole filter graph.
     *
     * @param frames a chain, without labels at its ends, whose pictures are the chunk's frames with
     *     time stamps 0, 1, 2 ... in units of a frame
     */
    String graph(String frames);

    /** The arguments after the graph. */
    List<String> arguments();
  }

  /**
   * Runs ffmpeg over the chunk; again from further ahead when a seek landed too late.
   *
   * @return the frames of the chunk at which pictures of the master are missing
   */
  List<Integer> run(Ffmpeg ffmpeg, Workspace workspace, Outputs outputs)
      throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    Path times = workspace.scratch().resolve(TIMES);
    long preroll = source.prerollMicros();
    while (true) {
      boolean fromStart = source.microsOf(fromFrame) - preroll <= source.originMicros();
      try {
        ffmpeg.run(
            arguments(media, fromStart ? -1 : preroll, outputs),
            workspace.scratch(),
            workspace.log(),
            micros -> workspace.progress(Math.clamp((double) micros / lengthMicros(), 0, 1)));
      } catch (ToolFailure e) {
        throw MediaFailure.of(media, e, workspace.log());
      }
      long[] decoded = Files.exists(times) ? FramePrint.read(times) : new long[0];
      boolean late =
          decoded.length == 0 || decoded[0] > source.microsOf(fromFrame) + frameMicros() / 2;
      if (fromStart || !late) {
        return check(media, decoded);
      }
      preroll *= 8;
    }
  }

  private long lengthMicros() {
    return Math.max(1, source.rate().microsOf(frames));
  }

  private long frameMicros() {
    return Math.max(1, source.rate().microsOf(1));
  }

  private List<String> arguments(Path media, long prerollMicros, Outputs outputs) {
    List<String> all = new ArrayList<>(List.of("-v", "warning", "-copyts", "-noautorotate"));
    all.addAll(List.of("-apply_cropping", "codec"));
    if (source.alpha() && (source.codec().equals("vp8") || source.codec().equals("vp9"))) {
      all.addAll(List.of("-c:v", source.codec().equals("vp8") ? "libvpx" : "libvpx-vp9"));
    }
    if (prerollMicros >= 0) {
      long at = source.microsOf(fromFrame) - prerollMicros;
      all.addAll(List.of("-seek_timestamp", "1", "-noaccurate_seek", "-ss", at + "us"));
    }
    all.addAll(MediaUrl.input(media));
    all.addAll(List.of("-filter_complex", outputs.graph(chain())));
    all.addAll(outputs.arguments());
    return all;
  }

  /** From the decoder to frames of constant rate, in the master's own colours and shape. */
  private String chain() {
    List<String> filters = new ArrayList<>();
    filters.add("[0:%d]settb=AVTB".formatted(source.track()));
    filters.add("metadata=mode=add:key=time:value=0");
    filters.add("metadata=mode=print:key=time:file=" + TIMES);
    filters.add("metadata=mode=delete:key=time");
    // Rotation and mastering data are applied here and must not be applied again.
    filters.add("sidedata=mode=delete");
    if (source.fieldOrder() != FieldOrder.PROGRESSIVE) {
      String parity = source.fieldOrder() == FieldOrder.TOP_FIRST ? "tff" : "bff";
      filters.add("bwdif=mode=send_field:parity=" + parity + ":deint=all");
    }
    filters.add(
        String.format(
            Locale.ROOT,
            "fps=fps=%s:start_time=%s:round=near",
            source.rate(),
            BigDecimal.valueOf(source.microsOf(fromFrame), 6).toPlainString()));
    filters.add("tpad=stop=-1:stop_mode=clone");
    filters.add("trim=end_frame=" + frames);
    filters.add("setpts=N");
    switch (source.rotation()) {
      case 90 -> filters.add("transpose=clock");
      case 180 -> filters.add("hflip,vflip");
      case 270 -> filters.add("transpose=cclock");
      default -> {}
    }
    return String.join(",", filters);
  }

  private List<Integer> check(Path media, long[] decoded) throws StepFailure {
    long start = source.microsOf(fromFrame);
    long end = source.microsOf(fromFrame + frames);
    long allowed = Math.max(source.largestGapMicros(), frameMicros()) + FORGIVEN * frameMicros();
    long expected = Math.max(source.largestGapMicros(), frameMicros()) * 5 / 4;
    List<Integer> missing = new ArrayList<>();
    long last = Math.max(source.originMicros(), start - allowed);
    for (long time : decoded) {
      boolean inside = time > start && last < end;
      if (inside && time - last > allowed) {
        throw damaged(media, last, time);
      }
      if (inside && time - last > expected) {
        missing.add(frameAt(Math.max(last, start)));
      }
      last = Math.max(last, time);
      if (last >= end) {
        return missing;
      }
    }
    if (decoded.length == 0 || end - last > allowed + frameMicros()) {
      throw damaged(media, last, end);
    }
    return missing;
  }

  private int frameAt(long micros) {
    return Math.clamp(source.rate().framesIn(micros - source.microsOf(fromFrame)), 0, frames - 1);
  }

  private StepFailure damaged(Path media, long from, long to) {
    long lastFrame = source.microsOf(source.frames() - 1);
    String place =
        to >= lastFrame
            ? "ends at %s, %s early".formatted(at(from), Clock.of(lastFrame + frameMicros() - from))
            : "cannot be read from %s to %s".formatted(at(from), at(to));
    return MediaFailure.of(
        media,
        "The picture %s: the file is damaged there. Copy or export it again.".formatted(place));
  }

  private String at(long micros) {
    return Clock.of(Math.max(0, micros - source.originMicros()));
  }
}
