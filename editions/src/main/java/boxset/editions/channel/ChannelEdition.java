package boxset.editions.channel;

import boxset.editions.CaptionSteps;
import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Portrait;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.editions.stream.Making;
import boxset.editions.stream.StreamTracks;
import boxset.formats.cmaf.SoundPurpose;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.model.Part;
import boxset.series.model.Prose;
import boxset.series.model.RunSettings;
import boxset.series.model.Series;
import boxset.series.model.Synopsis;
import boxset.series.model.Window;
import boxset.steps.CutCaptions;
import boxset.steps.MakeSilence;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.steps.MediaFacts.Dispositions;
import boxset.steps.Pools;
import boxset.steps.Rung;
import boxset.steps.SoundChain;
import java.nio.file.Path;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The run of a series on a channel: a schedule, and the tracks that it shows one behind another.
 * They are the stream's own; what is encoded besides are slates, and silence.
 */
public final class ChannelEdition {
  /** What of it belongs to no programme fails together; no id of a series has a blank in it. */
  static final String ID = "channel";

  /** No mix of the series is called so. */
  private static final String SILENCE = "silence";

  private final Series series;
  private final Programs programs;
  private final Path folder;
  private final Making making;
  private final ChannelLibrary library;
  private final Schedule schedule;
  private final Map<StepId, Step> steps = new LinkedHashMap<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final List<WriteChannel.Shown> shown = new ArrayList<>();

  private ChannelEdition(
      Series series,
      Programs programs,
      Path folder,
      Making making,
      ChannelLibrary library,
      Schedule schedule) {
    this.series = series;
    this.programs = programs;
    this.folder = folder;
    this.making = making;
    this.library = library;
    this.schedule = schedule;
  }

  /**
   * Plans the channel of a series that has a run.
   *
   * @param folder that of the series file
   * @param proof whether a draft is enough
   * @param without ids of programmes that are known to fail and are left out
   * @param published when the run begins for good, when it is published and will go on
   */
  public static ChannelPlan plan(
      Series series,
      Facts facts,
      Path folder,
      Programs programs,
      boolean proof,
      Set<String> without,
      Optional<Instant> published) {
    Window.Run run = series.windows().run().orElseThrow();
    Making making = Making.of(series, proof);
    Diagnostics diagnostics = new Diagnostics();
    Optional<ChannelLibrary> library =
        ChannelLibrary.of(series, facts, making, without, diagnostics);
    Optional<Schedule> schedule =
        library.flatMap(found ->
            RunCompiler.compile(
                series.id(),
                run,
                found.library(),
                found.sources().values().iterator().next().picture().rate(),
                published,
                diagnostics));
    boolean failed = without.stream().anyMatch(id -> id.equals(ID) || id.startsWith(Slate.PREFIX));
    if (library.isEmpty() || schedule.isEmpty() || failed) {
      Map<String, String> left =
          diagnostics.hasErrors()
              ? Map.of()
              : Map.of(
                  ID,
                  failed
                      ? "The channel is not made. Why is said above."
                      : "The channel is not made: a part is missing, and a run needs all of them.");
      return new ChannelPlan(
          new EditionPlan(List.of(), List.of(), List.of(), left, List.of()),
          Optional.empty(),
          Optional.empty(),
          diagnostics);
    }
    return new ChannelEdition(series, programs, folder, making, library.get(), schedule.get())
        .plan(diagnostics);
  }

  private ChannelPlan plan(Diagnostics diagnostics) {
    Set<String> used = new LinkedHashSet<>();
    schedule.items().forEach(item -> used.add(item.programme()));
    library
        .sources()
        .forEach((id, source) -> {
          if (used.contains(id)) {
            programme(source);
          }
        });
    ChannelSource first = library.sources().values().iterator().next();
    if (!schedule.slates().isEmpty()) {
      SlateSteps slates = new SlateSteps(series, first, programs, folder);
      schedule.slates().forEach(slate -> slate(slate, slates));
    }
    StepId id = new StepId(ID + "/schedule");
    RunSettings settings = series.windows().run().orElseThrow().settings();
    WriteChannel work =
        new WriteChannel(
            schedule,
            settings.id().orElse(series.id() + ".channel"),
            settings.number(),
            shown,
            first.rungs().stream().map(Rung::name).toList(),
            library.sounds(),
            library.texts(),
            programmes(),
            settings.catchUp(),
            settings.rewind(),
            ZoneRulesProvider.getVersions("America/New_York").lastEntry().getKey());
    add(List.of(new Step(id, ID, "Channel: write schedule", work, inputs, Pool.FREE, 0.1)));
    return new ChannelPlan(
        new EditionPlan(
            List.copyOf(steps.values()), placements, List.of(), Map.of(), library.notes()),
        Optional.of(new Input.Result(id, WriteChannel.REVISION)),
        Optional.of(Listing.of(schedule)),
        diagnostics);
  }

