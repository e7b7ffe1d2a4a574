package boxset.steps;

import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.Pulldown;
import boxset.tools.Rate;

/**
 * How frames of a master become pictures of DVD-Video, which knows 25 frames of two fields a second
 * and 30000/1001 of them.
 *
 * <p>Progressive frames stay whole, one picture each, and where they come more slowly than the
 * television's, some are shown for three fields ({@link Pulldown}). Frames that come at the rate of
 * fields are woven, two into a picture.
 *
 * @param standard of the disc
 * @param natural frames a second of the master as it is
 * @param read frames a second at which it is read; other than {@code natural}, the nearest in time
 *     are taken
 * @param woven whether two frames that are read make one picture
 * @param coded pictures a second as the encoder is told: one that MPEG-2 has a code for
 * @param shown pictures a second on the disc, exactly
 */
public record DvdTiming(
    VideoStandard standard, Rate natural, Rate read, boolean woven, Rate coded, Rate shown)
    implements DiscTiming {
  private static final Rate FILM = new Rate(24_000, 1001);
  private static final Rate CINEMA = new Rate(24, 1);
  private static final Rate PAL = new Rate(25, 1);
  private static final Rate NTSC = new Rate(30_000, 1001);
  private static final Rate THIRTY = new Rate(30, 1);
  private static final Rate PAL_FIELDS = new Rate(50, 1);
  private static final Rate NTSC_FIELDS = new Rate(60_000, 1001);
  private static final Rate SIXTY = new Rate(60, 1);

  /** How frames of a rate are shown by a standard. */
  public static DvdTiming of(VideoStandard standard, Rate natural) {
    return standard == VideoStandard.PAL ? pal(natural) : ntsc(natural);
  }

  private static DvdTiming pal(Rate natural) {
    VideoStandard standard = VideoStandard.PAL;
    if (natural.equals(PAL) || natural.equals(CINEMA) || natural.equals(FILM)) {
      return new DvdTiming(standard, natural, natural, false, PAL, PAL);
    }
    if (divides(natural, PAL)) {
      return new DvdTiming(standard, natural, PAL, false, PAL, PAL);
    }
    return new DvdTiming(standard, natural, PAL_FIELDS, true, PAL, PAL);
  }

  private static DvdTiming ntsc(Rate natural) {
    VideoStandard standard = VideoStandard.NTSC;
    if (natural.equals(NTSC) || natural.equals(THIRTY)) {
      return new DvdTiming(standard, natural, natural, false, NTSC, NTSC);
    }
    if (natural.equals(FILM) || natural.equals(CINEMA) || natural.equals(PAL)) {
      return new DvdTiming(standard, natural, natural, false, natural, natural);
    }
    if (natural.equals(SIXTY)) {
      return new DvdTiming(standard, natural, natural, true, NTSC, NTSC);
    }
    if (divides(natural, NTSC)) {
      return new DvdTiming(standard, natural, NTSC, false, NTSC, NTSC);
    }
    return new DvdTiming(standard, natural, NTSC_FIELDS, true, NTSC, NTSC);
  }

  private static boolean divides(Rate rate, Rate of) {
    long frames = (long) of.numerator() * rate.denominator();
    long each = (long) of.denominator() * rate.numerator();
    return frames % each == 0;
  }

  /** The standard that shows a rate as it is, or nearly so. */
  public static VideoStandard fitting(Rate natural) {
    boolean pal = natural.equals(PAL) || natural.equals(PAL_FIELDS) || divides(natural, PAL);
    return pal ? VideoStandard.PAL : VideoStandard.NTSC;
  }

  /** The flags that its pictures bear; woven pictures bear their own. */
  public Pulldown pulldown() {
    Rate fields = standard == VideoStandard.PAL ? PAL_FIELDS : NTSC_FIELDS;
    Rate each =
        new Rate(
            Math.multiplyExact(fields.numerator(), shown.denominator()),
            Math.multiplyExact(fields.denominator(), shown.numerator()));
    return new Pulldown(each.numerator(), each.denominator());
  }

  /** When a picture is shown: the fields before it. */
  public long fieldsBefore(long picture) {
    return pulldown().fieldsBefore(picture);
  }

  @Override
  public long ticksOf(long picture) {
    return standard.fieldTicks(fieldsBefore(picture));
  }

  /** The most pictures of a group: of NTSC 36 fields, of PAL 30. */
  @Override
  public int longestGroup() {
    int fields = standard == VideoStandard.PAL ? 30 : 36;
    return fields * pulldown().pictures() / pulldown().fields();
  }

  /** The fewest pictures between two places where groups begin: VOBUs of 0.4 s. */
  @Override
  public int shortestCell() {
    int pictures = 1;
    while (standard.fieldTicks((long) pictures * pulldown().fields() / pulldown().pictures())
        < VideoStandard.CLOCK_HZ * 2 / 5) {
      pictures++;
    }
    return pictures;
  }
}
