package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a picture to other shapes and sizes, around a point that every cut keeps. Input {@code
 * picture}, a JPEG, PNG, TIFF or WebP; outputs the files of the cuts.
 *
 * @param file as the series file calls it, for messages
 * @param focusX hundredths of the width from the left that cuts keep, in their middle where they
 *     can
 * @param focusY hundredths of the height from the top
 */
public record CutPicture(Ffmpeg ffmpeg, String file, int focusX, int focusY, List<Cut> cuts)
    implements Work {
  /** Quality of JPEGs on the scale of the encoder, 2 to 31, best first. */
  private static final int JPEG_SCALE = 3;

  /** Quality of WebP, 0 to 100: no worse to look at than the JPEGs at two thirds of their size. */
  private static final int WEBP_QUALITY = 80;

  private static final String FORMATS = "mjpeg,png,tiff,webp,bmp";

  /**
   * One shape and size.
   *
   * @param name of the output; ends in {@code .jpg} or {@code .webp}, which says the format
   * @param width in pixels; even
   * @param height in pixels; even
   */
  public record Cut(String name, int width, int height) {
    /** Checks what the formats ask for. */
    public Cut {
      if (width % 2 != 0 || height % 2 != 0 || width <= 0 || height <= 0) {
        throw new IllegalArgumentException("A cut of " + width + " x " + height);
      }
      if (!name.endsWith(".jpg") && !name.endsWith(".webp")) {
        throw new IllegalArgumentException("No format is known by the name " + name);
      }
    }

    private boolean webp() {
      return name.endsWith(".webp");
    }

    /** Brings a picture to the shape and the size, around a point. */
    String filter(int focusX, int focusY) {
      return crop(width, height, focusX, focusY)
          + ",scale=%d:%d:%s".formatted(width, height, Colours.SCALER);
    }

    /** What the scaler is told besides, and the pixels that the format has. */
    String colours() {
      return (webp() ? "out_range=tv:out_color_matrix=bt601" : Colours.JPEG)
          + ",setsar=1,format="
          + (webp() ? "yuv420p" : "yuvj420p");
    }

    /** The arguments that encode the one picture there is. */
    List<String> encode() {
      List<String> arguments = new ArrayList<>(List.of("-frames:v", "1", "-threads:v", "1"));
      arguments.addAll(
          webp()
              ? List.of("-c:v", "libwebp", "-quality", Integer.toString(WEBP_QUALITY))
              : List.of("-c:v", "mjpeg", "-q:v", Integer.toString(JPEG_SCALE), "-update", "1"));
      arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact"));
      arguments.addAll(List.of("-f", webp() ? "webp" : "image2"));
      return arguments;
    }
  }

  public CutPicture {
    cuts = List.copyOf(cuts);
  }

  @Override
  public String verb() {
    return "cut picture";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("focus", focusX + " " + focusY)
        .put("cuts", cuts.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    arguments.addAll(input(workspace.input("picture")));
    arguments.addAll(List.of("-filter_complex", graph()));
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      arguments.addAll(List.of("-map", "[cut" + i + "]"));
      arguments.addAll(cut.encode());
      arguments.add(MediaUrl.of(workspace.output(cut.name())));
    }
    PlainRun.read(file, ffmpeg, arguments, workspace);
  }

  /** The filter that cuts the largest piece of a shape, around a point in hundredths. */
  static String crop(int width, int height, int focusX, int focusY) {
    return String.format(
        Locale.ROOT,
        "crop=w='min(iw,ih*%d/%d)':h='min(ih,iw*%d/%d)'"
            + ":x='clip(iw*%d/100-ow/2,0,iw-ow)':y='clip(ih*%d/100-oh/2,0,ih-oh)'",
        width,
        height,
        height,
        width,
        focusX,
        focusY);
  }

  /** The arguments that open a picture of the user's, known by its content, and nothing else. */
  static List<String> input(Path file) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        "image2pipe",
        "-codec_whitelist",
        FORMATS,
        "-f",
        "image2pipe",
        "-i",
        MediaUrl.of(file));
  }

  private String graph() {
    StringBuilder graph = new StringBuilder("[0:v]split=" + cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      graph.append("[in").append(i).append(']');
    }
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      graph.append(
          ";[in%d]%s:%s[cut%d]".formatted(i, cut.filter(focusX, focusY), cut.colours(), i));
    }
    return graph.toString();
  }
}
