package boxset.steps;

import boxset.tools.Rate;
import java.util.Locale;

/**
 * The filters that bring a sound track to 48 kHz and to exactly the given length.
 *
 * @param track the stream index
 * @param layout the track's channel layout as probed; guessed from the number of channels if empty
 * @param sourceChannels the track's channels
 * @param originMicros time zero of the part on the file's own clock
 * @param speed how much faster it is played than it was recorded
 * @param skipped samples that are left out at its start, behind which an encoder begins late
 * @param samples length at 48 kHz of what is left
 * @param channels 2, or 6 for 5.1; other layouts are mixed to it
 */
record SoundChain(
    int track,
    String layout,
    int sourceChannels,
    long originMicros,
    Rate speed,
    int skipped,
    long samples,
    int channels) {
  static final int SAMPLE_RATE = 48_000;

  /** No faster and no slower. */
  static final Rate AS_IT_IS = new Rate(1, 1);

  /** Two channels of a mix down can add up to more than full scale; -1 dBFS as the limit. */
  private static final String LIMITER =
      ",alimiter=limit=0.891:attack=5:release=50:level=false:latency=true";

  /**
   * Times first, on the part's clock: what is missing becomes silence and what is before zero is
   * dropped. Then channels, then the exact length.
   */
  String graph() {
    String graph =
        String.format(
            Locale.ROOT,
            "[0:%d]asetpts=PTS-(%d/1000000)/TB%s"
                + ",aresample=osr=%d:osf=fltp:internal_sample_fmt=fltp:async=1:min_hard_comp=0.05"
                + ":first_pts=0",
            track,
            originMicros,
            named(),
            SAMPLE_RATE);
    return graph
        + mixed()
        + played()
        + (skipped > 0 ? ",atrim=start_sample=" + skipped : "")
        + ",apad,atrim=end_sample=%d,asettb=1/48000,asetpts=N[sound]".formatted(samples);
  }

  /** Plays it faster or slower, and so higher or lower, by an exact ratio. */
  private String played() {
    if (speed.equals(AS_IT_IS)) {
      return "";
    }
    long faster = (long) SAMPLE_RATE * speed.numerator();
    if (faster % speed.denominator() == 0) {
      return ",asetrate=%d,aresample=%d:osf=fltp:internal_sample_fmt=fltp"
          .formatted(faster / speed.denominator(), SAMPLE_RATE);
    }
    long more = (long) SAMPLE_RATE * speed.denominator();
    if (more % speed.numerator() != 0) {
      throw new IllegalArgumentException("No sample rates make a ratio of " + speed);
    }
    return ",aresample=%d:osf=fltp:internal_sample_fmt=fltp,asetrate=%d"
        .formatted(more / speed.numerator(), SAMPLE_RATE);
  }

  /** Gives channels that carry no layout the usual one for their number. */
  private String named() {
    if (!layout.isEmpty() && !layout.endsWith("channels")) {
      return "";
    }
    String usual =
        switch (sourceChannels) {
          case 1 -> "mono";
          case 2 -> "stereo";
          case 3 -> "3.0";
          case 4 -> "quad";
          case 5 -> "5.0";
          case 6 -> "5.1";
          case 7 -> "6.1";
          case 8 -> "7.1";
          default -> "";
        };
    if (usual.isEmpty()) {
      return ",pan=stereo|c0=c0|c1=" + (sourceChannels > 1 ? "c1" : "c0");
    }
    StringBuilder map = new StringBuilder();
    for (int channel = 0; channel < sourceChannels; channel++) {
      map.append(channel == 0 ? "" : "|").append(channel);
    }
    return ",channelmap=map=" + map + ":channel_layout=" + usual;
  }

  private String mixed() {
    if (channels == 2 && sourceChannels == 1) {
      return ",pan=stereo|c0=c0|c1=c0";
    }
    if (channels == 2) {
      return ",aresample=ochl=stereo:osf=fltp:internal_sample_fmt=fltp"
          + (sourceChannels > 2 ? LIMITER : "");
    }
    return ",aresample=ochl=5.1:osf=fltp:internal_sample_fmt=fltp"
        + (sourceChannels > channels ? LIMITER : "");
  }
}
