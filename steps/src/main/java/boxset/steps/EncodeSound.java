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
 * Encodes a sound track as AAC-LC at 48 kHz, cut and padded to exactly the given length. Input
 * {@code media}; output {@code sound.mp4}, whose edit list hides the encoder's priming.
 *
 * @param track the stream index
 * @param layout the track's channel layout as probed; guessed from the number of channels if empty
 * @param sourceChannels the track's channels
 * @param originMicros time zero of the part on the file's own clock: where its picture starts, or
 *     for a sound file of its own where the sound starts
 * @param samples length at 48 kHz; {@link #samplesFor} gives that of a picture
 * @param channels 2, or 6 for 5.1; other layouts are mixed to it
 * @param kilobits 1000 bit/s, all channels together
 */
public record EncodeSound(
    Ffmpeg ffmpeg,
    int track,
    String layout,
    int sourceChannels,
    long originMicros,
    long samples,
    int channels,
    int kilobits)
    implements Work {
  private static final int SAMPLE_RATE = SoundChain.SAMPLE_RATE;

  public EncodeSound {
    if (channels != 2 && channels != 6) {
      throw new IllegalArgumentException("Sound is stereo or 5.1, not " + channels + " channels");
    }
  }

  /** Encodes a probed track. */
  public EncodeSound(
      Ffmpeg ffmpeg,
      AudioTrack track,
      long originMicros,
      long samples,
      int channels,
      int kilobits) {
    this(
        ffmpeg,
        track.index(),
        track.layout(),
        track.channels(),
        originMicros,
        samples,
        channels,
        kilobits);
  }

  @Override
  public String verb() {
    return "encode sound";
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
        .put("samples", samples)
        .put("channels", channels)
        .put("kilobits", kilobits);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path media = workspace.input("media");
    List<String> arguments = new ArrayList<>(List.of("-v", "warning", "-copyts"));
    arguments.addAll(MediaUrl.input(media));
    arguments.addAll(List.of("-filter_complex", chain().graph(), "-map", "[sound]"));
    arguments.addAll(
        List.of(
            "-c:a",
            "aac",
            "-profile:a",
            "aac_low",
            "-b:a",
            kilobits + "k",
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:a",
            "+bitexact",
            "-f",
            "mp4",
            MediaUrl.of(workspace.output("sound.mp4"))));
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

  private SoundChain chain() {
    return new SoundChain(
        track, layout, sourceChannels, originMicros, SoundChain.AS_IT_IS, 0, samples, channels);
  }

  /** The length at 48 kHz of so many frames, rounded to the nearest sample. */
  public static long samplesFor(long frames, Rate rate) {
    long units = Math.multiplyExact(frames, 2L * SAMPLE_RATE * rate.denominator());
    return Math.floorDiv(units + rate.numerator(), 2L * rate.numerator());
  }
}
