package boxset.steps;

import boxset.formats.subpicture.Bitmap;
import boxset.formats.subpicture.Look;
import boxset.formats.subpicture.SubpictureLimitException;
import boxset.formats.subpicture.SubpictureUnit;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ground;
import boxset.steps.MenuPicture.Picture;
import boxset.steps.MenuPicture.Text;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;

/**
 * Draws a page of a menu. Inputs {@link #COLOURS}, an {@link Accents}, and the pictures by the
 * names that the page knows them by; outputs {@link #PAGE} and, for each of {@code chosen}, the
 * marks of its buttons as subpicture units of a DVD: {@link #full} and, for pictures of 16:9,
 * {@link #letterbox}.
 *
 * @param page what is on it
 * @param columns of the picture
 * @param lines of the picture
 * @param letterboxed whether players letterbox it for screens of 4:3
 * @param chosen buttons, from 1, that are marked as chosen, one at a time; 0 for none
 * @param files of the user's that are drawn, as the series file calls them, for messages
 */
public record DrawMenu(
    Ffmpeg ffmpeg,
    MenuLetters letters,
    MenuPicture page,
    int columns,
    int lines,
    boolean letterboxed,
    List<Integer> chosen,
    List<String> files)
    implements Work {
  /** The input that holds the series' own colours. */
  public static final String COLOURS = "colours";

  /** The output that is the page, without the marks of its buttons. */
  public static final String PAGE = "page.png";

  /** The colour, in {@link #palette}, of what a DVD's marks are drawn in. */
  public static final int ACCENT_COLOUR = 1;

  /** The colour of the dot at what is chosen. */
  public static final int BRIGHT_COLOUR = 2;

  private static final int BRIGHT = Accents.LIGHT_PAPER;
  private static final int SOFT = 0xb9b5ad;
  private static final int PAPER = Accents.DARK_PAPER;

  /** A picture this much smaller, and as large again, is blurred. */
  private static final int BLUR = 24;

  public DrawMenu {
    chosen = List.copyOf(chosen);
    files = List.copyOf(files);
  }

  /** The output with the marks for pictures that fill the screen. */
  public static String full(int chosen) {
    return "full-" + chosen + ".spu";
  }

  /** The output with the marks for pictures of 16:9 on a screen of 4:3. */
  public static String letterbox(int chosen) {
    return "letterbox-" + chosen + ".spu";
  }

  @Override
  public String verb() {
    return "draw menu";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("letters", letters.digest())
        .put("page", page.toString())
        .put("columns", columns)
        .put("lines", lines)
        .put("letterboxed", String.valueOf(letterboxed))
        .put("chosen", chosen.toString());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Accents accents = FactsFile.read(workspace.input(COLOURS), Accents.class);
    ImageIO.write(draw(accents, workspace), "png", workspace.output(PAGE).toFile());
    MenuMarks marks = new MenuMarks(page, columns, lines);
    for (int button : chosen) {
      Files.write(workspace.output(full(button)), unit(marks.full(button)));
      if (letterboxed) {
        Files.write(workspace.output(letterbox(button)), unit(marks.letterboxed(button)));
      }
    }
  }

  private static byte[] unit(Bitmap marks) {
    List<Look> looks = List.of(Look.UNSEEN, Look.UNSEEN, Look.UNSEEN, new Look(BRIGHT_COLOUR, 15));
    try {
      return new SubpictureUnit(
              marks, marks.inked().orElseThrow(), looks, true, OptionalInt.empty())
          .bytes();
    } catch (SubpictureLimitException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sixteen colours of subpictures on a menu, as Y, Cr, Cb in the low 24 bits. */
  public static List<Integer> palette(Accents accents) {
    List<Integer> palette = new ArrayList<>(Collections.nCopies(16, yCrCb(PAPER)));
    palette.set(ACCENT_COLOUR, yCrCb(accent(accents)));
    palette.set(BRIGHT_COLOUR, yCrCb(BRIGHT));
    return palette;
  }

  /** A colour as pictures of standard definition code it (ITU-R BT.601-7, 2.5). */
  private static int yCrCb(int rgb) {
    double red = (rgb >> 16 & 0xff) / 255.0;
    double green = (rgb >> 8 & 0xff) / 255.0;
    double blue = (rgb & 0xff) / 255.0;
    double luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    int y = (int) Math.round(16 + 219 * luma);
    int cr = (int) Math.round(128 + 224 * (red - luma) / 1.402);
    int cb = (int) Math.round(128 + 224 * (blue - luma) / 1.772);
    return y << 16 | cr << 8 | cb;
  }

  private static int accent(Accents accents) {
    return Integer.parseInt(accents.dark().substring(1), 16);
  }

  private BufferedImage draw(Accents accents, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    List<Cut> cuts = cuts();
    cut(cuts, workspace);
    int[] pixels = new int[columns * lines];
    ShadedGround ground = new ShadedGround(columns, lines, PAPER);
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      ground.lay(pixels, Files.readAllBytes(scratch(workspace, i)), cut.x(), cut.y(), cut.width());
      if (i == 0 && page.ground().plain()) {
        ground.veil(pixels);
      } else if (i == 0) {
        ground.shade(pixels);
      }
    }
    BufferedImage image = new BufferedImage(columns, lines, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, columns, lines, pixels, 0, columns);
    write(image, accents);
    return image;
  }

  private void write(BufferedImage image, Accents accents) {
    MenuText setter = new MenuText(letters);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.scale((double) columns / page.width(), (double) lines / page.height());
      for (Text text : page.texts()) {
        g.setColor(
            new Color(
                switch (text.ink()) {
                  case BRIGHT -> BRIGHT;
                  case SOFT -> SOFT;
                  case ACCENT -> accent(accents);
                }));
        g.fill(setter.set(text));
      }
    } finally {
      g.dispose();
    }
  }

  /** A picture brought to the pixels of the page. */
  private record Cut(String input, int x, int y, int width, int height, String filter) {}

  private List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>();
    Ground ground = page.ground();
    Box all = new Box(0, 0, page.width(), page.height());
    String filled = filled(all, columns, lines, ground.focusX(), ground.focusY());
    String blurred =
        String.join(",", filled, scale(columns / BLUR, lines / BLUR), scale(columns, lines));
    cuts.add(new Cut(ground.picture(), 0, 0, columns, lines, ground.plain() ? blurred : filled));
    for (Picture picture : page.pictures()) {
      Box box = picture.box();
      int x = MenuPicture.scaled(box.x(), columns, page.width());
      int y = MenuPicture.scaled(box.y(), lines, page.height());
      int width = MenuPicture.scaled(box.right(), columns, page.width()) - x;
      int height = MenuPicture.scaled(box.bottom(), lines, page.height()) - y;
      cuts.add(
          new Cut(
              picture.input(),
              x,
              y,
              width,
              height,
              picture.fill() ? filled(box, width, height, 50, 50) : contained(width, height)));
    }
    return cuts;
  }

  private static String filled(Box box, int width, int height, int focusX, int focusY) {
    return CutPicture.crop(box.width(), box.height(), focusX, focusY) + "," + scale(width, height);
  }

  private String contained(int width, int height) {
    // A pixel of the page is wider or narrower than high, one of the picture is square.
    String shape = "iw/ih*" + columns * page.height() + "/" + lines * page.width();
    return String.format(
        Locale.ROOT,
        "scale=w='max(1,min(%d,%d*%s))':h='max(1,min(%d,%d/(%s)))':%s,pad=%d:%d:0:oh-ih:black@0",
        width,
        height,
        shape,
        height,
        width,
        shape,
        Colours.SCALER,
        width,
        height);
  }

  private static String scale(int width, int height) {
    return "scale=" + Math.max(1, width) + ":" + Math.max(1, height) + ":" + Colours.SCALER;
  }

  private void cut(List<Cut> cuts, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    List<String> filters = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      arguments.addAll(CutPicture.input(workspace.input(cuts.get(i).input())));
      filters.add(
          "["
              + i
              + ":v]scale="
              + Colours.SCALER
              + ",format=gbrap,premultiply=inplace=1,"
              + cuts.get(i).filter()
              + ",format=rgba[cut"
              + i
              + "]");
    }
    arguments.addAll(List.of("-filter_complex", String.join(";", filters)));
    for (int i = 0; i < cuts.size(); i++) {
      arguments.addAll(List.of("-map", "[cut" + i + "]", "-frames:v", "1", "-f", "rawvideo"));
      arguments.add(MediaUrl.of(scratch(workspace, i)));
    }
    PlainRun.read(named(), ffmpeg, arguments, workspace);
  }

  private String named() {
    return switch (files.size()) {
      case 0 -> "A picture of a menu";
      case 1 -> files.getFirst();
      default -> "One of " + String.join(", ", files);
    };
  }

  private static Path scratch(Workspace workspace, int cut) {
    return workspace.scratch().resolve("cut-" + cut + ".rgba");
  }
}
