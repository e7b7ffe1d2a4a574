package boxset.editions.preflight;

import boxset.editions.Unencoded;
import boxset.formats.captions.CaptionReading;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.Dispositions;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.TextTrack;
import boxset.steps.SoundFacts;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up media for a series file given as text, and what is found about them as text. */
final class SampleMedia {
  private static final Dispositions NONE = new Dispositions(false, false, false, false, false);

  private final Series series;
  private final Map<String, MediaFacts> media = new HashMap<>();
  private final Map<String, String> unreadable = new HashMap<>();
  private final Map<Evidence.Track, SoundFacts> sounds = new HashMap<>();
  private final Map<Evidence.Track, CaptionReading> captions = new HashMap<>();

  /** A series whose files all exist. */
  SampleMedia(String seriesFile) {
    series = Unencoded.series(seriesFile);
  }

  SampleMedia media(String path, MediaFacts facts) {
    media.put(path, facts);
    return this;
  }

  SampleMedia unreadable(String path, String why) {
    unreadable.put(path, why);
    return this;
  }

  SampleMedia sound(String path, int number, SoundFacts facts) {
    sounds.put(new Evidence.Track(path, number), facts);
    return this;
  }

  SampleMedia captions(String path, String file) {
    captions.put(
        new Evidence.Track(path, 1), CaptionReading.read(file.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** How many findings are waived. */
  int waived() {
    return checked().waived();
  }

  private Preflight.Checked checked() {
    return Preflight.check(series, new Evidence(media, unreadable, sounds, captions));
  }

  /** What preflight finds, as a terminal shows it. */
  String findings() {
    Diagnostics diagnostics = new Diagnostics();
    checked().findings().forEach(f -> diagnostics.add(f.toDiagnostic()));
    return DiagnosticsText.render(diagnostics, DiagnosticsText.Style.PLAIN);
  }

  /** A file of one picture, some sound and nothing else. */
  static MediaFacts file(Optional<MediaFacts.VideoTrack> picture, MediaFacts.AudioTrack... sounds) {
    long duration = picture.map(MediaFacts.VideoTrack::durationMicros).orElse(0L);
    return new MediaFacts(
        "mov",
        0,
        duration,
        picture.stream().toList(),
        List.of(sounds),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The same file with captions of pictures and of text, and a timecode of its own. */
  static MediaFacts withTextsAndTimecode(MediaFacts file, String timecode) {
    return new MediaFacts(
        file.format(),
        file.startMicros(),
        file.durationMicros(),
        file.pictures(),
        file.sounds(),
        List.of(
            new TextTrack(3, "dvd_subtitle", false, "eng", "", NONE),
            new TextTrack(4, "subrip", true, "eng", "", NONE)),
        List.of(),
        Optional.of(timecode));
  }

  /** Sound of a file. */
  static MediaFacts.AudioTrack audio(int channels, String layout, double startsAt, double seconds) {
    return new MediaFacts.AudioTrack(
        1,
        "pcm_s24le",
        48_000,
        channels,
        layout,
        "eng",
        "",
        NONE,
        Math.round(startsAt * 1e6),
        Math.round(seconds * 1e6));
  }

  /** What sound with nothing wrong sounds like. */
  static SoundFacts heard(int channels, double seconds, double lufs) {
    return heard(channels, seconds, lufs, -1.5, List.of(), List.of(), List.of());
  }

  static SoundFacts heard(
      int channels,
      double seconds,
      double lufs,
      double truePeak,
      List<SoundFacts.Span> clipped,
      List<SoundFacts.Span> activity,
      List<Integer> silentChannels) {
    return new SoundFacts(
        Math.round(seconds * 1e6),
        channels,
        channels == 2 ? "stereo" : "",
        lufs,
        6,
        truePeak,
        Math.min(0, truePeak),
        clipped,
        List.of(),
        lufs <= -70,
        activity,
        silentChannels,
        0);
  }

  /** A picture with nothing wrong, to be changed. */
  static final class Picture {
    int width = 1920;
    int height = 1080;
    int sampleWidth = 1;
    int sampleHeight = 1;
    int rotation;
    Rate rate = new Rate(25, 1);
    boolean constant = true;
    long missing;
    double largestGap = 0.04;
    double seconds = 600;
    FieldOrder order = FieldOrder.PROGRESSIVE;
    DynamicRange range = DynamicRange.SDR;
    boolean alpha;

    Optional<MediaFacts.VideoTrack> track() {
      return Optional.of(
          new MediaFacts.VideoTrack(
              0,
              "prores",
              "HQ",
              width,
              height,
              sampleWidth,
              sampleHeight,
              rotation,
              rate,
              rate,
              rate,
              constant,
              Math.round(seconds * rate.framesPerSecond()),
              missing,
              Math.round(largestGap * 1e6),
              40_000,
              0,
              Math.round(seconds * 1e6),
              order,
              "yuv422p10le",
              10,
              "tv",
              "bt709",
              "bt709",
              "bt709",
              range,
              alpha,
              ""));
    }
  }
}
