package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filters that bring a sound track to 48 kHz and to exactly the given length.
 *
 * @param track the stream index
 * @param layout the track's channel layout as probed; guessed from the number of channels if empty
 * @param sourceChannels the track's channels
 * @param originMicros time zero of the part on the file's own clock: where its picture starts, or
 *     for a sound file of its own where the sound starts
 * @param speed how much faster than recorded it is played, and so how much higher
 * @param skipped samples that are left out at its start, behind which an encoder begins late
 * @param samples length at 48 kHz of what is left; {@link #samplesFor} gives that of a picture
 * @param channels 2, or 6 for 5.1; other layouts are mixed to it
 */
public record SoundChain(
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
  private static final Rate AS_IT_IS = new Rate(1, 1);

  /** Two channels of a mix down can add up to more than full scale; -1 dBFS as the limit. */
  private static final String LIMITER =
      ",alimiter=limit=0.891:attack=5:release=50:level=false:latency=true";

  /** Refuses what is neither stereo nor 5.1. */
  public SoundChain {
    if (channels != 2 && channels != 6) {
      throw new IllegalArgumentException("Sound is stereo or 5.1, not " + channels + " channels");
    }
  }

  /** Of a probed track, as fast as it was recorded and from its start. */
  public static SoundChain of(AudioTrack track, long originMicros, long samples, int channels) {
    return new SoundChain(
        track.index(),
        track.layout(),
        track.channels(),
        originMicros,
        AS_IT_IS,
        0,
        samples,
        channels);
  }

  /** The same at another speed. */
  public SoundChain at(Rate faster) {
    return new SoundChain(
        track, layout, sourceChannels, originMicros, faster, skipped, samples, channels);
  }

  /** The same for an encoder that begins so many samples late. */
  SoundChain behind(int delay) {
    return new SoundChain(
        track, layout, sourceChannels, originMicros, speed, delay, samples, channels);
  }

  /** The length at 48 kHz of so many frames, rounded to the nearest sample. */
  public static long samplesFor(long frames, Rate rate) {
    long units = Math.multiplyExact(frames, 2L * SAMPLE_RATE * rate.denominator());
    return Math.floorDiv(units + rate.numerator(), 2L * rate.numerator());
  }

  void describe(KeyWriter key) {
    key.put("track", track)
        .put("layout", layout)
        .put("sourceChannels", sourceChannels)
        .put("originMicros", originMicros)
        .put("speed", speed.toString())
        .put("samples", samples)
        .put("channels", channels);
  }

  /**
   * Encodes what comes out of it; the media is the input {@code media}.
   *
   * @param coding the encoder, its settings and the kind of file
   */
  void encode(Ffmpeg ffmpeg, Workspace workspace, List<String> coding, Path output)
      throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    List<String> arguments = new ArrayList<>(List.of("-v", "warning", "-copyts"));
    arguments.addAll(MediaUrl.input(media));
    arguments.addAll(List.of("-filter_complex", graph(), "-map", "[sound]"));
    arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
    arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact"));
    arguments.addAll(coding);
    arguments.add(MediaUrl.of(output));
    double micros = Math.max(1, samples * 1e6 / SAMPLE_RATE);
    try {
      ffmpeg.run(
          arguments,
          workspace.scratch(),
          workspace.log(),
          at -> workspace.progress(Math.clamp(at / micros, 0, 1)));
    } catch (ToolFailure e) {
      throw MediaFailure.of(media, e, workspace.log());
    }
  }

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
