package boxset.editions.bluray.menus;

import boxset.editions.menu.Action;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Page;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdav.MenuLayout;
import boxset.formats.bdmv.ClipInformation;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.EntryPoint;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.bdmv.VideoCoding;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.igs.InteractiveComposition;
import boxset.graph.Digest;
import boxset.graph.Workspace;
import boxset.steps.Accents;
import boxset.steps.DrawMenu;
import boxset.steps.EncodeBlurayMenu;
import boxset.steps.FactsFile;
import boxset.tools.Ffmpeg;
import boxset.tools.FfmpegBundle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A disc of black parts of short chapters, all of which are stretches of one clip. Title 1 plays
 * all parts; the parts follow, the extras, and all extras; title and play list have the same
 * number. All pages of the menu show the same picture; their buttons are their own.
 */
final class SmallDisc {
  static final int MENUS = 1000;
  static final StreamAttributes.Video VIDEO =
      new StreamAttributes.Video(VideoCoding.AVC, VideoFormat.PROGRESSIVE_720, FrameRate.FPS_24);

  /** As many as a part can have, and how long they are. */
  private static final int CHAPTERS = 20;

  static final int PICTURES = 8;

  /** A player can begin in the middle of a chapter, too. */
  private static final int GROUP = PICTURES / 2;

  private static final int FILM = 1;
  private static final Language ENGLISH = new Language("eng");

  private final DiscContents contents;
  private final DiscMenu pages;
  private final MenuTitles titles;
  private final BlurayMenu menu;

  SmallDisc(DiscMenu pages, DiscContents contents) {
    this(pages, contents, FirstPlay.MENU, false);
  }

  /**
   * @param inTitles whether neither all parts nor all extras are a title
   */
  SmallDisc(DiscMenu pages, DiscContents contents, FirstPlay firstPlay, boolean inTitles) {
    this.contents = contents;
    this.pages = pages;
    Map<String, Integer> parts = numbered(contents.parts(), 2);
    Map<String, Integer> extras = numbered(contents.allExtras(), 2 + parts.size());
    int allExtras = 2 + parts.size() + extras.size();
    this.titles =
        new MenuTitles(
            inTitles ? inOrder(parts) : List.of(1),
            parts,
            extras,
            inTitles ? inOrder(extras) : List.of(allExtras),
            OptionalInt.empty());
    this.menu =
        new BlurayMenu(
            pages,
            contents,
            titles,
            IntStream.rangeClosed(1, allExtras)
                .mapToObj(title -> new BlurayTitle(title, true))
                .toList(),
            VIDEO,
            firstPlay,
            MENUS,
            MENUS);
  }

  private static Map<String, Integer> numbered(List<Item> items, int first) {
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(item -> numbers.put(item.id(), first + numbers.size()));
    return numbers;
  }

  private static List<Integer> inOrder(Map<String, Integer> numbered) {
    return numbered.values().stream().sorted().toList();
  }

  BlurayMenu menu() {
    return menu;
  }

  DiscMenu pages() {
    return pages;
  }

  /** The play list of a page. */
  int playList(Page page) {
    return MENUS + pages.pages().indexOf(page);
  }

  /** Where something plays: title, play list and chapter. */
  String place(Action.Play play) {
    int title = titles.title(play);
    return title + "/" + title + "/" + (play instanceof Action.PlayChapter(_, int from) ? from : 1);
  }

  /** What marks are drawn in. */
  static Accents accents() {
    return Accents.of(new byte[] {120, 60, 30});
  }

