package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.formats.captions.DriftCheck.SoundSpan;
import boxset.series.diagnostics.Place;
import boxset.series.model.AudioKind;
import boxset.series.model.AudioTrack;
import boxset.series.model.Layout;
import boxset.series.model.TrackSource;
import boxset.steps.MediaFacts;
import boxset.steps.SoundFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sound track of a programme and what is known of it.
 *
 * @param name as messages call it
 * @param mix whether it is the finished sound, with speech, and not beside it
 * @param inMaster whether it shares the picture's clock
 * @param layout as the series file says
 */
record Heard(
    String name,
    boolean mix,
    boolean inMaster,
    Optional<Layout> layout,
    MediaFacts.AudioTrack track,
    Optional<SoundFacts> facts,
    Place place) {

  /** The sound of a programme: what the series file lists, else all in the master. */
  static List<Heard> of(Programme programme, Evidence evidence, Findings.Sink findings) {
    List<Heard> heard = new ArrayList<>();
    Optional<MediaFacts> master = evidence.media(programme.file().path());
    if (programme.audio().isEmpty()) {
      List<MediaFacts.AudioTrack> tracks = master.map(MediaFacts::sounds).orElse(List.of());
      for (int number = 1; number <= tracks.size(); number++) {
        MediaFacts.AudioTrack track = tracks.get(number - 1);
        boolean beside = track.dispositions().comment() || track.dispositions().visualImpaired();
        heard.add(
            new Heard(
                tracks.size() == 1 ? "the sound" : "sound track " + number,
                !beside,
                true,
                Optional.empty(),
                track,
                evidence.sound(new Evidence.Track(programme.file().path(), number)),
                programme.file().place()));
      }
      if (master.isPresent() && tracks.isEmpty()) {
        findings.warn(
            Rule.NO_SOUND,
            programme.file().place(),
            programme.file().name() + " has no sound",
            "Add it: `audio: [{file: ...}]`. Otherwise it is shown silent.");
      }
    }
    programme.audio().forEach(a -> listed(programme, a, evidence, findings).ifPresent(heard::add));
    return heard;
  }

  private static Optional<Heard> listed(
      Programme programme, AudioTrack listed, Evidence evidence, Findings.Sink findings) {
    Place place = listed.source().place();
    boolean inMaster = listed.source() instanceof TrackSource.InMaster;
    String path =
        listed.source() instanceof TrackSource.OwnFile own
            ? own.file().path()
            : programme.file().path();
    int number = listed.source() instanceof TrackSource.InMaster in ? in.number() : 1;
    Optional<String> unreadable = evidence.unreadable(path).filter(_ -> !inMaster);
    if (unreadable.isPresent()) {
      findings.error(place, path + " cannot be read: " + unreadable.get(), "Export it again.");
    }
    Optional<MediaFacts> media = evidence.media(path);
    if (media.isEmpty()) {
      return Optional.empty();
    }
    int tracks = media.get().sounds().size();
    if (number > tracks) {
      findings.error(
          place,
          path
              + " has "
              + (tracks == 0
                  ? "no sound"
                  : "only " + tracks + (tracks == 1 ? " sound track" : " sound tracks")),
          "Name a file with this sound, or another track.");
      return Optional.empty();
    }
    return Optional.of(
        new Heard(
            inMaster ? "sound track " + number : path,
            listed.kind() == AudioKind.MIX,
            inMaster,
            listed.layout(),
            media.get().sounds().get(number - 1),
            evidence.sound(new Evidence.Track(path, number)),
            place));
  }

  /** When it starts on the programme's clock, in microseconds: a file of its own starts with it. */
  long startMicros(Timing timing) {
    return inMaster ? track.startMicros() - timing.startMicros() : 0;
  }

  /** A time of the track on the programme's clock, in milliseconds. */
  long partMillis(long trackMillis, Optional<Timing> timing) {
    return Math.max(0, trackMillis + timing.map(t -> startMicros(t) / 1000).orElse(0L));
  }

  /** Where it is loud, on the programme's clock. */
  List<SoundSpan> speech(Timing timing) {
    return facts.map(SoundFacts::activity).orElse(List.of()).stream()
        .map(span ->
            new SoundSpan(
                partMillis(span.startMillis(), Optional.of(timing)),
                partMillis(span.endMillis(), Optional.of(timing))))
        .toList();
  }
}
