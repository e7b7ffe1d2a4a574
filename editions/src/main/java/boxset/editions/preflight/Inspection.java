package boxset.editions.preflight;

import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.preflight.Evidence.Track;
import boxset.formats.captions.CaptionReading;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Report;
import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionTrack;
import boxset.series.model.FileRef;
import boxset.series.model.Series;
import boxset.series.model.TrackSource;
import boxset.steps.Listen;
import boxset.steps.MediaFacts;
import boxset.steps.Pools;
import boxset.steps.ReadText;
import boxset.steps.SoundFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listens to every sound track and reads all captions of a series, to have something to judge. */
public final class Inspection {
  private final Facts facts;
  private final Path folder;
  private final Programs programs;
  private final Map<Track, Step> sounds = new LinkedHashMap<>();
  private final Map<Track, Step> texts = new LinkedHashMap<>();
  private final List<String> captionFiles = new ArrayList<>();

  /**
   * Works out what there is to hear and to read.
   *
   * @param folder that of the series file
   */
  public Inspection(Series series, Facts facts, Path folder, Programs programs) {
    this.facts = facts;
    this.folder = folder;
    this.programs = programs;
    for (Programme programme : Programme.of(series)) {
      hear(programme);
      read(programme);
    }
  }

  private void hear(Programme programme) {
    String master = programme.file().path();
    if (programme.audio().isEmpty()) {
      for (int number = 1; number <= tracks(master).size(); number++) {
        hear(programme, new Track(master, number));
      }
    }
    for (AudioTrack audio : programme.audio()) {
      switch (audio.source()) {
        case TrackSource.OwnFile(FileRef file) -> hear(programme, new Track(file.path(), 1));
        case TrackSource.InMaster in -> hear(programme, new Track(master, in.number()));
      }
    }
  }

  private void hear(Programme programme, Track track) {
    List<MediaFacts.AudioTrack> tracks = tracks(track.path());
    if (track.number() <= tracks.size()) {
      sounds.computeIfAbsent(
          track,
          _ ->
              new Step(
                  new StepId(programme.id() + "/check/sound-" + (sounds.size() + 1)),
                  programme.id(),
                  programme.name() + ": listen to " + track.path(),
                  new Listen(programs.ffmpeg(), tracks.get(track.number() - 1).index()),
                  Map.of("media", source(track.path())),
                  Pools.SOUND,
                  1 + tracks.get(track.number() - 1).durationMicros() / 60e6));
    }
  }

  private void read(Programme programme) {
    String master = programme.file().path();
    List<MediaFacts.TextTrack> embedded = facts.of(master).map(MediaFacts::texts).orElse(List.of());
    for (CaptionTrack captions : programme.captions()) {
      switch (captions.source()) {
        case TrackSource.OwnFile(FileRef file) -> captionFiles.add(file.path());
        case TrackSource.InMaster in -> {
          if (in.number() <= embedded.size()) {
            read(programme, new Track(master, in.number()), embedded.get(in.number() - 1));
          }
        }
      }
    }
  }

  private void read(Programme programme, Track track, MediaFacts.TextTrack text) {
    Optional<MediaFacts.VideoTrack> picture =
        facts.of(track.path()).flatMap(MediaFacts::mainPicture);
    long origin = picture.map(MediaFacts.VideoTrack::startMicros).orElse(0L);
    texts.computeIfAbsent(
        track,
        _ ->
            new Step(
                new StepId(programme.id() + "/check/text-" + (texts.size() + 1)),
                programme.id(),
                programme.name() + ": read captions in " + track.path(),
                new ReadText(programs.ffmpeg(), text, origin),
                Map.of("media", source(track.path())),
                Pools.DISK,
                1));
  }

  private List<MediaFacts.AudioTrack> tracks(String path) {
    return facts.of(path).map(MediaFacts::sounds).orElse(List.of());
  }

  private Input source(String path) {
    return new Input.Source(folder.resolve(path));
  }

  /** The steps that listen and read. */
  public Plan plan() {
    List<Step> steps = new ArrayList<>(sounds.values());
    steps.addAll(texts.values());
    return new Plan(steps);
  }

  /**
   * What was found.
   *
   * @param unreadable why a medium could not be read, by path
   */
  public Evidence evidence(Report report, Map<String, String> unreadable) throws IOException {
    Map<Track, SoundFacts> heard = new LinkedHashMap<>();
    for (Map.Entry<Track, Step> sound : sounds.entrySet()) {
      Optional<Path> json = report.file(new Input.Result(sound.getValue().id(), "sound.json"));
      if (json.isPresent()) {
        heard.put(sound.getKey(), SoundFacts.read(json.get()));
      }
    }
    Map<Track, CaptionReading> read = new LinkedHashMap<>();
    for (Map.Entry<Track, Step> text : texts.entrySet()) {
      Optional<Path> vtt = report.file(new Input.Result(text.getValue().id(), "captions.vtt"));
      if (vtt.isPresent()) {
        read.put(text.getKey(), CaptionReading.read(Files.readAllBytes(vtt.get())));
      }
    }
    for (String file : captionFiles) {
      Path path = folder.resolve(file);
      if (Files.isReadable(path)) {
        read.put(new Track(file, 1), CaptionReading.read(Files.readAllBytes(path)));
      }
    }
    return new Evidence(facts.files(), unreadable, heard, read);
  }
}