  /**
   * Writes it to a folder.
   *
   * @param media where what all such discs are made of lies, once it has been made
   */
  Path write(Path folder, Path media) throws Exception {
    if (!Files.exists(media.resolve("part"))) {
      make(media);
    }
    Workspace workspace = new Everywhere(media);
    SortedMap<Integer, MoviePlayList> playLists = new TreeMap<>();
    SortedMap<Integer, boxset.formats.bluray.Clip> clips = new TreeMap<>();
    Map<Integer, ClipLayout> layouts = new TreeMap<>();
    Map<Integer, MenuLayout> menus = new TreeMap<>();
    for (MenuClip clip : menu.clips(workspace)) {
      ClipLayout layout = ClipLayout.of(clip.streams());
      layouts.put(clip.number(), layout);
      clips.put(clip.number(), clip(layout.information(), Optional.of(clip.composition())));
      playLists.put(clip.playList(), clip.playList(layout));
    }
    ClipLayout film = film(media);
    layouts.put(FILM, film);
    clips.put(FILM, clip(film.information(), Optional.empty()));
    Map<Integer, PopUpClip> popUps = new TreeMap<>();
    for (PopUpClip popUp : menu.popUps(workspace)) {
      popUps.put(popUp.title(), popUp);
      menus.put(popUp.number(), popUp.layout());
      clips.put(
          popUp.number(), clip(popUp.layout().information(), Optional.of(popUp.composition())));
    }
    List<List<Item>> played = new ArrayList<>();
    played.add(contents.parts());
    contents.parts().forEach(part -> played.add(List.of(part)));
    contents.allExtras().forEach(extra -> played.add(List.of(extra)));
    played.add(contents.allExtras().isEmpty() ? contents.parts() : contents.allExtras());
    for (int title = 1; title <= played.size(); title++) {
      playLists.put(
          title, playList(film, played.get(title - 1), Optional.ofNullable(popUps.get(title))));
    }
    BdmvFolder disc =
        new BdmvFolder(
            menu.index(),
            new MovieObjects(menu.movieObjects()),
            playLists,
            clips,
            List.of(),
            List.of(),
            new TreeMap<>());
    Path root = folder.resolve("disc");
    for (String each : BdmvFolder.FOLDERS) {
      Files.createDirectories(root.resolve(each));
    }
    for (Map.Entry<String, Bytes> file : disc.files().entrySet()) {
      Files.createDirectories(root.resolve(file.getKey()).getParent());
      Files.write(root.resolve(file.getKey()), file.getValue().toArray());
    }
    for (Map.Entry<Integer, ClipLayout> clip : layouts.entrySet()) {
      write(root, clip.getKey(), clip.getValue()::writeTo);
    }
    for (Map.Entry<Integer, MenuLayout> clip : menus.entrySet()) {
      write(root, clip.getKey(), clip.getValue()::writeTo);
    }
    return root;
  }

  /** Something that can be written. */
  private interface Stream {
    void writeTo(ByteSink sink) throws IOException;
  }

