package boxset.formats.bdcheck;

import boxset.formats.ac3.PlainSound;
import boxset.formats.avc.AvcStream;
import boxset.formats.avc.PlainPictures;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdav.GraphicsSegment;
import boxset.formats.bdav.LpcmSound;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.bdmv.VideoCoding;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.bluray.Clip;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.discimage.BlurayImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.formats.findings.Finding;
import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.igs.Button;
import boxset.formats.igs.ButtonOverlapGroup;
import boxset.formats.igs.Graphic;
import boxset.formats.igs.InteractiveComposition;
import boxset.formats.igs.InteractiveComposition.StreamModel.Multiplexed;
import boxset.formats.igs.InteractiveComposition.UserInterface;
import boxset.formats.igs.MenuGraphics;
import boxset.formats.igs.MenuStream;
import boxset.formats.igs.Page;
import boxset.formats.pgs.Caption;
import boxset.formats.pgs.CaptionStream;
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.formats.pgs.Segment;
import boxset.formats.pgs.VideoDescriptor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disc in memory, multiplexed as ours are, to be damaged at the places that its own tables name.
 * Clip 0 is the menu, clips 1 and 2 are parts; the last title plays pieces of both.
 */
final class DiscFolder {
  static final int PICTURES = 0x1011;
  static final int SOUND = 0x1100;
  static final int LPCM = 0x1101;
  static final int CAPTIONS = 0x1200;
  static final int MENU = 0x1400;
  static final int CLOCK = 0x1001;

  private static final int GROUP = 25;
  private static final int TICKS = 100;
  private static final VideoDescriptor VIDEO =
      new VideoDescriptor(VideoFormat.PROGRESSIVE_720, FrameRate.FPS_50);
  private static final StreamAttributes.Video PICTURE =
      new StreamAttributes.Video(VideoCoding.AVC, VideoFormat.PROGRESSIVE_720, FrameRate.FPS_50);
  private static final Language ENGLISH = new Language("eng");
  private static final Palette COLOURS =
      new Palette(
          List.of(Colour.UNSEEN, new Colour(235, 128, 128, 255), new Colour(81, 240, 90, 128)));
  private static final Operand.Gpr MARK = new Operand.Gpr(1);

  final Map<String, byte[]> files;
  final Set<String> folders;

  private DiscFolder(Map<String, byte[]> files, Set<String> folders) {
    this.files = files;
    this.folders = folders;
  }

