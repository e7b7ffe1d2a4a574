package boxset.steps;

import boxset.formats.bytes.Bytes;
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture.Align;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ink;
import boxset.steps.MenuPicture.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the rows of a menu that is laid over a film: words on a ground that lets little of the film
 * through. All rows of a disc have one palette.
 *
 * @param lines of the picture below; rows are measured on a canvas 1080 high
 */
public record DrawRow(MenuLetters letters, int lines) {
  /** Changes when the same words would be drawn otherwise. */
  public static final int LOGIC = 1;

  private static final int CANVAS = 1080;

  /** Steps from the ground to the letters. */
  private static final int LEVELS = 16;

  /** How much of the film is covered, of 255. */
  private static final int COVER = 0xD8;

  private static final int SOFT = 0xb9b5ad;

  private static final int SIZE = 34;
  private static final int LEAST = 26;
  private static final int INSET = 26;

  /** Where words stand behind the dot of what is chosen. */
  private static final int CHOICE_INSET = 64;

  private static final int DOT = 20;

  /** How a row looks. */
  public enum State {
    /** It says what the others are. */
    HEADING,
    /** It can be selected. */
    NORMAL,
    /** It is selected. */
    SELECTED,
    /** It acts. */
    ACTING;

    /** Its place among the levels of the palette. */
    private int place() {
      return switch (this) {
        case HEADING -> 0;
        case NORMAL -> 1;
        case SELECTED -> 2;
        case ACTING -> 3;
      };
    }

    private int ground(int accent) {
      return switch (this) {
        case HEADING, NORMAL -> COVER << 24 | Accents.DARK_PAPER;
        case SELECTED -> 0xFF << 24 | accent;
        case ACTING -> 0xFF << 24 | Accents.LIGHT_PAPER;
      };
    }

    private int ink() {
      return 0xFF << 24
          | switch (this) {
            case HEADING -> SOFT;
            case NORMAL -> Accents.LIGHT_PAPER;
            case SELECTED, ACTING -> Accents.DARK_PAPER;
          };
    }
  }

  /** What stands before the words of a row. */
  public enum Lead {
    /** Nothing. */
    NONE,
    /** Room for a dot. */
    ROOM,
    /** The dot of what is chosen. */
    DOT
  }

  /** For keys: what rows are drawn with. */
  public String digest() {
    return LOGIC + " " + letters.digest();
  }

  /** Pixels of the picture that a length on the canvas covers. */
  public int scaled(int canvas) {
    return MenuPicture.scaled(canvas, lines, CANVAS);
  }

  /** The colours of all rows. */
  public static Palette palette(Accents accents) {
    int accent = Integer.parseInt(accents.dark().substring(1), 16);
    List<Colour> colours = new ArrayList<>();
    for (State state : State.values()) {
      for (int level = 0; level < LEVELS; level++) {
        colours.add(
            Colour.ofArgb(blend(state.ground(accent), state.ink(), level), Colour.Matrix.BT_709));
      }
    }
    return new Palette(colours);
  }

  private static int blend(int ground, int ink, int level) {
    int argb = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
      int from = ground >>> shift & 0xFF;
      int to = ink >>> shift & 0xFF;
      argb = argb << 8 | (from * (LEVELS - 1 - level) + to * level + LEVELS / 2) / (LEVELS - 1);
    }
    return argb;
  }

  /**
   * Draws a row.
   *
   * @param width on the canvas
   * @param height on the canvas
   */
  public IndexedBitmap draw(String words, int width, int height, State state, Lead lead) {
    int columns = scaled(width);
    int rows = scaled(height);
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.scale((double) columns / width, (double) rows / height);
      g.setColor(Color.WHITE);
      int inset = lead == Lead.NONE ? INSET : CHOICE_INSET;
      Box box = new Box(inset, 0, width - inset - INSET, height);
      g.fill(
          new MenuText(letters)
              .set(
                  new Text(
                      words,
                      state == State.HEADING ? Face.SANS : Face.SANS_BOLD,
                      SIZE,
                      LEAST,
                      Ink.BRIGHT,
                      box,
                      1,
                      Align.MIDDLE_LEFT)));
      if (lead == Lead.DOT) {
        g.fill(new Ellipse2D.Double(INSET, (height - DOT) / 2.0, DOT, DOT));
      }
    } finally {
      g.dispose();
    }
    byte[] values = new byte[columns * rows];
    for (int i = 0; i < values.length; i++) {
      int covered = image.getRGB(i % columns, i / columns) & 0xFF;
      int level = (covered * (LEVELS - 1) + 127) / 255;
      values[i] = (byte) (state.place() * LEVELS + level);
    }
    return new IndexedBitmap(columns, rows, Bytes.copyOf(values));
  }
}
