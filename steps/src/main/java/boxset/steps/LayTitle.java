package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.CutPicture.Cut;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Cuts a picture to other shapes and sizes, as {@link CutPicture} does, and lays a title treatment
 * on each of them. Inputs {@link #PICTURE} and {@link #TITLE}, each a JPEG, PNG, TIFF or WebP;
 * outputs the files of the cuts, JPEGs.
 *
 * @param file the picture as the series file calls it, for messages
 * @param title the title treatment as the series file calls it, for messages
 * @param focusX hundredths of the width from the left that cuts keep and no title covers
 * @param focusY hundredths of the height from the top
 */
public record LayTitle(
    Ffmpeg ffmpeg, String file, String title, int focusX, int focusY, List<Cut> cuts)
    implements Work {
  /** The picture without words. */
  public static final String PICTURE = "picture";

  /** The title treatment, on a transparent ground. */
  public static final String TITLE = "title";

  /** A title is looked at, and its sizes are made, from no more pixels than this across. */
  private static final int TITLE_WIDTH = 3000;

  private static final int THUMB_WIDTH = 256;

  /** What is fainter is nothing. */
  private static final int FAINT = 8;

  private static final String INK = "title.png";
  private static final String THUMB = "thumb.png";

  public LayTitle {
    cuts = List.copyOf(cuts);
  }

  @Override
  public String verb() {
    return "lay title";
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
    read(workspace);
    Rectangle ink = ink(ImageIO.read(workspace.scratch().resolve(INK).toFile()));
    BufferedImage thumb = ImageIO.read(workspace.scratch().resolve(THUMB).toFile());
    double shape = (double) thumb.getHeight() / thumb.getWidth();
    List<TitlePlace> places = new ArrayList<>();
    for (Cut cut : cuts) {
      places.add(
          TitlePlace.of(cut.width(), cut.height(), focus(cut, shape), ink.width, ink.height));
    }
    size(workspace, ink, places);
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      Path ground = ground(workspace, i);
      int[] pixels = pixels(Files.readAllBytes(ground));
      new TitleGround(pixels, cut.width(), cut.height(), places.get(i))
          .lay(Files.readAllBytes(titled(workspace, i)), focus(cut, shape));
      Files.write(ground, bytes(pixels));
    }
    write(workspace);
  }

  /** Where the point of focus is in a cut, 0 at its upper edge to 1. */
  private double focus(Cut cut, double shape) {
    double kept = Math.min(1, (double) cut.height() / cut.width() / shape);
    double top = Math.clamp(focusY / 100.0 - kept / 2, 0, 1 - kept);
    return (focusY / 100.0 - top) / kept;
  }

  /** The cuts as pixels, and both pictures as PNG. */
  private void read(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(CutPicture.input(workspace.input(PICTURE)));
    StringBuilder graph = new StringBuilder("[0:v]split=" + (cuts.size() + 1) + "[small]");
    for (int i = 0; i < cuts.size(); i++) {
      graph.append("[in").append(i).append(']');
    }
    graph.append(";[small]scale=%d:-1:%s[thumb]".formatted(THUMB_WIDTH, Colours.SCALER));
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      graph.append(";[in%d]%s,format=rgb24[cut%d]".formatted(i, cut.filter(focusX, focusY), i));
    }
    arguments.addAll(List.of("-filter_complex", graph.toString()));
    arguments.addAll(List.of("-map", "[thumb]", "-frames:v", "1", "-c:v", "png"));
    arguments.addAll(List.of("-pix_fmt", "rgb24", "-f", "image2", "-update", "1", THUMB));
    for (int i = 0; i < cuts.size(); i++) {
      arguments.addAll(List.of("-map", "[cut" + i + "]", "-frames:v", "1", "-f", "rawvideo"));
      arguments.add(MediaUrl.of(ground(workspace, i)));
    }
    start(workspace, arguments, file);

    List<String> inked = new ArrayList<>(CutPicture.input(workspace.input(TITLE)));
    inked.addAll(
        List.of(
            "-vf", "scale='min(%d,iw)':-1:%s,format=rgba".formatted(TITLE_WIDTH, Colours.SCALER)));
    inked.addAll(List.of("-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1", INK));
    start(workspace, inked, title);
  }

  /** The part of a title that is not transparent. */
  private Rectangle ink(BufferedImage image) throws StepFailure {
    int[] row = new int[image.getWidth()];
    Rectangle ink = null;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        if (row[x] >>> 24 > FAINT) {
          if (ink == null) {
            ink = new Rectangle(x, y, 1, 1);
          }
          ink.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    if (ink == null) {
      throw new StepFailure(
          title + " shows nothing: all of it is transparent. Export the title treatment again.");
    }
    return ink;
  }

  /** The title in the size of every place. */
  private void size(Workspace workspace, Rectangle ink, List<TitlePlace> places)
      throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-i", INK));
    StringBuilder graph =
        new StringBuilder(
            "[0:v]crop=%d:%d:%d:%d,format=gbrap,premultiply=inplace=1,split=%d"
                .formatted(ink.width, ink.height, ink.x, ink.y, places.size()));
    for (int i = 0; i < places.size(); i++) {
      graph.append("[in").append(i).append(']');
    }
    for (int i = 0; i < places.size(); i++) {
      TitlePlace place = places.get(i);
      graph.append(
          ";[in%d]scale=%d:%d:%s,format=rgba[title%d]"
              .formatted(i, place.width(), place.height(), Colours.SCALER, i));
    }
    arguments.addAll(List.of("-filter_complex", graph.toString()));
    for (int i = 0; i < places.size(); i++) {
      arguments.addAll(List.of("-map", "[title" + i + "]", "-frames:v", "1", "-f", "rawvideo"));
      arguments.add(MediaUrl.of(titled(workspace, i)));
    }
    start(workspace, arguments, title);
  }

  private void write(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      arguments.addAll(List.of("-f", "rawvideo", "-pixel_format", "rgb24", "-video_size"));
      arguments.addAll(List.of(cut.width() + "x" + cut.height(), "-i"));
      arguments.add(MediaUrl.of(ground(workspace, i)));
    }
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      arguments.addAll(
          List.of("-map", i + ":v", "-vf", "scale=" + Colours.SCALER + ":" + cut.colours()));
      arguments.addAll(cut.encode());
      arguments.add(MediaUrl.of(workspace.output(cut.name())));
    }
    start(workspace, arguments, file);
  }

  private void start(Workspace workspace, List<String> arguments, String read)
      throws StepFailure, IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-v", "warning"));
    all.addAll(arguments);
    PlainRun.read(read, ffmpeg, all, workspace);
  }

  private static int[] pixels(byte[] rgb) {
    int[] pixels = new int[rgb.length / 3];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
    }
    return pixels;
  }

  private static byte[] bytes(int[] pixels) {
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return rgb;
  }

  private static Path ground(Workspace workspace, int cut) {
    return workspace.scratch().resolve("ground-" + cut + ".rgb");
  }

  private static Path titled(Workspace workspace, int cut) {
    return workspace.scratch().resolve("title-" + cut + ".rgba");
  }
}
