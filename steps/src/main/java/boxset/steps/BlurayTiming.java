package boxset.steps;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.pgs.VideoDescriptor;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.tools.Rate;
import java.util.List;

/**
 * How frames of a master become pictures of a Blu-ray disc, which knows 1080 lines at 23.976 and 24
 * pictures a second, at 25 and 29.97 in fields, and 720 lines at 23.976, 24, 50 and 59.94.
 *
 * <p>Masters of more than 1280 by 720 pixels have 1080 lines, others 720. 25 and 29.97 progressive
 * frames are marked as fields on 1080 lines, and shown twice on 720. Frames that come at the rate
 * of fields are woven, two into a picture of 1080 lines, if the master was interlaced; otherwise
 * they stay whole, on 720. Rates of 30 and 60 play a thousandth slower. Whole multiples and
 * fractions of these are read at them, and of anything else the nearest frame 59.94 times a second.
 *
 * @param format of the pictures
 * @param frameRate of the pictures; of those in fields, pairs of fields
 * @param natural frames a second of the master as it is
 * @param read frames a second at which it is read
 * @param woven whether two frames that are read make one picture
 */
public record BlurayTiming(
    VideoFormat format, FrameRate frameRate, Rate natural, Rate read, boolean woven)
    implements DiscTiming {
  private static final int CLOCK_HZ = 90_000;
  private static final int SMALL_WIDTH = 1280;
  private static final int SMALL_HEIGHT = 720;

  private static final Rate PAL = new Rate(25, 1);
  private static final Rate NTSC = new Rate(30_000, 1001);
  private static final Rate THIRTY = new Rate(30, 1);
  private static final Rate NTSC_FIELDS = new Rate(60_000, 1001);

  /** Rates that are read as they are. */
  private static final List<Rate> KNOWN =
      List.of(
          new Rate(24_000, 1001),
          new Rate(24, 1),
          PAL,
          NTSC,
          THIRTY,
          new Rate(50, 1),
          NTSC_FIELDS,
          new Rate(60, 1));

  /** Rates as near as this are one: it is a frame in three minutes. */
  private static final double SAME = 0.0002;

  /** How a master is shown. */
  public static BlurayTiming of(PictureSource master) {
    boolean large = master.width() > SMALL_WIDTH || master.height() > SMALL_HEIGHT;
    return of(master.rate(), large, master.fieldOrder() != FieldOrder.PROGRESSIVE);
  }

  /**
   * How frames of a rate are shown.
   *
   * @param large whether they have more pixels than 1280 by 720
   * @param interlaced whether they are fields
   */
  public static BlurayTiming of(Rate natural, boolean large, boolean interlaced) {
    Rate read = known(natural);
    int frames = (int) Math.round(read.framesPerSecond());
    return switch (frames) {
      case 24 -> {
        FrameRate rate = read.denominator() == 1 ? FrameRate.FPS_24 : FrameRate.FPS_23_976;
        VideoFormat format = large ? VideoFormat.PROGRESSIVE_1080 : VideoFormat.PROGRESSIVE_720;
        yield new BlurayTiming(format, rate, natural, read, false);
      }
      case 25, 30 -> large ? fields(natural, read, false) : whole(natural, twice(read));
      default -> large && interlaced ? fields(natural, read, true) : whole(natural, read);
    };
  }

  private static BlurayTiming fields(Rate natural, Rate read, boolean woven) {
    FrameRate rate = pal(read) ? FrameRate.FPS_25 : FrameRate.FPS_29_97;
    return new BlurayTiming(VideoFormat.INTERLACED_1080, rate, natural, read, woven);
  }

  private static BlurayTiming whole(Rate natural, Rate read) {
    FrameRate rate = pal(read) ? FrameRate.FPS_50 : FrameRate.FPS_59_94;
    return new BlurayTiming(VideoFormat.PROGRESSIVE_720, rate, natural, read, false);
  }

  private static boolean pal(Rate read) {
    return read.numerator() % 25 == 0 && read.denominator() == 1;
  }

  private static Rate twice(Rate rate) {
    return new Rate(2 * rate.numerator(), rate.denominator());
  }

  private static Rate known(Rate natural) {
    for (Rate rate : KNOWN) {
      if (Math.abs(natural.framesPerSecond() / rate.framesPerSecond() - 1) < SAME) {
        return rate;
      }
    }
    return KNOWN.stream()
        .filter(rate -> divides(natural, rate))
        .findFirst()
        .or(() -> KNOWN.reversed().stream().filter(rate -> divides(rate, natural)).findFirst())
        .orElse(NTSC_FIELDS);
  }

  private static boolean divides(Rate rate, Rate of) {
    long frames = (long) of.numerator() * rate.denominator();
    long each = (long) of.denominator() * rate.numerator();
    return frames % each == 0;
  }

  @Override
  public Rate shown() {
    return new Rate(frameRate.numerator(), frameRate.denominator());
  }

  /** Whether the pictures are in fields. */
  boolean interlaced() {
    return format == VideoFormat.INTERLACED_1080;
  }

  @Override
  public long ticksOf(long picture) {
    return Math.multiplyExact(picture, (long) CLOCK_HZ * frameRate.denominator())
        / frameRate.numerator();
  }

  /** A second's. */
  @Override
  public int longestGroup() {
    return Math.ceilDiv(frameRate.numerator(), frameRate.denominator());
  }

  /** Half a second's, in which the buffer of a player fills again behind a large picture. */
  @Override
  public int shortestCell() {
    return Math.ceilDiv(longestGroup(), 2);
  }

  /** The pictures that graphics are laid over. */
  public VideoDescriptor video() {
    return new VideoDescriptor(format, frameRate);
  }

  /** The frame that captions are drawn over. */
  public CaptionFrame captionFrame() {
    return new CaptionFrame(format.width(), format.height(), 16, 9);
  }

  /** Where the picture of a master lies in the frame. */
  Letterbox place(PictureSource master) {
    return Letterbox.wide(master.width(), master.height(), format.width(), format.height());
  }
}
