package boxset.editions.dvd.menus;

import boxset.editions.menu.Action;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Page;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.dvdvideo.Disc;
import boxset.formats.dvdvideo.DiscLayout;
import boxset.formats.dvdvideo.Title;
import boxset.formats.dvdvideo.Title.CellUse;
import boxset.formats.dvdvideo.TitleSet;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.vob.Sound;
import boxset.formats.vob.VideoObject;
import boxset.graph.Digest;
import boxset.graph.Workspace;
import boxset.steps.Accents;
import boxset.steps.DrawMenu;
import boxset.steps.EncodeMenu;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A disc of black parts, each chapter of which but the last is half a second long. Title 1 plays
 * all parts; the parts follow, the extras, and all extras. All pages of the menu show the same
 * picture; their buttons are their own.
 */
final class SmallDisc {
  /** As many as a part can have. */
  private static final int CHAPTERS = 20;

  private final DiscContents contents;
  private final boolean wide;
  private final MenuProgram program;
  private final MenuTitles titles;
  private final DvdMenu menu;
  private final Page page;

  /** What has been read to make the menus. */
  private final Set<String> read = new TreeSet<>();

  SmallDisc(DiscMenu menu, DiscContents contents, boolean wide) {
    this(menu, contents, wide, false);
  }

  /** One on which neither all parts nor all extras are a title. */
  static SmallDisc inTitles(DiscMenu menu, DiscContents contents, boolean wide) {
    return new SmallDisc(menu, contents, wide, true);
  }

  private SmallDisc(DiscMenu menu, DiscContents contents, boolean wide, boolean inTitles) {
    this.contents = contents;
    this.wide = wide;
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
    this.program = new MenuProgram(menu, titles);
    this.menu = new DvdMenu(menu, titles, standard(), aspect());
    this.page = menu.page(DiscMenu.TOP);
  }

  /** PAL where it is wide, else NTSC. */
  private VideoStandard standard() {
    return wide ? VideoStandard.PAL : VideoStandard.NTSC;
  }

  private int group() {
    return wide ? 12 : 15;
  }

  private Aspect aspect() {
    return wide ? Aspect.SIXTEEN_BY_NINE : Aspect.FOUR_BY_THREE;
  }

  private static Map<String, Integer> numbered(List<Item> items, int first) {
    Map<String, Integer> numbers = new HashMap<>();
    items.forEach(item -> numbers.put(item.id(), first + numbers.size()));
    return numbers;
  }

  private static List<Integer> inOrder(Map<String, Integer> numbered) {
    return numbered.values().stream().sorted().toList();
  }

  Set<String> read() {
    return read;
  }

  DvdMenu menu() {
    return menu;
  }

  MenuProgram program() {
    return program;
  }

  /** What a video object of the menus shows. */
  Chain.Shown shown(int object) {
    return program.chains().stream()
        .flatMap(chain -> chain.shown().stream())
        .toList()
        .get(object - 1);
  }

  /** Where something plays: title and chapter. */
  String place(Action.Play play) {
    return switch (play) {
      case Action.PlayAll() -> "1/1";
      case Action.PlayPart(String part) -> titles.parts().get(part) + "/1";
      case Action.PlayChapter(String part, int chapter) -> titles.parts().get(part) + "/" + chapter;
      case Action.PlayExtra(String extra) -> titles.extras().get(extra) + "/1";
      case Action.PlayAllExtras() -> titles.allExtras().getFirst() + "/1";
    };
  }

  /**
   * Writes it to a folder.
   *
   * @param media where what discs of the same kind are made of lies, once it has been made
   */
  Path write(Path folder, Path media) throws Exception {
    Path made = media.resolve(standard().name());
    if (!Files.exists(made)) {
      make(Files.createDirectory(made));
    }
    int chapters = Math.max(1, contents.parts().getFirst().chapters().size());
    VideoStream part = VideoStream.read(List.of(bytes(made.resolve("part"))));
    Sound silence = Sound.of(Ac3Stream.read(bytes(made.resolve("silence"))));
    TitleSet set = titles(part, silence, chapters);
    Disc disc =
        new Disc(
            standard(),
            "BOXSET",
            List.of(menu.firstPlay()),
            Optional.of(menu.managerMenus(new Everywhere(made, read))),
            List.of(set),
            Disc.inOrder(List.of(set)));
    Path videoTs = Files.createDirectories(folder.resolve("disc/VIDEO_TS"));
    List<FileChannel> open = new ArrayList<>();
    DiscLayout.of(disc)
        .writeTo(file -> {
          FileChannel channel =
              FileChannel.open(
                  videoTs.resolve(file.name()),
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE);
          open.add(channel);
          return ByteSink.to(channel);
        });
    for (FileChannel channel : open) {
      channel.close();
    }
    return folder.resolve("disc");
  }