  private void programme(ChannelSource source) {
    Programme programme = source.programme();
    StepId silence = new StepId(programme.id() + "/silence");
    StreamTracks tracks =
        new StreamTracks(
            programme,
            source.picture(),
            source.picture().edits(programme),
            making,
            programs,
            path ->
                path.equals(SILENCE)
                    ? new Input.Result(silence, MakeSilence.OUTPUT)
                    : new Input.Source(folder.resolve(path)));
    if (source.mixes().isEmpty() && !library.sounds().isEmpty()) {
      add(List.of(silence(silence, programme.id(), programme.name(), source.picture())));
    }
    tracks.pictures();
    Made made = new Made(programme.id(), "", tracks);
    if (isTold(programme.id())) {
      made.still(new Portrait(programme, source.picture()));
    }
    for (ChannelLibrary.Sound sound : library.sounds()) {
      made.sound(sound, source.mix(sound.mix().slug()).orElseGet(() -> silent(source.picture())));
    }
    add(tracks.steps());
    for (Text text : library.texts()) {
      Optional<Text> own =
          source.texts().stream().filter(each -> each.slug().equals(text.slug())).findFirst();
      Optional<Input.Result> captions =
          own.map(each -> {
            CaptionSteps steps =
                CaptionSteps.of(
                    programme.id() + "/", programme, source.picture(), each, folder, programs);
            add(steps.steps());
            return steps.webVtt();
          });
      made.captions(text, captions, source.breaks());
    }
    made.done();
  }

  private void slate(Slate slate, SlateSteps slates) {
    Programme programme = SlateSteps.programme(slate, series);
    Picture picture = slates.picture(slate, programme);
    Input.Result master = slates.master(slate);
    add(slates.steps());
    StepId silence = new StepId(slate.programme() + "/silence");
    if (!library.sounds().isEmpty()) {
      add(List.of(silence(silence, ID, "Channel", picture)));
    }
    StreamTracks tracks =
        new StreamTracks(
            programme,
            picture,
            SlateSteps.edits(slate),
            making,
            programs,
            path -> path.equals(SILENCE) ? new Input.Result(silence, MakeSilence.OUTPUT) : master);
    tracks.pictures();
    Made made = new Made(slate.programme(), ID + "/", tracks);
    library.sounds().forEach(sound -> made.sound(sound, silent(picture)));
    add(tracks.steps());
    library.texts().forEach(text -> made.captions(text, Optional.empty(), List.of()));
    made.done();
  }

  private Step silence(StepId id, String subject, String name, Picture picture) {
    return new Step(
        id,
        subject,
        name + ": make silence",
        new MakeSilence(programs.ffmpeg(), SoundChain.samplesFor(picture.frames(), picture.rate())),
        Map.of(),
        Pools.SOUND,
        0.1);
  }

  private Mix silent(Picture picture) {
    long micros = picture.rate().microsOf(picture.frames());
    return new Mix(
        SILENCE,
        SILENCE,
        new AudioTrack(
            0,
            "flac",
            48_000,
            2,
            "stereo",
            "",
            "",
            new Dispositions(false, false, false, false, false),
            0,
            micros),
        0,
        "",
        series.language(),
        SoundPurpose.MAIN,
        true);
  }

  /** The renditions of one content. */
  private final class Made {
    private final String id;
    private final String prefix;
    private final StreamTracks tracks;
    private final SortedMap<String, String> paths = new TreeMap<>();
    private Optional<String> still = Optional.empty();