  /** First playback does the commands given, of which the usual ones open the menu. */
  static DiscFolder of(NavigationCommand... firstPlayback) throws Exception {
    Map<Integer, ClipLayout> layouts = new TreeMap<>();
    InteractiveComposition menu = menu();
    layouts.put(0, clip(2, 7, Optional.of(menu)));
    layouts.put(1, clip(4, 8, Optional.empty()));
    layouts.put(2, clip(3, 9, Optional.empty()));
    TreeMap<Integer, Clip> clips = new TreeMap<>();
    TreeMap<Integer, MoviePlayList> lists = new TreeMap<>();
    for (Map.Entry<Integer, ClipLayout> each : layouts.entrySet()) {
      ClipLayout layout = each.getValue();
      Map<Integer, StreamAttributes> streams = new TreeMap<>();
      layout.streams().forEach(stream -> streams.put(stream.pid(), stream.attributes()));
      TreeSet<Long> entries = new TreeSet<>();
      layout.entries().forEach(entry -> entries.add(entry.pts() / 2));
      clips.put(
          each.getKey(),
          new Clip(
              Bytes.copyOf(layout.information().bytes()),
              layout.start(),
              layout.end(),
              entries,
              streams,
              each.getKey() == 0 ? Optional.of(menu) : Optional.empty()));
      List<PlayListMark> marks = new ArrayList<>();
      for (int second = 0; layout.time((long) TICKS * second) < layout.end(); second++) {
        marks.add(PlayListMark.chapter(0, layout.time((long) TICKS * second)));
      }
      lists.put(
          each.getKey(),
          new MoviePlayList(
              List.of(PlayItem.play(each.getKey(), layout.start(), layout.end(), table(layout))),
              List.of(),
              marks));
    }
    List<PlayItem> cuts = new ArrayList<>();
    for (int clip = 1; clip <= 2; clip++) {
      ClipLayout layout = Objects.requireNonNull(layouts.get(clip));
      cuts.add(PlayItem.play(clip, layout.time(TICKS), layout.time(2 * TICKS), table(layout)));
    }
    lists.put(
        3,
        new MoviePlayList(
            cuts,
            List.of(),
            List.of(
                PlayListMark.chapter(0, cuts.get(0).inTime()),
                PlayListMark.chapter(1, cuts.get(1).inTime()))));
    List<NavigationCommand> first =
        firstPlayback.length > 0
            ? List.of(firstPlayback)
            : List.of(
                NavigationCommand.Set.move(MARK.number(), 0), new NavigationCommand.JumpTitle(0));
    BdmvFolder disc =
        new BdmvFolder(
            new IndexTable(
                PICTURE,
                0,
                1,
                List.of(
                    IndexTable.Title.movie(2),
                    IndexTable.Title.movie(3),
                    IndexTable.Title.movie(4))),
            new MovieObjects(
                List.of(
                    new MovieObject(false, first),
                    new MovieObject(
                        false,
                        List.of(
                            new NavigationCommand.PlayPlayList(0), new NavigationCommand.GoTo(0))),
                    title(1),
                    title(2),
                    title(3))),
            lists,
            clips,
            List.of(),
            List.of(),
            new TreeMap<>());
    Map<String, byte[]> files = new TreeMap<>();
    disc.files().forEach((path, bytes) -> files.put(path, bytes.toArray()));
    for (Map.Entry<Integer, ClipLayout> each : layouts.entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      each.getValue().writeTo(to(out));
      files.put(BdmvFolder.streamPath(each.getKey()), out.toByteArray());
    }
    return new DiscFolder(files, new TreeSet<>(BdmvFolder.FOLDERS));
  }

  private static ClipLayout clip(int seconds, int seed, Optional<InteractiveComposition> menu)
      throws Exception {
    PlainPictures pictures = PlainPictures.small(2_000_000, 1_000_000);
    Random random = new Random(seed);
    for (int i = 0; i < 2 * seconds; i++) {
      pictures.group(random, GROUP);
    }
    AvcStream video = pictures.read();
    byte[] samples = new byte[seconds * 48_000 * 4];
    random.nextBytes(samples);
    List<ClipGraphics> captions = new ArrayList<>();
    List<ClipGraphics> menus = new ArrayList<>();
    if (menu.isPresent()) {
      menus.add(
          graphics(
              MenuStream.of(
                      VIDEO,
                      menu.get(),
                      MenuGraphics.of(
                          List.of(COLOURS),
                          List.of(bitmap(40, 10, 1), bitmap(40, 10, 2), bitmap(40, 10, 3))),
                      9000)
                  .segments()));
    } else {
      List<Caption> words = new ArrayList<>();
      for (int i = 0; i + 1 < seconds; i++) {
        long start = 90_000L * i + 60_000;
        words.add(new Caption(start, start + 60_000, bitmap(600, 80, i), COLOURS, 400, 600, false));
      }
      captions.add(graphics(CaptionStream.of(VIDEO, words, 0, List.of(90_000L)).segments()));
    }
    return ClipLayout.of(
        new boxset.formats.bdav.Clip(
            video,
            List.of(
                new ClipSound(
                    new Ac3Sound(PlainSound.read(PlainSound.stereo(seconds * 1000 / 32)), 0),
                    ENGLISH,
                    0),
                new ClipSound(
                    new LpcmSound(ByteSource.of(samples), SampleRate.KHZ_48, 16, 2),
                    new Language("deu"),
                    0)),
            captions,
            menus));
  }

