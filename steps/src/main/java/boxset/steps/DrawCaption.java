package boxset.steps;

import boxset.formats.bytes.Bytes;
import boxset.formats.captions.Cue;
import boxset.formats.captions.CuePlacement;
import boxset.formats.captions.Inline;
import boxset.formats.subpicture.Bitmap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws captions: as ink, and as the bitmaps of four values that a DVD shows: 0 nothing, {@link
 * #OUTLINE}, {@link #FILL} and, where these two meet, {@link #EDGE}. Lines that are too long are
 * broken; what is said from right to left is set so (UAX #9). Upright captions are set in level
 * lines.
 */
public final class DrawCaption {
  /** The value around letters. */
  public static final int OUTLINE = 1;

  /** The value of letters. */
  public static final int FILL = 2;

  /** The value between letters and what is around them. */
  public static final int EDGE = 3;

  /** Letters' size as a part of the picture's height. */
  private static final double SIZE = 1 / 16.0;

  /** A line's height in sizes of its letters. */
  private static final double LEADING = 1.2;

  /** The outline's width in sizes of letters. */
  private static final double STROKE = 1 / 14.0;

  /** How much at each edge is left free: the safe title area of EBU R 95 and SMPTE ST 2046-1. */
  private static final double MARGIN = 0.05;

  private static final FontRenderContext FRACTIONS = new FontRenderContext(null, true, true);

  private final CaptionFrame frame;
  private final CaptionLetters letters;
  private final double width;
  private final double size;

  /** Draws over frames of one kind, in one typeface. */
  public DrawCaption(CaptionFrame frame, CaptionLetters letters) {
    this.frame = frame;
    this.letters = letters;
    this.width = frame.squareWidth();
    this.size = frame.height() * SIZE;
  }

  /** What keeps a caption from being drawn, with its line and time; empty when nothing does. */
  public Optional<String> problem(Cue cue) {
    List<String> missing = letters.missing(cue.plainText());
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    long millis = cue.startMillis();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Line %d, %02d:%02d:%02d.%03d: the typeface of captions has no %s.",
            cue.line(),
            millis / 3_600_000,
            millis / 60_000 % 60,
            millis / 1000 % 60,
            millis % 1000,
            String.join(" ", missing)));
  }

  /**
   * A caption as a bitmap as large as the frame; nothing is in it when the caption has no letters.
   *
   * @throws IllegalArgumentException when it has a {@link #problem}
   */
  public Bitmap draw(Cue cue) {
    Rectangle all = new Rectangle(frame.width(), frame.height());
    Shape shape = drawable(cue);
    int[] fill = coverage(shape, false, all);
    int[] outline = coverage(shape, true, all);
    byte[] values = new byte[frame.width() * frame.height()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) value(fill[i], outline[i]);
    }
    return new Bitmap(frame.width(), frame.height(), Bytes.copyOf(values));
  }

  /**
   * Letters and what is around them, as far as they are inked; nothing when the caption has no
   * letters.
   *
   * @throws IllegalArgumentException when it has a {@link #problem}
   */
  Optional<CaptionInk> ink(Cue cue) {
    Shape shape = drawable(cue);
    Rectangle2D bounds = shape.getBounds2D();
    double columns = frame.width() / width;
    double stroke = size * STROKE;
    Rectangle area =
        new Rectangle2D.Double(
                (bounds.getX() - stroke) * columns,
                bounds.getY() - stroke,
                (bounds.getWidth() + 2 * stroke) * columns,
                bounds.getHeight() + 2 * stroke)
            .getBounds()
            .intersection(new Rectangle(frame.width(), frame.height()));
    return area.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaptionInk(
                area.x,
                area.y,
                area.width,
                area.height,
                coverage(shape, false, area),
                coverage(shape, true, area)));
  }

  private Shape drawable(Cue cue) {
    problem(cue)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    return shape(cue);
  }

  private static int value(int fill, int outline) {
    if (fill >= 168) {
      return FILL;
    }
    return fill >= 72 ? EDGE : outline >= 112 ? OUTLINE : 0;
  }

  /** The letters where they stand, in square pixels. */
  private Shape shape(Cue cue) {
    CuePlacement placement = cue.placement();
    double room = width * (1 - 2 * MARGIN);
    double measure = Math.min(room, width * placement.size().orElse(100) / 100);
    List<TextLayout> lines = lines(cue, (float) measure);
    double longest = lines.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
    double left = left(placement, longest);
    double lineHeight = size * LEADING;
    double top = top(placement, lineHeight, lines.size() * lineHeight);
    Path2D all = new Path2D.Double();
    for (int i = 0; i < lines.size(); i++) {
      TextLayout line = lines.get(i);
      double x = left + (longest - line.getAdvance()) * share(placement.align(), line);
      double baseline = top + i * lineHeight + size;
      all.append(line.getOutline(AffineTransform.getTranslateInstance(x, baseline)), false);
    }
    return all;
  }

  /** How much of a line's free room is at its left. */
  private static double share(CuePlacement.Align align, TextLayout line) {
    return switch (align) {
      case CENTER -> 0.5;
      case LEFT -> 0;
      case RIGHT -> 1;
      case START -> line.isLeftToRight() ? 0 : 1;
      case END -> line.isLeftToRight() ? 1 : 0;
    };
  }

  private double left(CuePlacement placement, double longest) {
    double standard =
        switch (placement.align()) {
          case CENTER -> 0.5;
          case LEFT, START -> 0;
          case RIGHT, END -> 1;
        };
    double at = placement.position().orElse(standard * 100) / 100 * width;
    double before =
        placement
            .positionAlign()
            .map(edge ->
                switch (edge) {
                  case LINE_LEFT -> 0.0;
                  case CENTER -> 0.5;
                  case LINE_RIGHT -> 1.0;
                })
            .orElse(standard);
    return clamp(at - before * longest, width * MARGIN, width * (1 - MARGIN) - longest);
  }

  private double top(CuePlacement placement, double lineHeight, double tall) {
    double first = frame.height() * MARGIN;
    double last = frame.height() * (1 - MARGIN) - tall;
    double wanted =
        placement
            .line()
            .map(line -> {
              if (!line.percent()) {
                return line.value() < 0
                    ? last + (line.value() + 1) * lineHeight
                    : first + line.value() * lineHeight;
              }
              double edge = frame.height() * line.value() / 100;
              return switch (line.align()) {
                case START -> edge;
                case CENTER -> edge - tall / 2;
                case END -> edge - tall;
              };
            })
            .orElse(last);
    return clamp(wanted, first, last);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(value, most));
  }

  private List<TextLayout> lines(Cue cue, float measure) {
    List<Letter> run = new ArrayList<>();
    letters(cue.content(), Font.PLAIN, false, run);
    List<TextLayout> lines = new ArrayList<>();
    List<Letter> line = new ArrayList<>();
    for (Letter letter : run) {
      if (letter.character() == '\n') {
        lay(line, measure, lines);
        line.clear();
      } else {
        line.add(letter);
      }
    }
    lay(line, measure, lines);
    return lines;
  }

  private record Letter(int character, int style, boolean underlined) {}

  private void letters(List<Inline> content, int style, boolean underlined, List<Letter> run) {
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Text(String words) ->
            words
                .codePoints()
                .forEach(c -> run.add(new Letter(letters.shown(c), style, underlined)));
        case Inline.Break() -> run.add(new Letter('\n', style, underlined));
        case Inline.RubyText _, Inline.Timestamp _ -> {}
        case Inline.Styled(Inline.Style kind, List<Inline> within) ->
            letters(
                within,
                switch (kind) {
                  case BOLD -> style | Font.BOLD;
                  case ITALIC -> style | Font.ITALIC;
                  case UNDERLINE -> style;
                },
                underlined || kind == Inline.Style.UNDERLINE,
                run);
        default -> letters(Inline.contentOf(inline), style, underlined, run);
      }
    }
  }

  private void lay(List<Letter> line, float measure, List<TextLayout> lines) {
    StringBuilder text = new StringBuilder();
    line.forEach(letter -> text.appendCodePoint(letter.character()));
    if (text.toString().isBlank()) {
      return;
    }
    AttributedString styled = new AttributedString(text.toString());
    int at = 0;
    for (Letter letter : line) {
      int next = at + Character.charCount(letter.character());
      Font font = letters.font(letter.character(), letter.style(), (float) size);
      styled.addAttribute(TextAttribute.FONT, font, at, next);
      if (letter.underlined()) {
        styled.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON, at, next);
      }
      at = next;
    }
    LineBreakMeasurer breaks = new LineBreakMeasurer(styled.getIterator(), FRACTIONS);
    while (breaks.getPosition() < text.length()) {
      lines.add(breaks.nextLayout(measure));
    }
  }

  /** How much of each pixel of an area of the frame is inked, 0 to 255. */
  private int[] coverage(Shape shape, boolean outlined, Rectangle area) {
    BufferedImage image = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.translate(-area.x, -area.y);
      g.scale(frame.width() / width, 1);
      g.setColor(Color.WHITE);
      g.fill(shape);
      if (outlined) {
        float stroke = (float) (2 * size * STROKE);
        g.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
      }
    } finally {
      g.dispose();
    }
    return image.getRaster().getSamples(0, 0, area.width, area.height, 0, (int[]) null);
  }
}
