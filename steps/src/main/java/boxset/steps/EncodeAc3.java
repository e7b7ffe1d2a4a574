package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
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

/**
 * Encodes a sound track as AC-3 at 48 kHz, cut and padded to exactly the given length, with its
 * measured loudness as dialogue normalization (ETSI TS 102 366, 4.4.2.8), so that all tracks of a
 * set play equally loud. Inputs {@code media} and {@code loudness}, the {@code sound.json} of a
 * {@link Listen}; output {@code sound.ac3}.
 *
 * @param track the stream index
 * @param layout the track's channel layout as probed; guessed from the number of channels if empty
 * @param sourceChannels the track's channels
 * @param originMicros time zero of the part on the file's own clock
 * @param speed how much faster than recorded it is played, and so how much higher
 * @param samples length at 48 kHz
 * @param channels 2, or 6 for 5.1; other layouts are mixed to it
 * @param kilobits 1000 bit/s, all channels together
 */
public record EncodeAc3(
    Ffmpeg ffmpeg,
    int track,
    String layout,
    int sourceChannels,
    long originMicros,
    Rate speed,
    long samples,
    int channels,
    int kilobits)
    implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "sound.ac3";

  /** What a decoder plays before the first sample that the encoder was given. */
  private static final int ENCODER_DELAY = 256;

  private static final int LOUDEST = -1;
  private static final int SOFTEST = -31;

  /** Refuses what is neither stereo nor 5.1. */
  public EncodeAc3 {
    if (channels != 2 && channels != 6) {
      throw new IllegalArgumentException("Sound is stereo or 5.1, not " + channels + " channels");
    }
  }

  /** Encodes a probed track. */
  public EncodeAc3(
      Ffmpeg ffmpeg,
      AudioTrack track,
      long originMicros,
      Rate speed,
      long samples,
      int channels,
      int kilobits) {
    this(
        ffmpeg,
        track.index(),
        track.layout(),
        track.channels(),
        originMicros,
        speed,
        samples,
        channels,
        kilobits);
  }

  @Override
  public String verb() {
    return "encode sound for discs";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("track", track)
        .put("layout", layout)
        .put("sourceChannels", sourceChannels)
        .put("originMicros", originMicros)
        .put("speed", speed.toString())
        .put("samples", samples)
        .put("channels", channels)
        .put("kilobits", kilobits);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    SoundFacts heard = SoundFacts.read(workspace.input("loudness"));
    SoundChain chain =
        new SoundChain(
            track, layout, sourceChannels, originMicros, speed, ENCODER_DELAY, samples, channels);
    List<String> arguments = new ArrayList<>(List.of("-v", "warning", "-copyts"));
    arguments.addAll(MediaUrl.input(media));
    arguments.addAll(List.of("-filter_complex", chain.graph(), "-map", "[sound]"));
    arguments.addAll(List.of("-c:a", "ac3", "-b:a", kilobits + "k"));
    arguments.addAll(List.of("-dialnorm", Integer.toString(dialogue(heard))));
    arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact"));
    arguments.addAll(List.of("-flags:a", "+bitexact", "-f", "ac3"));
    arguments.add(MediaUrl.of(workspace.output(OUTPUT)));
    double micros = Math.max(1, samples * 1e6 / SoundChain.SAMPLE_RATE);
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

  /** In dB of full scale; silence is left as it is. */
  private static int dialogue(SoundFacts heard) {
    return heard.allSilent()
        ? SOFTEST
        : Math.clamp(Math.round(heard.integratedLufs()), SOFTEST, LOUDEST);
  }
}
