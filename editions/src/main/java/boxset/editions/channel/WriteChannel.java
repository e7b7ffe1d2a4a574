package boxset.editions.channel;

import boxset.channel.Content;
import boxset.channel.Media;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.ScheduleException;
import boxset.channel.Track;
import boxset.editions.Text;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.CutCaptions;
import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a schedule as if nothing of it had been published: {@link #REVISION}, a {@link Revision},
 * and a file for each content by {@link #content}. Inputs: for each content {@link #segments}, and
 * for each rendition of it {@link #media} and {@link #index}.
 *
 * @param id of the channel, never used for another
 * @param logicalNumber by which viewers choose it
 * @param shown all that items show
 * @param pictures names of the rungs, the one to start with first
 * @param programmes what airings show
 * @param catchUp how long what was on can be watched
 * @param rewind how much of the past a player can go back to, or a little more where segments are
 *     long
 * @param tzdata version of the time zone rules it was compiled with
 */
record WriteChannel(
    Schedule schedule,
    String id,
    int logicalNumber,
    List<Shown> shown,
    List<String> pictures,
    List<ChannelLibrary.Sound> sounds,
    List<Text> texts,
    List<Programme> programmes,
    Duration catchUp,
    Duration rewind,
    String tzdata)
    implements Work {
  /** The schedule. */
  static final String REVISION = "revision.json";

  /**
   * A content.
   *
   * @param paths where its renditions lie in the site, with their digests left open
   * @param still where the picture lies that guides show of it, if it has one, with its digest left
   *     open
   */
  record Shown(String id, SortedMap<String, String> paths, Optional<String> still) {
    Shown {
      paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    }
  }

  WriteChannel {
    shown = List.copyOf(shown);
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
    programmes = List.copyOf(programmes);
  }

  static String segments(String content) {
    return "segments/" + content;
  }

  static String media(String content, String rendition) {
    return "media/" + content + "/" + rendition;
  }

  static String index(String content, String rendition) {
    return "index/" + content + "/" + rendition;
  }

  static String still(String content) {
    return "still/" + content;
  }

  /** The file of a content. */
  static String content(String content) {
    return "contents/" + content + ".json";
  }

  /** The rendition of captions. */
  static String rendition(Text text) {
    return "text-" + text.slug();
  }

  @Override
  public String verb() {
    return "write schedule";
  }

  @Override
  public int logic() {
    return 3;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("schedule", RevisionFile.sha256(said().getBytes(StandardCharsets.UTF_8)))
        .put("id", id)
        .put("logical-number", logicalNumber)
        .put("shown", shown.toString())
        .put("pictures", pictures.toString())
        .put("sounds", sounds.stream().map(WriteChannel::says).toList().toString())
        .put("texts", texts.toString())
        .put("programmes", programmes.toString())
        .put("catch-up", catchUp.toString())
        .put("rewind", rewind.toString())
        .put("tzdata", tzdata);
  }

  /** All of the schedule that is written; told by its digest, for a year of it is long. */
  private String said() {
    StringBuilder text = new StringBuilder(Listing.of(schedule).text());
    text.append(schedule.grid()).append(schedule.clock());
    for (Airing airing : schedule.airings()) {
      text.append(airing.id()).append(' ').append(airing.start()).append('\n');
    }
    for (Item item : schedule.items()) {
      text.append(item).append('\n');
    }
    return text.toString();
  }

  private static List<Object> says(ChannelLibrary.Sound sound) {
    return List.of(
        sound.rendition(),
        sound.mix().name(),
        sound.mix().language(),
        sound.mix().purpose(),
        sound.mix().chosen());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    try {
      Reader reader = new Reader(workspace);
      for (Shown each : shown) {
        reader.read(each);
      }
      Revision revision = revision(reader);
      Files.write(workspace.output(REVISION), RevisionFile.write(revision));
      for (Content content : reader.contents.values()) {
        Files.write(workspace.output(content(content.id())), RevisionFile.write(content));
      }
    } catch (ScheduleException e) {
      throw new StepFailure("The schedule does not fit what is shown: " + e.getMessage(), e);
    }
  }

  /** What there is of all contents. */
  private final class Reader {
    private final Workspace workspace;
    private final SortedMap<String, Content> contents = new TreeMap<>();
    private final Map<String, List<TrackIndex>> tracks = new HashMap<>();
    private final Map<String, Long> textPeaks = new HashMap<>();

    Reader(Workspace workspace) {
      this.workspace = workspace;
    }

    void read(Shown content) throws IOException {
      Segmentation segments =
          FactsFile.read(workspace.input(segments(content.id())), Segmentation.class);
      SortedMap<String, Track> all = new TreeMap<>();
      for (String rung : pictures) {
        all.put(rung, Track.ofPictures(uri(content, rung), index(content, rung)));
      }
      for (ChannelLibrary.Sound sound : sounds) {
        String name = sound.rendition();
        all.put(name, Track.ofSound(uri(content, name), index(content, name)));
      }
      for (Text text : texts) {
        String name = rendition(text);
        CutCaptions.Offsets offsets =
            CutCaptions.Offsets.read(workspace.input(WriteChannel.index(content.id(), name)));
        textPeaks.merge(name, offsets.peakBitsPerSecond(), Math::max);
        all.put(
            name,
            Track.withPictures(
                1000,
                new Media.TrackFile(
                    uri(content, name), Optional.empty(), Optional.empty(), offsets.bytes())));
      }
      contents.put(
          content.id(), new Content(content.id(), segments.frames(), segments.starts(), all));
    }

    /** What guides tell of a programme, with its still. */
    Programme pictured(Programme programme) {
      return shown.stream()
          .filter(each -> each.id().equals(programme.id()))
          .findFirst()
          .flatMap(Shown::still)
          .map(path -> programme.withStill(named(path, still(programme.id()))))
          .orElse(programme);
    }

    private TrackIndex index(Shown content, String rendition) throws IOException {
      TrackIndex index =
          FactsFile.read(
              workspace.input(WriteChannel.index(content.id(), rendition)), TrackIndex.class);
      tracks.computeIfAbsent(rendition, _ -> new ArrayList<>()).add(index);
      return index;
    }

    private String uri(Shown content, String rendition) {
      String path = Objects.requireNonNull(content.paths().get(rendition), rendition);
      return named(path, media(content.id(), rendition));
    }

    private String named(String path, String input) {
      return path.replace("{digest}", workspace.inputDigest(input).abbreviated());
    }

    List<TrackIndex> of(String rendition) {
      return Objects.requireNonNull(tracks.get(rendition), rendition);
    }

    Profile profile() {
      int target =
          tracks.values().stream()
              .flatMap(List::stream)
              .mapToInt(TrackIndex::targetDuration)
              .max()
              .orElseThrow();
      Duration shortest = Profile.shortestWindow(target);
      FrameRate rate =
          new FrameRate(schedule.grid().rate().numerator(), schedule.grid().rate().denominator());
      return new Profile(
          rate,
          target,
          rewind.compareTo(shortest) < 0 ? shortest : rewind,
          Duration.ZERO,
          pictures.stream().map(rung -> picture(rung, target)).toList(),
          sounds.stream().map(sound -> sound(sound, target)).toList(),
          texts.stream().map(this::text).toList());
    }

    private Profile.Picture picture(String rung, int target) {
      List<TrackIndex> all = of(rung);
      return new Profile.Picture(
          rung,
          codecs(all),
          Objects.requireNonNull(all.getFirst().picture()),
          peak(all, target),
          average(all));
    }

    private Profile.Sound sound(ChannelLibrary.Sound sound, int target) {
      List<TrackIndex> all = of(sound.rendition());
      return new Profile.Sound(
          sound.rendition(),
          codecs(all),
          Objects.requireNonNull(all.getFirst().sound()),
          sound.mix().name(),
          sound.mix().language(),
          sound.mix().purpose(),
          sound.mix().chosen(),
          peak(all, target),
          average(all));
    }

    private Profile.Text text(Text text) {
      return new Profile.Text(
          rendition(text),
          text.name(),
          text.language(),
          text.purpose(),
          text.purpose() == TextPurpose.FORCED,
          textPeaks.getOrDefault(rendition(text), 1L));
    }

    /** Sizes and rates are the same, so that levels alone can differ: the highest plays all. */
    private static String codecs(List<TrackIndex> all) {
      return all.stream().map(TrackIndex::codecs).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static long peak(List<TrackIndex> all, int target) {
      return all.stream().mapToLong(index -> index.peakBitsPerSecond(target)).max().orElseThrow();
    }

    private static long average(List<TrackIndex> all) {
      return all.stream().mapToLong(TrackIndex::averageBitsPerSecond).max().orElseThrow();
    }
  }

  private Revision revision(Reader reader) {
    Set<Integer> listed = new HashSet<>();
    List<boxset.channel.Airing> airings = new ArrayList<>();
    Map<String, Instant> last = new HashMap<>();
    for (int i = 0; i < schedule.airings().size(); i++) {
      Airing airing = schedule.airings().get(i);
      if (airing.kind() != Anchor.Kind.BREAK) {
        listed.add(i);
        String content = airing.content().id();
        airings.add(
            new boxset.channel.Airing(
                airing.id(),
                content,
                airing.kind() == Anchor.Kind.PREMIERE,
                Optional.ofNullable(last.put(content, start(airing))),
                Optional.empty()));
      }
    }
    List<boxset.channel.Item> items = new ArrayList<>();
    for (Item item : schedule.items()) {
      Content content = Objects.requireNonNull(reader.contents.get(item.programme()));
      int first = segment(content, item.from());
      int end = segment(content, item.from() + item.frames());
      items.add(
          new boxset.channel.Item(
              item.start(),
              content.id(),
              first,
              end - first,
              item.airing().isPresent() && listed.contains(item.airing().getAsInt())
                  ? Optional.of(schedule.airings().get(item.airing().getAsInt()).id())
                  : Optional.empty()));
    }
    return new Revision(
        id,
        schedule.channel(),
        logicalNumber,
        1,
        schedule.clock().zone(),
        tzdata,
        schedule.grid().epoch(),
        reader.profile(),
        Numbering.FIRST,
        programmes.stream().map(reader::pictured).toList(),
        airings,
        items,
        false,
        catchUp,
        reader.contents);
  }

  private Instant start(Airing airing) {
    Instant exact = schedule.grid().at(airing.start());
    return exact.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The segment that begins with a frame; the number of segments for the end. */
  private static int segment(Content content, long frame) {
    if (frame == content.frames()) {
      return content.segments();
    }
    int segment = content.starts().indexOf((int) frame);
    if (segment < 0) {
      throw new ScheduleException(
          "%s has no segment that begins with picture %d".formatted(content.id(), frame));
    }
    return segment;
  }
}
