package boxset.formats.captions;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a caption stands, in the terms of the WebVTT cue settings (WebVTT, section 3.1 and 4.4);
 * what is absent is left to the player: at the bottom, in the middle.
 *
 * @param writing the direction of the lines
 * @param line where across the lines
 * @param position where along a line, in percent of the picture
 * @param positionAlign which edge of the text is at {@code position}
 * @param size how long a line may be, in percent of the picture
 * @param align how the lines are set
 */
public record CuePlacement(
    Writing writing,
    Optional<Line> line,
    OptionalDouble position,
    Optional<PositionAlign> positionAlign,
    OptionalDouble size,
    Align align) {

  /** Bottom middle, as a player does when it is told nothing. */
  public static final CuePlacement DEFAULT =
      new CuePlacement(
          Writing.HORIZONTAL,
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Align.CENTER);

  /** The first line at the top of the picture, in the middle. */
  public static final CuePlacement TOP = DEFAULT.withLine(new Line(0, false, LineAlign.START));

  /** The same place but for the line. */
  public CuePlacement withLine(Line newLine) {
    return new CuePlacement(writing, Optional.of(newLine), position, positionAlign, size, align);
  }

  /**
   * The line setting.
   *
   * @param value in percent of the picture, or a count of lines from the top (from the bottom when
   *     negative)
   * @param percent whether the value is in percent
   * @param align which edge of the text is there
   */
  public record Line(double value, boolean percent, LineAlign align) {}

  /** The direction of the lines. */
  public enum Writing {
    HORIZONTAL,
    /** Upright lines that grow to the left, as in Japanese. */
    VERTICAL_RIGHT_TO_LEFT,
    /** Upright lines that grow to the right, as in Mongolian. */
    VERTICAL_LEFT_TO_RIGHT
  }

  /** Which edge of the text a line setting places. */
  public enum LineAlign {
    START,
    CENTER,
    END
  }

  /** Which edge of the text a position setting places. */
  public enum PositionAlign {
    LINE_LEFT,
    CENTER,
    LINE_RIGHT
  }

  /** How the lines of a caption are set. */
  public enum Align {
    START,
    CENTER,
    END,
    LEFT,
    RIGHT
  }
}
