package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a sound track sounds like. Times are milliseconds from the track's own start.
 *
 * @param durationMicros decoded, not declared
 * @param channels decoded
 * @param layout decoded, such as {@code stereo} or {@code 5.1}
 * @param integratedLufs loudness of the whole by EBU R 128; -70 or less is silence
 * @param rangeLu loudness range by EBU Tech 3342
 * @param truePeakDbtp highest true peak of any channel by ITU-R BS.1770
 * @param samplePeakDbfs highest sample of any channel
 * @param clipped spans with runs of samples at full scale
 * @param silences spans over 2 s under -60 dB
 * @param allSilent whether there is nothing else
 * @param activity where it is clearly louder than its own background, at most 5000 spans
 * @param silentChannels channels, from 0, that never leave -60 dB while another does; the low
 *     frequency effects are not counted
 * @param decodeErrors how many times the decoder complained
 */
public record SoundFacts(
    long durationMicros,
    int channels,
    String layout,
    double integratedLufs,
    double rangeLu,
    double truePeakDbtp,
    double samplePeakDbfs,
    List<Span> clipped,
    List<Span> silences,
    boolean allSilent,
    List<Span> activity,
    List<Integer> silentChannels,
    int decodeErrors) {
  public SoundFacts {
    clipped = List.copyOf(clipped);
    silences = List.copyOf(silences);
    activity = List.copyOf(activity);
    silentChannels = List.copyOf(silentChannels);
  }

  /** Reads the {@code sound.json} of a {@link Listen}. */
  public static SoundFacts read(Path json) throws IOException {
    return FactsFile.read(json, SoundFacts.class);
  }

  /** From one millisecond up to another. */
  public record Span(long startMillis, long endMillis) {}
}
