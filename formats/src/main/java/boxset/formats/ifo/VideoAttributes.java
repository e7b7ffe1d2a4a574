package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * What the pictures of menus or titles are: MPEG-2, full width and height.
 *
 * @param aspect of the whole picture
 */
public record VideoAttributes(VideoStandard standard, Aspect aspect) implements Structure {
  /** Width to height of the picture on the screen. */
  public enum Aspect {
    /** Fills a television of 4:3. */
    FOUR_BY_THREE(0, 3, 2),
    /** Is letterboxed by the player for a television of 4:3; never cut off at the sides. */
    SIXTEEN_BY_NINE(3, 2, 3);

    private final int code;
    private final int permittedDisplay;
    private final int aspectRatioCode;

    Aspect(int code, int permittedDisplay, int aspectRatioCode) {
      this.code = code;
      this.permittedDisplay = permittedDisplay;
      this.aspectRatioCode = aspectRatioCode;
    }

    /** What the pictures' own sequence header says of it (ISO/IEC 13818-2, table 6-3). */
    public int aspectRatioCode() {
      return aspectRatioCode;
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(2)) {
      b.u(2, "mpeg_version", 1);
      b.u(2, "video_format", standard.code());
      b.u(2, "display_aspect_ratio", aspect.code);
      b.u(2, "permitted_df", aspect.permittedDisplay);
      b.flag("line21_cc_1", false);
      b.flag("line21_cc_2", false);
      b.reserved(1);
      b.flag("bit_rate", false);
      b.u(2, "picture_size", 0);
      b.flag("letterboxed", false);
      b.flag("film_mode", false);
    }
  }
}