  private static void write(Path root, int clip, Stream stream) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            root.resolve(BdmvFolder.streamPath(clip)),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      stream.writeTo(ByteSink.to(channel));
    }
  }

  private static boxset.formats.bluray.Clip clip(
      ClipInformation information, Optional<InteractiveComposition> menu) {
    Map<Integer, StreamAttributes> streams = new TreeMap<>();
    information.streams().forEach(stream -> streams.put(stream.pid(), stream.attributes()));
    TreeSet<Long> entries = new TreeSet<>();
    for (EntryPoint entry : information.entries()) {
      entries.add(entry.pts() / 2);
    }
    return new boxset.formats.bluray.Clip(
        Bytes.copyOf(information.bytes()),
        information.start(),
        information.end(),
        entries,
        streams,
        menu);
  }

  private ClipLayout film(Path media) throws Exception {
    ClipSound silence =
        new ClipSound(new Ac3Sound(Ac3Stream.read(bytes(media.resolve("silence"))), 0), ENGLISH, 0);
    return ClipLayout.of(
        new Clip(
            AvcStream.read(List.of(bytes(media.resolve("part")))),
            Collections.nCopies(contents.sounds().size(), silence),
            Collections.nCopies(contents.captions().size(), new ClipGraphics(ENGLISH, List.of())),
            List.of()));
  }

  private static MoviePlayList playList(
      ClipLayout film, List<Item> played, Optional<PopUpClip> popUp) {
    List<PlayItem> items = new ArrayList<>();
    List<PlayListMark> marks = new ArrayList<>();
    for (Item item : played) {
      int chapters = Math.max(1, item.chapters().size());
      for (int chapter = 0; chapter < chapters; chapter++) {
        marks.add(PlayListMark.chapter(items.size(), time(film, chapter)));
      }
      items.add(PlayItem.play(FILM, film.start(), time(film, chapters), streams(film, popUp)));
    }
    return new MoviePlayList(
        items, popUp.stream().map(menu -> menu.subPath(film.start())).toList(), marks);
  }

  private static long time(ClipLayout film, int chapter) {
    return film.time(2L * PICTURES * chapter);
  }

  private static StreamTable streams(ClipLayout film, Optional<PopUpClip> popUp) {
    List<StreamTable.Stream<StreamAttributes.Audio>> sounds = new ArrayList<>();
    List<StreamTable.Stream<? extends StreamAttributes>> captions = new ArrayList<>();
    for (ClipStream stream : film.streams()) {
      switch (stream.attributes()) {
        case StreamAttributes.Audio audio -> sounds.add(StreamTable.Stream.of(stream.pid(), audio));
        case StreamAttributes.PresentationGraphics text ->
            captions.add(StreamTable.Stream.of(stream.pid(), text));
        default -> {}
      }
    }
    return StreamTable.of(
        StreamTable.Stream.of(0x1011, VIDEO),
        sounds,
        captions,
        popUp.stream().map(PopUpClip::stream).toList());
  }

  private void make(Path made) throws Exception {
    Ffmpeg ffmpeg = FfmpegBundle.find(System.getenv()).ffmpeg();
    Everywhere workspace = new Everywhere(made);
    FactsFile.write(made.resolve("colours"), accents());
    run(ffmpeg, made, "-f lavfi -i color=0x203040:s=64x36 -frames:v 1 -f image2 picture.png");
    new DrawMenu(
            ffmpeg,
            MenuTypefaces.letters(),
            pages.page(DiscMenu.TOP).picture(),
            VIDEO.format().width(),
            VIDEO.format().height(),
            false,
            List.of(),
            List.of())
        .run(workspace);
    new EncodeBlurayMenu(ffmpeg, VIDEO).run(workspace);
    run(ffmpeg, made, "-f lavfi -i anullsrc -t 0.64 -ar 48000 -c:a ac3 -b:a 192k -f ac3 silence");
    run(
        ffmpeg,
        made,
        "-f lavfi -i color=black:s=1280x720:r=24 -frames:v %d -c:v libx264 -preset veryfast"
                .formatted(CHAPTERS * PICTURES)
            + " -profile:v high -level 4.1 -x264-params bluray-compat=1:nal-hrd=vbr"
            + ":vbv-maxrate=15000:vbv-bufsize=15000:keyint=%d:min-keyint=%d:scenecut=0:bframes=0"
                .formatted(GROUP, GROUP)
            + ":aud=1:force-cfr=1:stitchable=1 -f h264 part");
  }

  private static ByteSource bytes(Path file) throws IOException {
    return ByteSource.of(Files.readAllBytes(file));
  }

  private static void run(Ffmpeg ffmpeg, Path folder, String typed) throws Exception {
    ffmpeg.run(List.of(typed.split(" ")), folder, folder.resolve("log"), Ffmpeg.Progress.NONE);
  }

  /** Every page is the one that has been drawn. */
  private record Everywhere(Path folder) implements Workspace {
    @Override
    public Path input(String name) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      return folder.resolve(
          switch (file) {
            case EncodeBlurayMenu.PAGE -> DrawMenu.PAGE;
            case EncodeBlurayMenu.OUTPUT, "colours", "silence" -> file;
            default -> "picture.png";
          });
    }

    @Override
    public Digest inputDigest(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path output(String name) {
      return folder.resolve(name);
    }

    @Override
    public Path scratch() {
      return folder;
    }

    @Override
    public Path log() {
      return folder.resolve("log");
    }

    @Override
    public void progress(double fraction) {}
  }
}
