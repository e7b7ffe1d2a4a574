package boxset.steps;

import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Text;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a menu as lines that fit their box. */
final class MenuText {
  /** A line's height in sizes of its letters. */
  private static final double LEADING = 1.16;

  /** How much of a line's height is above what its letters stand on. */
  private static final double ASCENT = 0.88;

  private static final double SMALLER = 0.94;
  private static final String ELLIPSIS = "…";

  /** Independent of screens: letters are as wide at every size. */
  private static final FontRenderContext FRACTIONS = new FontRenderContext(null, true, true);

  private final MenuLetters letters;

  MenuText(MenuLetters letters) {
    this.letters = letters;
  }

  /** The words' outlines where they stand on the canvas. */
  Shape set(Text text) {
    double size = text.size();
    List<TextLayout> lines = lines(text, size, text.box().width());
    while (!fits(text, lines, size) && size * SMALLER >= text.least()) {
      size *= SMALLER;
      lines = lines(text, size, text.box().width());
    }
    return outlines(
        text, fits(text, lines, size) ? balanced(text, lines, size) : shortened(text, size), size);
  }

  /** As many lines, all about as long: no word is left alone on the last. */
  private List<TextLayout> balanced(Text text, List<TextLayout> lines, double size) {
    if (lines.size() < 2) {
      return lines;
    }
    List<TextLayout> best = lines;
    int narrow = text.box().width() / lines.size();
    int wide = text.box().width();
    while (wide - narrow > 1) {
      int width = (narrow + wide) / 2;
      List<TextLayout> tried = lines(text, size, width);
      if (tried.size() > lines.size()) {
        narrow = width;
      } else {
        wide = width;
        best = tried;
      }
    }
    return best;
  }

  private static boolean fits(Text text, List<TextLayout> lines, double size) {
    return lines.size() <= most(text, size);
  }

  /** How many lines the box has room for, of those allowed; never none. */
  private static int most(Text text, double size) {
    return Math.max(1, Math.min(text.lines(), (int) (text.box().height() / (size * LEADING))));
  }

  private List<TextLayout> lines(Text text, double size, int width) {
    List<TextLayout> lines = new ArrayList<>();
    if (text.words().isBlank()) {
      return lines;
    }
    LineBreakMeasurer breaks = breaks(text.words(), text.face(), size);
    while (breaks.getPosition() < text.words().length()) {
      lines.add(breaks.nextLayout(width));
    }
    return lines;
  }

  private List<TextLayout> shortened(Text text, double size) {
    int most = most(text, size);
    LineBreakMeasurer breaks = breaks(text.words(), text.face(), size);
    List<TextLayout> lines = new ArrayList<>();
    while (lines.size() < most - 1) {
      lines.add(breaks.nextLayout(text.box().width()));
    }
    lines.add(cut(text.words().substring(breaks.getPosition()), text, size));
    return lines;
  }

  /** As many words as fit before an ellipsis; of a single one that does not fit, its beginning. */
  private TextLayout cut(String words, Text text, double size) {
    BreakIterator ends = BreakIterator.getWordInstance(Locale.ROOT);
    ends.setText(words);
    for (int end = ends.last(); end > 0; end = ends.previous()) {
      TextLayout line = line(words.substring(0, end).strip() + ELLIPSIS, text, size);
      if (line.getAdvance() <= text.box().width()) {
        return line;
      }
    }
    BreakIterator letterEnds = BreakIterator.getCharacterInstance(Locale.ROOT);
    letterEnds.setText(words);
    int end = letterEnds.last();
    TextLayout line = line(words + ELLIPSIS, text, size);
    while (line.getAdvance() > text.box().width() && end > 0) {
      end = letterEnds.previous();
      line = line(words.substring(0, end) + ELLIPSIS, text, size);
    }
    return line;
  }

  private TextLayout line(String words, Text text, double size) {
    return new TextLayout(styled(words, text.face(), size).getIterator(), FRACTIONS);
  }

  private LineBreakMeasurer breaks(String words, Face face, double size) {
    return new LineBreakMeasurer(
        styled(words, face, size).getIterator(),
        BreakIterator.getLineInstance(Locale.ROOT),
        FRACTIONS);
  }

  private AttributedString styled(String words, Face face, double size) {
    AttributedString styled = new AttributedString(words);
    int at = 0;
    while (at < words.length()) {
      int letter = words.codePointAt(at);
      int next = at + Character.charCount(letter);
      styled.addAttribute(TextAttribute.FONT, letters.font(face, letter, (float) size), at, next);
      at = next;
    }
    return styled;
  }

  private static Shape outlines(Text text, List<TextLayout> lines, double size) {
    Box box = text.box();
    double lineHeight = size * LEADING;
    double tall = lines.size() * lineHeight;
    double top =
        switch (text.align()) {
          case TOP_LEFT -> box.y();
          case MIDDLE_LEFT, MIDDLE_RIGHT -> box.y() + (box.height() - tall) / 2;
          case BOTTOM_LEFT -> box.bottom() - tall;
        };
    Path2D all = new Path2D.Double();
    for (int i = 0; i < lines.size(); i++) {
      TextLayout line = lines.get(i);
      double free = box.width() - line.getVisibleAdvance();
      boolean right =
          switch (text.align()) {
            case MIDDLE_RIGHT -> true;
            default -> !line.isLeftToRight();
          };
      double x = box.x() + (right ? free : 0);
      double baseline = top + (i + ASCENT) * lineHeight - (LEADING - 1) * size / 2;
      all.append(line.getOutline(AffineTransform.getTranslateInstance(x, baseline)), false);
    }
    return all;
  }
}
