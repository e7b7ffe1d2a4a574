package boxset.editions.stream;

import boxset.editions.Mix;
import boxset.editions.Text;
import boxset.formats.captions.ThumbnailTrack;
import boxset.formats.captions.ThumbnailTrack.Thumbnail;
import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.dash.MediaPresentationDescription;
import boxset.formats.hls.HlsPresentation;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import boxset.steps.Tiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes playlists and manifest of a programme. Inputs: {@code index-NAME} and {@code media-NAME}
 * of every track file, {@code text-SLUG} of all captions, {@code tiles} and {@code sheet-N};
 * outputs: {@link #files()}, {@code player.json}, whose name in a release carries its digest, and
 * {@code start.json}, which the page carries.
 *
 * @param rungs names, best first
 * @param language of chapter titles, BCP 47
 */
record WriteManifests(
    List<String> rungs,
    List<Mix> mixes,
    List<Text> texts,
    List<ChapterTime> chapters,
    String language)
    implements Work {
  /** The rate to start with, over a home's wireless network (Apple, rule 1.32), bit/s. */
  private static final long FIRST_RATE = 2_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  WriteManifests {
    rungs = List.copyOf(rungs);
    mixes = List.copyOf(mixes);
    texts = List.copyOf(texts);
    chapters = List.copyOf(chapters);
  }

  /** The names of the files it writes, in the order in which they may appear in a release. */
  List<String> files() {
    Stream<String> playlists =
        Stream.of(
                Stream.concat(rungs.stream(), Stream.of(StreamFiles.TRICK)),
                mixes.stream().flatMap(WriteManifests::soundNames),
                texts.stream().map(text -> "text-" + text.slug()))
            .flatMap(names -> names)
            .map(StreamFiles::playlist);
    Stream<String> extras =
        chapters.isEmpty()
            ? Stream.of(StreamFiles.THUMBNAILS)
            : Stream.of(StreamFiles.THUMBNAILS, StreamFiles.CHAPTERS);
    return Stream.of(playlists, extras, Stream.of(StreamFiles.DASH, StreamFiles.HLS))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<String> soundNames(Mix mix) {
    String stereo = "sound-" + mix.slug();
    return mix.surround()
        ? Stream.of(stereo, "sound-" + StreamFiles.surround(mix.slug()))
        : Stream.of(stereo);
  }

  @Override
  public String verb() {
    return "write playlists";
  }

  @Override
  public int logic() {
    return 3;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("rungs", rungs.toString())
        .put("mixes", mixes.stream().map(WriteManifests::says).toList().toString())
        .put("texts", texts.stream().map(WriteManifests::says).toList().toString())
        .put("chapters", chapters.toString())
        .put("language", language);
  }

  private static List<Object> says(Mix mix) {
    return List.of(
        mix.slug(), mix.name(), mix.language(), mix.purpose(), mix.chosen(), mix.surround());
  }

  private static List<Object> says(Text text) {
    return List.of(text.slug(), text.name(), text.language(), text.kind());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    Tiles tiles = Tiles.read(workspace.input("tiles"));
    Presentation presentation = presentation(workspace, tiles);
    HlsPresentation hls = new HlsPresentation(presentation);
    for (PictureTrack track : presentation.pictures()) {
      write(workspace, track.playlistUri(), hls.media(track));
    }
    if (presentation.trick().isPresent()) {
      PictureTrack trick = presentation.trick().get();
      write(workspace, trick.playlistUri(), hls.iFrames(trick));
    }
    for (SoundTrack track : presentation.sounds()) {
      write(workspace, track.playlistUri(), hls.media(track));
    }
    for (TextTrack track : presentation.texts()) {
      write(workspace, track.playlistUri(), hls.media(track));
    }
    if (!chapters.isEmpty()) {
      write(workspace, StreamFiles.CHAPTERS, chaptersJson());
    }
    Files.write(workspace.output(StreamFiles.THUMBNAILS), thumbnails(presentation, tiles));
    PlayerTables player =
        new PlayerTables(presentation, (uri, range) -> head(workspace, uri, range));
    Files.write(workspace.output(StreamFiles.PLAYER), JSON.writeValueAsBytes(player.table()));
    Map<String, Object> start = player.start(StreamFiles.media("player", ".json"), tiles);
    Files.write(workspace.output(StreamFiles.START), JSON.writeValueAsBytes(start));
    write(workspace, StreamFiles.DASH, MediaPresentationDescription.of(presentation));
    write(workspace, StreamFiles.HLS, hls.multivariant());
  }

  private Presentation presentation(Workspace workspace, Tiles tiles) throws IOException {
    List<PictureTrack> pictures = new ArrayList<>();
    for (String rung : rungs) {
      pictures.add(picture(workspace, rung));
    }
    List<SoundTrack> sounds = new ArrayList<>();
    for (Mix mix : mixes) {
      for (String name : soundNames(mix).toList()) {
        sounds.add(
            new SoundTrack(
                media(workspace, name, ".mp4"),
                StreamFiles.playlist(name),
                index(workspace, name),
                mix.name(),
                mix.language(),
                mix.purpose(),
                mix.chosen()));
      }
    }
    startWith(nearest(pictures, sounds), pictures);
    List<TextTrack> captions = new ArrayList<>();
    for (Text text : texts) {
      String name = "text-" + text.slug();
      captions.add(
          new TextTrack(
              name + "-" + workspace.inputDigest(name).abbreviated() + ".vtt",
              StreamFiles.playlist(name),
              workspace.inputDigest(name).bytes(),
              text.name(),
              text.language(),
              text.purpose(),
              text.purpose() == TextPurpose.FORCED && spoken(text)));
    }
    return new Presentation(
        pictures,
        Optional.of(picture(workspace, StreamFiles.TRICK)),
        sounds,
        captions,
        Optional.of(tiles(workspace, tiles)),
        chapters.isEmpty() ? Optional.empty() : Optional.of(StreamFiles.CHAPTERS));
  }

  /** The picture that with the sound a player starts with comes nearest to the rate to start at. */
  private static PictureTrack nearest(List<PictureTrack> pictures, List<SoundTrack> sounds) {
    long sound =
        sounds.stream()
            .filter(SoundTrack::chosen)
            .mapToLong(track -> track.index().averageBitsPerSecond())
            .findFirst()
            .orElse(0);
    return pictures.stream()
        .min(
            Comparator.comparingLong(
                track -> Math.abs(track.index().averageBitsPerSecond() + sound - FIRST_RATE)))
        .orElseThrow();
  }

  private static void startWith(PictureTrack first, List<PictureTrack> pictures) {
    pictures.remove(first);
    pictures.addFirst(first);
  }

  /** Whether the mix a player starts with is in the language of these captions. */
  private boolean spoken(Text text) {
    return mixes.stream()
        .filter(Mix::chosen)
        .anyMatch(
            mix -> mix.purpose() == SoundPurpose.MAIN && mix.language().equals(text.language()));
  }

  private static PictureTrack picture(Workspace workspace, String name) throws IOException {
    return new PictureTrack(
        media(workspace, name, ".mp4"), StreamFiles.playlist(name), index(workspace, name));
  }

  private byte[] head(Workspace workspace, String uri, ByteRange range) throws IOException {
    String name =
        Stream.concat(rungs.stream(), mixes.stream().flatMap(WriteManifests::soundNames))
            .filter(each -> media(workspace, each, ".mp4").equals(uri))
            .findFirst()
            .orElseThrow();
    try (InputStream in = Files.newInputStream(workspace.input("media-" + name))) {
      in.skipNBytes(range.offset());
      return in.readNBytes(Math.toIntExact(range.length()));
    }
  }

  private static String media(Workspace workspace, String name, String extension) {
    String digest = workspace.inputDigest("media-" + name).abbreviated();
    return StreamFiles.media(name, extension).replace("{digest}", digest);
  }

  private static TrackIndex index(Workspace workspace, String name) throws IOException {
    return FactsFile.read(workspace.input("index-" + name), TrackIndex.class);
  }

  private static Presentation.Tiles tiles(Workspace workspace, Tiles tiles) {
    long largest = 0;
    for (int number = 1; number <= tiles.sheets().size(); number++) {
      largest = Math.max(largest, workspace.inputDigest("sheet-" + number).bytes());
    }
    return new Presentation.Tiles(
        "tiles-$Number$.jpg",
        tiles.columns(),
        tiles.rows(),
        tiles.tileWidth(),
        tiles.tileHeight(),
        tiles.intervalSeconds(),
        largest);
  }

  private static byte[] thumbnails(Presentation presentation, Tiles tiles) {
    TrackIndex first = presentation.pictures().getFirst().index();
    long end = first.durationTicks() * 1000 / first.timescale();
    List<Thumbnail> thumbnails = new ArrayList<>();
    int onSheet = tiles.columns() * tiles.rows();
    for (int i = 0; i < tiles.count(); i++) {
      long start = 1000L * i * tiles.intervalSeconds();
      long stop = Math.min(end, start + 1000L * tiles.intervalSeconds());
      if (start < stop) {
        thumbnails.add(
            new Thumbnail(
                start,
                stop,
                StreamFiles.sheet(1 + i / onSheet),
                i % onSheet % tiles.columns() * tiles.tileWidth(),
                i % onSheet / tiles.columns() * tiles.tileHeight(),
                tiles.tileWidth(),
                tiles.tileHeight()));
      }
    }
    return ThumbnailTrack.write(thumbnails);
  }

  /** The chapters for {@code com.apple.hls.chapters}. */
  private String chaptersJson() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (ChapterTime chapter : chapters) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("chapter", all.size() + 1);
      json.put("start-time", chapter.startMillis() / 1000.0);
      json.put("duration", (chapter.endMillis() - chapter.startMillis()) / 1000.0);
      json.put("titles", List.of(titles(chapter)));
      all.add(json);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private Map<String, Object> titles(ChapterTime chapter) {
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("language", language);
    title.put("title", chapter.title());
    return title;
  }

  private static void write(Workspace workspace, String file, String text) throws IOException {
    Files.write(workspace.output(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