    /**
     * @param prefix what stands before the path of a track in the site
     */
    Made(String id, String prefix, StreamTracks tracks) {
      this.id = id;
      this.prefix = prefix;
      this.tracks = tracks;
      inputs.put(WriteChannel.segments(id), tracks.segments());
      tracks.made().forEach(track -> add(track.name(), track));
    }

    void sound(ChannelLibrary.Sound sound, Mix mix) {
      add(sound.rendition(), tracks.sound(mix, sound.channels()));
    }

    void add(String rendition, StreamTracks.Made track) {
      String path = prefix + tracks.path(track);
      paths.put(rendition, path);
      inputs.put(WriteChannel.media(id, rendition), track.file());
      inputs.put(WriteChannel.index(id, rendition), track.index());
      place(path, track.file());
    }

    void captions(Text text, Optional<Input.Result> captions, List<Long> breaks) {
      String rendition = WriteChannel.rendition(text);
      StepId step = new StepId(id + "/cut/" + rendition);
      Map<String, Input> from = new LinkedHashMap<>();
      from.put(CutCaptions.SEGMENTS, tracks.segments());
      captions.ifPresent(file -> from.put(CutCaptions.CAPTIONS, file));
      ChannelEdition.this.add(
          List.of(
              new Step(
                  step,
                  ID,
                  "Channel: cut captions of " + id,
                  new CutCaptions(captions.isEmpty(), breaks),
                  from,
                  Pool.FREE,
                  0.1)));
      String path = ID + "/" + id + "/" + rendition + "-{digest}.vtt";
      Input.Result file = new Input.Result(step, CutCaptions.OUTPUT);
      paths.put(rendition, path);
      inputs.put(WriteChannel.media(id, rendition), file);
      inputs.put(WriteChannel.index(id, rendition), new Input.Result(step, CutCaptions.INDEX));
      place(path, file);
    }

    /** What guides show of it. */
    void still(Portrait portrait) {
      ChannelEdition.this.add(List.of(portrait.step(programs, folder)));
      String path = ID + "/" + id + "/still-{digest}.jpg";
      Input.Result file = portrait.file(Portrait.SMALL);
      still = Optional.of(path);
      inputs.put(WriteChannel.still(id), file);
      place(path, file);
    }

    /** All of it is there. */
    void done() {
      shown.add(new WriteChannel.Shown(id, paths, still));
    }
  }

  private void place(String path, Input.Result file) {
    Placement placement = new Placement(path, file);
    if (!placements.contains(placement)) {
      placements.add(placement);
    }
  }

  private void add(List<Step> more) {
    more.forEach(step -> steps.putIfAbsent(step.id(), step));
  }

  /** Whether guides tell of it: what is shown in breaks alone has no airing of its own. */
  private boolean isTold(String id) {
    return schedule.airings().stream()
        .anyMatch(one -> one.kind() != Anchor.Kind.BREAK && one.content().id().equals(id));
  }

  private List<boxset.channel.Programme> programmes() {
    Map<String, boxset.channel.Programme> all = new LinkedHashMap<>();
    for (Airing airing : schedule.airings()) {
      if (airing.kind() != Anchor.Kind.BREAK) {
        all.computeIfAbsent(airing.content().id(), _ -> programme(airing.content()));
      }
    }
    return List.copyOf(all.values());
  }

  private boxset.channel.Programme programme(Content content) {
    Optional<Part> part = series.part(content.id());
    Synopsis synopsis =
        part.map(Part::synopsis)
            .or(() -> series.extra(content.id()).map(extra -> extra.synopsis()))
            .or(() -> series.interview(content.id()).map(interview -> interview.synopsis()))
            .orElse(Synopsis.NONE);
    return new boxset.channel.Programme(
        content.id(),
        series.title(),
        Optional.of(content.name()),
        synopsis.shortText().map(Prose::text).or(() -> part.flatMap(Part::logline)),
        part.map(series::language).orElse(series.language()),
        Optional.empty(),
        part.map(Part::number),
        List.of(),
        series.ratings().stream()
            .map(rating -> new boxset.channel.Programme.Rating(rating.system(), rating.rating()))
            .toList(),
        Optional.empty(),
        series.windows().stream().map(_ -> content.programme() + "/"),
        Optional.empty());
  }
}
