package boxset.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture that a title is laid on: darkened, or for a dark title lightened, towards the edge that
 * the title stands at, as far as the title needs to be read and no further.
 */
final class TitleGround {
  /** What is to be read has this contrast at least (WCAG 2.2, 1.4.3). */
  private static final double CONTRAST = 4.5;

  /** Ink of at least this luminance is read on a dark ground: equally far from black and white. */
  private static final double LIGHT = 0.18;

  /** Nearly all of the ground is at least as dark as what counts for a light title. */
  private static final double NEARLY_ALL = 0.9;

  /** Ink that is thinner is a shadow or a glow. */
  private static final int SOLID = 200;

  private static final int STRIDE = 3;
  private static final double STEP = 0.05;
  private static final double MOST = 0.95;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final TitlePlace place;

  /**
   * A ground.
   *
   * @param pixels of the picture, 0xRRGGBB, which are changed
   */
  TitleGround(int[] pixels, int width, int height, TitlePlace place) {
    this.pixels = pixels;
    this.width = width;
    this.height = height;
    this.place = place;
  }

  /**
   * Prepares the ground and lays the title on it.
   *
   * @param title its pixels at the size of its place: premultiplied red, green, blue, and alpha
   * @param focus where the point of focus is, 0 at the upper edge to 1; the shade begins there at
   *     the earliest
   */
  void lay(byte[] title, double focus) {
    double ink = ink(title);
    int paper = ink > LIGHT ? Accents.DARK_PAPER : Accents.LIGHT_PAPER;
    ShadedGround ground = new ShadedGround(width, height, paper);
    double weight = weight(ink, paper);
    if (weight > 0) {
      ground.cover(pixels, shade(weight, focus));
    }
    ground.lay(pixels, title, place.x(), place.y(), place.width());
  }

  /** The luminance that most of a title has. */
  private static double ink(byte[] title) {
    List<Double> inks = new ArrayList<>();
    for (int at = 0; at + 3 < title.length; at += 4 * STRIDE) {
      if ((title[at + 3] & 0xff) >= SOLID) {
        inks.add(Oklch.luminance(solid(title, at)));
      }
    }
    inks.sort(Comparator.naturalOrder());
    return inks.isEmpty() ? 1 : inks.get(inks.size() / 2);
  }

  /** How much of the paper has to lie over the ground. */
  private double weight(double ink, int paper) {
    List<Integer> under = new ArrayList<>();
    for (int y = place.y(); y < place.y() + place.height(); y += STRIDE) {
      for (int x = place.x(); x < place.x() + place.width(); x += STRIDE) {
        under.add(pixels[y * width + x]);
      }
    }
    under.sort(Comparator.comparingDouble(Oklch::luminance));
    double share = ink > LIGHT ? NEARLY_ALL : 1 - NEARLY_ALL;
    int ground = under.get((int) (share * (under.size() - 1)));
    double weight = 0;
    while (weight < MOST && contrast(ink, covered(ground, paper, weight)) < CONTRAST) {
      weight += STEP;
    }
    return Math.min(weight, MOST);
  }

  private static double contrast(double ink, int ground) {
    double other = Oklch.luminance(ground);
    return (Math.max(ink, other) + 0.05) / (Math.min(ink, other) + 0.05);
  }

  private static int covered(int ground, int paper, double weight) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double mixed = (paper >> shift & 0xff) * weight + (ground >> shift & 0xff) * (1 - weight);
      rgb = rgb << 8 | (int) mixed;
    }
    return rgb;
  }

  /** As much at the title and towards its edge, less and less towards the point of focus. */
  private ShadedGround.Weight shade(double weight, double focus) {
    double near = place.low() ? place.y() : height - (place.y() + place.height());
    double free = (place.low() ? focus : 1 - focus) * height;
    double fade = Math.clamp(near - free, 1, 0.25 * height);
    return (_, down) -> {
      double y = (place.low() ? down : 1 - down) * height;
      return weight * ShadedGround.smooth((y - near + fade) / fade);
    };
  }

  private static int solid(byte[] rgba, int at) {
    return (rgba[at] & 0xff) << 16 | (rgba[at + 1] & 0xff) << 8 | (rgba[at + 2] & 0xff);
  }
}