  private void make(Path made) throws Exception {
    Ffmpeg ffmpeg = FfmpegBundle.find(System.getenv()).ffmpeg();
    Everywhere workspace = new Everywhere(made, new TreeSet<>());
    FactsFile.write(made.resolve("colours"), Accents.of(new byte[] {120, 60, 30}));
    run(ffmpeg, made, "-f lavfi -i color=0x203040:s=64x36 -frames:v 1 -f image2 picture.png");
    new DrawMenu(
            ffmpeg,
            MenuTypefaces.letters(),
            page.picture(),
            720,
            standard().lines(),
            wide,
            List.of(0),
            List.of())
        .run(workspace);
    new EncodeMenu(ffmpeg, standard(), aspect()).run(workspace);
    run(ffmpeg, made, "-f lavfi -i anullsrc -t 0.64 -ar 48000 -c:a ac3 -b:a 192k -f ac3 silence");
    run(
        ffmpeg,
        made,
        "-f lavfi -i color=black:s=720x%d:r=%s -frames:v %d -c:v mpeg2video -g %d -flags +cgop"
                .formatted(
                    standard().lines(), wide ? "25" : "30000/1001", CHAPTERS * group(), group())
            + " -sc_threshold 1000000000 -aspect %s -f mpeg2video part"
                .formatted(wide ? "16:9" : "4:3"));
  }

  private TitleSet titles(VideoStream video, Sound silence, int chapters) {
    List<VideoObject> objects = new ArrayList<>();
    List<Title> all = new ArrayList<>();
    List<CellUse> parts = new ArrayList<>();
    List<CellUse> extras = new ArrayList<>();
    for (Item _ : contents.parts()) {
      List<CellUse> cells = add(objects, video, silence, chapters);
      parts.addAll(cells);
      all.add(title(cells));
    }
    for (Item _ : contents.allExtras()) {
      List<CellUse> cells = add(objects, video, silence, 1);
      extras.addAll(cells);
      all.add(title(cells));
    }
    List<CellUse> starts = parts.stream().filter(cell -> cell.cell() == 0).toList();
    all.addFirst(
        new Title(
            parts,
            starts.stream().map(parts::indexOf).toList(),
            List.of(),
            menu.titleCommands(starts.size())));
    if (!extras.isEmpty()) {
      all.add(title(extras));
    }
    return new TitleSet(streams(), objects, all, Optional.of(menu.titleSetMenus()));
  }

  private List<CellUse> add(
      List<VideoObject> objects, VideoStream video, Sound silence, int chapters) {
    objects.add(
        VideoObject.of(
            standard(),
            video,
            IntStream.range(0, chapters).map(i -> i * group()).boxed().toList(),
            Collections.nCopies(contents.sounds().size(), silence),
            Collections.nCopies(contents.captions().size(), List.of())));
    return IntStream.range(0, chapters)
        .mapToObj(cell -> CellUse.play(objects.size() - 1, cell))
        .toList();
  }

  private Title title(List<CellUse> cells) {
    return new Title(
        cells,
        IntStream.range(0, cells.size()).boxed().toList(),
        List.of(),
        menu.titleCommands(cells.size()));
  }

  private StreamAttributes streams() {
    return new StreamAttributes(
        new VideoAttributes(standard(), aspect()),
        Collections.nCopies(
            contents.sounds().size(), new AudioAttributes("en", 2, AudioAttributes.Purpose.NORMAL)),
        Collections.nCopies(
            contents.captions().size(),
            new SubpictureAttributes("en", SubpictureAttributes.Purpose.NORMAL)));
  }

  private static ByteSource bytes(Path file) throws IOException {
    return ByteSource.of(Files.readAllBytes(file));
  }

  private static void run(Ffmpeg ffmpeg, Path folder, String typed) throws Exception {
    ffmpeg.run(List.of(typed.split(" ")), folder, folder.resolve("log"), Ffmpeg.Progress.NONE);
  }

  /** Every page is the one that has been drawn. */
  private record Everywhere(Path folder, Set<String> read) implements Workspace {
    @Override
    public Path input(String name) {
      read.add(name);
      String file = name.substring(name.lastIndexOf('/') + 1);
      return folder.resolve(
          switch (file) {
            case String s when s.startsWith("full") -> DrawMenu.full(0);
            case String s when s.startsWith("letterbox") -> DrawMenu.letterbox(0);
            case EncodeMenu.PAGE -> DrawMenu.PAGE;
            case EncodeMenu.OUTPUT, "colours", "silence" -> file;
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
