package boxset.formats.captions;

import boxset.formats.captions.CuePlacement.Align;
import boxset.formats.captions.CuePlacement.Line;
import boxset.formats.captions.CuePlacement.LineAlign;
import boxset.formats.captions.CuePlacement.PositionAlign;
import boxset.formats.captions.CuePlacement.Writing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringTokenizer;

/** The settings behind the times of a WebVTT caption (WebVTT, sections 4.4 and 6.3). */
final class CueSettings {
  private static final int LONGEST_NUMBER = 12;

  private CueSettings() {}

  /**
   * Reads settings; one that is not as the standard has it has no effect.
   *
   * @param regions where the file's regions are, by name
   */
  static CuePlacement read(String settings, Map<String, CuePlacement> regions) {
    CuePlacement placement = CuePlacement.DEFAULT;
    Optional<CuePlacement> region = Optional.empty();
    StringTokenizer tokens = new StringTokenizer(settings, " \t\f");
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      int colon = token.indexOf(':');
      if (colon <= 0 || colon == token.length() - 1) {
        continue;
      }
      String value = token.substring(colon + 1);
      switch (token.substring(0, colon)) {
        case "region" -> region = Optional.ofNullable(regions.get(value));
        case "vertical" -> placement = vertical(placement, value);
        case "line" -> placement = line(placement, value);
        case "position" -> placement = position(placement, value);
        case "size" -> placement = size(placement, value);
        case "align" -> placement = align(placement, value);
        default -> {}
      }
    }
    boolean own = placement.line().isPresent() || placement.writing() != Writing.HORIZONTAL;
    return own
        ? placement
        : region.flatMap(CuePlacement::line).map(placement::withLine).orElse(placement);
  }

  /** The settings as the file has them, each after a space; nothing for the default place. */
  static String text(CuePlacement placement) {
    StringBuilder text = new StringBuilder();
    switch (placement.writing()) {
      case HORIZONTAL -> {}
      case VERTICAL_RIGHT_TO_LEFT -> text.append(" vertical:rl");
      case VERTICAL_LEFT_TO_RIGHT -> text.append(" vertical:lr");
    }
    placement
        .line()
        .ifPresent(line -> {
          text.append(" line:").append(number(line.value()));
          text.append(line.percent() ? "%" : "");
          text.append(
              switch (line.align()) {
                case START -> "";
                case CENTER -> ",center";
                case END -> ",end";
              });
        });
    placement
        .position()
        .ifPresent(position -> {
          text.append(" position:").append(number(position)).append('%');
          placement
              .positionAlign()
              .ifPresent(align ->
                  text.append(
                      switch (align) {
                        case LINE_LEFT -> ",line-left";
                        case CENTER -> ",center";
                        case LINE_RIGHT -> ",line-right";
                      }));
        });
    placement.size().ifPresent(size -> text.append(" size:").append(number(size)).append('%'));
    text.append(
        switch (placement.align()) {
          case START -> " align:start";
          case CENTER -> "";
          case END -> " align:end";
          case LEFT -> " align:left";
          case RIGHT -> " align:right";
        });
    return text.toString();
  }

  private static CuePlacement vertical(CuePlacement p, String value) {
    Writing writing =
        switch (value) {
          case "rl" -> Writing.VERTICAL_RIGHT_TO_LEFT;
          case "lr" -> Writing.VERTICAL_LEFT_TO_RIGHT;
          default -> p.writing();
        };
    return new CuePlacement(
        writing, p.line(), p.position(), p.positionAlign(), p.size(), p.align());
  }

  private static CuePlacement line(CuePlacement p, String value) {
    int comma = value.indexOf(',');
    Optional<LineAlign> align =
        switch (comma < 0 ? "start" : value.substring(comma + 1)) {
          case "start" -> Optional.of(LineAlign.START);
          case "center" -> Optional.of(LineAlign.CENTER);
          case "end" -> Optional.of(LineAlign.END);
          default -> Optional.empty();
        };
    String number = comma < 0 ? value : value.substring(0, comma);
    boolean percent = number.endsWith("%");
    OptionalDouble at = percent ? percentage(number) : lineNumber(number);
    return align.isEmpty() || at.isEmpty()
        ? p
        : p.withLine(new Line(at.getAsDouble(), percent, align.get()));
  }

  private static CuePlacement position(CuePlacement p, String value) {
    int comma = value.indexOf(',');
    Optional<PositionAlign> align =
        switch (comma < 0 ? "" : value.substring(comma + 1)) {
          case "line-left", "start" -> Optional.of(PositionAlign.LINE_LEFT);
          case "center", "middle" -> Optional.of(PositionAlign.CENTER);
          case "line-right", "end" -> Optional.of(PositionAlign.LINE_RIGHT);
          default -> Optional.empty();
        };
    OptionalDouble at = percentage(comma < 0 ? value : value.substring(0, comma));
    return at.isEmpty() || (comma >= 0 && align.isEmpty())
        ? p
        : new CuePlacement(p.writing(), p.line(), at, align, p.size(), p.align());
  }

  private static CuePlacement size(CuePlacement p, String value) {
    OptionalDouble size = percentage(value);
    return size.isEmpty()
        ? p
        : new CuePlacement(p.writing(), p.line(), p.position(), p.positionAlign(), size, p.align());
  }

  private static CuePlacement align(CuePlacement p, String value) {
    Align align =
        switch (value) {
          case "start" -> Align.START;
          case "center", "middle" -> Align.CENTER;
          case "end" -> Align.END;
          case "left" -> Align.LEFT;
          case "right" -> Align.RIGHT;
          default -> p.align();
        };
    return new CuePlacement(
        p.writing(), p.line(), p.position(), p.positionAlign(), p.size(), align);
  }

  /** A number with a percent sign, from 0 to 100; nothing for anything else. */
  static OptionalDouble percentage(String text) {
    if (!text.endsWith("%")) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = number(text.substring(0, text.length() - 1), false);
    return number.isPresent() && number.getAsDouble() <= 100 ? number : OptionalDouble.empty();
  }

  private static OptionalDouble lineNumber(String text) {
    return number(text, true);
  }

  private static OptionalDouble number(String text, boolean signed) {
    int start = signed && text.startsWith("-") ? 1 : 0;
    boolean point = false;
    if (text.length() > LONGEST_NUMBER || text.length() == start) {
      return OptionalDouble.empty();
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > start && i < text.length() - 1;
      if (c == '.' && inside && !point) {
        point = true;
      } else if (!Time.isDigit(c)) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
