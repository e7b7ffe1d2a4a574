package boxset.cli.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A line of text that comes, opens a little, and goes. */
final class Lettering implements Layer {

  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
  private static final double COMING = 1.1;
  private static final double GOING = 0.7;

  private final double size;
  private final double spacing;
  private final double from;
  private final double to;
  private final Shape[] letters;
  private final double[] advances;
  private final double x;
  private final double y;
  private final boolean centred;
  private final BufferedImage shadow;

  private Lettering(
      String text,
      Typeface face,
      double size,
      double spacing,
      double x,
      double y,
      boolean centred,
      double from,
      double to) {
    this.size = size;
    this.spacing = spacing;
    this.x = x;
    this.y = y;
    this.centred = centred;
    this.from = from;
    this.to = to;
    if (face.size(size).canDisplayUpTo(text) >= 0) {
      throw new IllegalArgumentException("the typeface lacks a letter of: " + text);
    }
    letters = new Shape[text.length()];
    advances = new double[text.length()];
    for (int i = 0; i < letters.length; i++) {
      GlyphVector glyph = face.size(size).createGlyphVector(SMOOTH, text.substring(i, i + 1));
      letters[i] = glyph.getOutline();
      advances[i] = glyph.getGlyphMetrics(0).getAdvanceX();
    }
    shadow = shadow();
  }

  /** Large, thin, in the middle; seconds into the shot at which it begins to come and is gone. */
  static Lettering title(String text, double y, double from, double to) {
    return new Lettering(text, Typeface.LIGHT, 74, 0.30, Frame.WIDTH / 2.0, y, true, from, to);
  }

  /** Small, under a title. */
  static Lettering line(String text, double y, double from, double to) {
    return new Lettering(text, Typeface.REGULAR, 21, 0.24, Frame.WIDTH / 2.0, y, true, from, to);
  }

  /** Small, in the lower left corner. */
  static Lettering note(String text, double y, double from, double to) {
    return new Lettering(text, Typeface.REGULAR, 22, 0.03, 84, y, false, from, to);
  }

  @Override
  public void paint(Frame frame, double seconds) {
    double shown =
        Math.min(Noise.ease((seconds - from) / COMING), Noise.ease((to - seconds) / GOING));
    if (shown <= 0) {
      return;
    }
    Graphics2D g = frame.graphics();
    g.setComposite(AlphaComposite.SrcOver.derive((float) (shown * 0.5)));
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(shadow, 0, (int) y - shadow.getHeight(), Frame.WIDTH, shadow.getHeight() * 2, null);
    g.setComposite(AlphaComposite.SrcOver.derive((float) (shown * 0.96)));
    g.setColor(new Color(0xfffaf0));
    g.fill(outline(spacing * (1 + 0.05 * (seconds - from))));
    g.dispose();
  }

  private Path2D outline(double opening) {
    double wide = -opening * size;
    for (double advance : advances) {
      wide += advance + opening * size;
    }
    double pen = centred ? x - wide / 2 : x;
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < letters.length; i++) {
      var place = AffineTransform.getTranslateInstance(pen, y);
      outline.append(letters[i].getPathIterator(place), false);
      pen += advances[i] + opening * size;
    }
    return outline;
  }

  /** What keeps the letters apart from a bright sky: soft, and drawn once at half the size. */
  private BufferedImage shadow() {
    int tall = (int) (size * 1.2);
    BufferedImage image = new BufferedImage(Frame.WIDTH / 2, tall, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(0.5, 0.5);
    g.translate(0, tall - y);
    Shape outline = outline(spacing * 1.1);
    g.setColor(new Color(0, 0, 0, 5));
    for (float spread = 2; spread <= size * 0.45 + 12; spread += 3) {
      g.setStroke(new BasicStroke(spread, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(outline);
    }
    g.dispose();
    return image;
  }
}