  private static IndexedBitmap bitmap(int width, int height, int number) {
    byte[] values = new byte[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i % width < 5 + number ? 1 : i % 3 == 0 ? 0 : 2);
    }
    return new IndexedBitmap(width, height, Bytes.copyOf(values));
  }

  private static ClipGraphics graphics(List<Segment> segments) {
    List<GraphicsSegment> all = new ArrayList<>();
    for (Segment segment : segments) {
      all.add(
          new GraphicsSegment(
              segment.pts(),
              segment.dts(),
              ByteSource.of(segment.bytes().toArray()),
              0,
              segment.bytes().size()));
    }
    return new ClipGraphics(ENGLISH, all);
  }

  private static InteractiveComposition menu() {
    List<List<NavigationCommand>> toTitles = new ArrayList<>();
    for (int title = 1; title <= 3; title++) {
      toTitles.add(
          List.of(
              NavigationCommand.Set.move(MARK.number(), 0),
              new NavigationCommand.JumpTitle(title)));
    }
    toTitles.add(List.of(NavigationCommand.SetButtonPage.pageAndButton(1, 2)));
    List<List<NavigationCommand>> toMarks = new ArrayList<>();
    for (int mark = 0; mark < 4; mark++) {
      toMarks.add(
          List.of(
              NavigationCommand.Set.move(MARK.number(), mark), new NavigationCommand.JumpTitle(1)));
    }
    toMarks.add(List.of(NavigationCommand.SetButtonPage.page(0)));
    return new InteractiveComposition(
        Multiplexed.STAYING, UserInterface.ALWAYS_ON, 0, List.of(page(toTitles), page(toMarks)));
  }

  private static Page page(List<List<NavigationCommand>> commands) {
    List<ButtonOverlapGroup> groups = new ArrayList<>();
    int count = commands.size();
    for (int i = 0; i < count; i++) {
      groups.add(
          ButtonOverlapGroup.of(
              new Button(
                  i + 1,
                  OptionalInt.empty(),
                  false,
                  100,
                  100 + 20 * i,
                  new Button.Neighbours((i + count - 1) % count + 1, (i + 1) % count + 1, 1, 1),
                  Graphic.of(0),
                  Graphic.of(1),
                  Graphic.of(2),
                  commands.get(i))));
    }
    return new Page(0, OptionalInt.of(1), OptionalInt.empty(), groups);
  }

  private static MovieObject title(int list) {
    return new MovieObject(
        true,
        List.of(
            new NavigationCommand.Compare(Comparison.EQUAL, MARK, Operand.of(0)),
            new NavigationCommand.GoTo(4),
            new NavigationCommand.PlayPlayListAtMark(Operand.of(list), MARK),
            new NavigationCommand.GoTo(5),
            new NavigationCommand.PlayPlayList(list),
            NavigationCommand.Set.move(MARK.number(), 0),
            new NavigationCommand.JumpTitle(0)));
  }

  private static StreamTable table(ClipLayout layout) {
    List<StreamTable.Stream<StreamAttributes.Audio>> sounds = new ArrayList<>();
    List<StreamTable.Stream<? extends StreamAttributes>> captions = new ArrayList<>();
    List<StreamTable.Stream<StreamAttributes.InteractiveGraphics>> menus = new ArrayList<>();
    for (ClipStream stream : layout.streams()) {
      switch (stream.attributes()) {
        case StreamAttributes.Audio sound -> sounds.add(StreamTable.Stream.of(stream.pid(), sound));
        case StreamAttributes.PresentationGraphics caption ->
            captions.add(StreamTable.Stream.of(stream.pid(), caption));
        case StreamAttributes.InteractiveGraphics each ->
            menus.add(StreamTable.Stream.of(stream.pid(), each));
        default -> {}
      }
    }
    return StreamTable.of(StreamTable.Stream.of(PICTURES, PICTURE), sounds, captions, menus);
  }

  private static ByteSink to(ByteArrayOutputStream out) {
    return buffers -> {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeBytes(bytes);
      }
    };
  }

  DiscFolder copy() {
    Map<String, byte[]> copies = new TreeMap<>();
    files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
    return new DiscFolder(copies, new TreeSet<>(folders));
  }

  List<Finding> check() throws Exception {
    List<BdmvFile> all = new ArrayList<>();
    files.forEach((path, bytes) -> all.add(new BdmvFile(path, ByteSource.of(bytes))));
    return BdmvCheck.ofFolder(all, folders, _ -> {}).findings();
  }

  /** The disc as an image. */
  byte[] image() throws Exception {
    List<DiscFile> all = new ArrayList<>();
    files.forEach((path, bytes) -> {
      int slash = path.lastIndexOf('/');
      all.add(
          new DiscFile(
              path.substring(0, slash),
              path.substring(slash + 1),
              bytes.length,
              sink -> sink.write(ByteBuffer.wrap(bytes))));
    });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BlurayImage(
            new VolumeName("CHECKED", "0123456789ABCDEF"),
            BdmvFolder.FOLDERS,
            all,
            LocalDateTime.of(2026, 3, 1, 12, 0))
        .writeTo(to(out));
    return out.toByteArray();
  }

  /** Copies tables to their backups, so that what is damaged is not told by the difference. */
  DiscFolder withCopies() {
    for (String path : List.copyOf(files.keySet())) {
      if (path.startsWith("BDMV/BACKUP/")) {
        byte[] bytes = files.get("BDMV/" + path.substring("BDMV/BACKUP/".length()));
        if (bytes != null) {
          files.put(path, bytes);
        }
      }
    }
    return this;
  }

  byte[] file(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  static int u16(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getShort(at) & 0xFFFF;
  }

  static int u32(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }

  static void put32(byte[] bytes, int at, long value) {
    ByteBuffer.wrap(bytes).putInt(at, (int) value);
  }

  byte[] stream(int clip) {
    return file(BdmvFolder.streamPath(clip));
  }

  /**
   * Where the packets of a stream begin in a clip; only those in which a unit begins, if wanted.
   */
  int[] packets(int clip, int pid, boolean starts) {
    byte[] bytes = stream(clip);
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += 192) {
      boolean of = (u16(bytes, at + 5) & 0x1FFF) == pid;
      if (of && (!starts || (bytes[at + 5] & 0x40) != 0)) {
        found.add(at);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where the payload of a packet begins. */
  static int payload(byte[] bytes, int packet) {
    return packet + 8 + ((bytes[packet + 7] & 0x20) != 0 ? 1 + (bytes[packet + 8] & 0xFF) : 0);
  }

  /** The bytes of a stream with the headers of its packets, wherever they lie. */
  Content content(int clip, int pid) {
    byte[] bytes = stream(clip);
    List<Integer> places = new ArrayList<>();
    for (int packet : packets(clip, pid, false)) {
      for (int at = payload(bytes, packet); at < packet + 192; at++) {
        places.add(at);
      }
    }
    return new Content(bytes, places.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A stream's bytes where they lie in a clip. */
  static final class Content {
    private final byte[] bytes;
    private final int[] places;

    Content(byte[] bytes, int[] places) {
      this.bytes = bytes;
      this.places = places;
    }

    int at(int index) {
      return bytes[places[index]] & 0xFF;
    }

    void put(int index, int value) {
      bytes[places[index]] = (byte) value;
    }

    void add(int index, int value) {
      put(index, at(index) + value);
    }

    /** Where bytes are, the occurrence of that number from 0. */
    int find(int occurrence, int... wanted) {
      int left = occurrence;
      for (int i = 0; i + wanted.length <= places.length; i++) {
        int from = i;
        boolean is = true;
        for (int j = 0; is && j < wanted.length; j++) {
          is = at(from + j) == wanted[j];
        }
        if (is && left-- == 0) {
          return i;
        }
      }
      throw new AssertionError("not there: " + Arrays.toString(wanted));
    }

    /** Where a segment of graphics begins, behind its packet's header. */
    int segment(int type, int occurrence) {
      int left = occurrence;
      for (int i = find(0, 0, 0, 1, 0xBD); ; i = next(i)) {
        int from = i + 9 + at(i + 8);
        if (at(from) == type && left-- == 0) {
          return from;
        }
      }
    }

    private int next(int packet) {
      return packet + 6 + (at(packet + 4) << 8 | at(packet + 5));
    }

    /** Where the header of the packet begins that a segment is in. */
    int header(int segment) {
      int i = find(0, 0, 0, 1, 0xBD);
      while (next(i) <= segment) {
        i = next(i);
      }
      return i;
    }
  }
}
