package boxset.formats.bdmv;

import java.util.Locale;

/** Names of the numbered files in a BDMV folder. */
public final class FileNames {
  private FileNames() {}

  /** A play list. */
  public static String playList(int number) {
    return digits(number) + ".mpls";
  }

  /** What a player has to know of a clip. */
  public static String clipInformation(int clip) {
    return digits(clip) + ".clpi";
  }

  /** The streams of a clip. */
  public static String clipStream(int clip) {
    return digits(clip) + ".m2ts";
  }

  static String digits(int number) {
    return String.format(Locale.ROOT, "%05d", number);
  }
}
