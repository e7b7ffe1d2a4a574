package boxset.formats.bluray;

import boxset.formats.bdmv.AudioCoding;
import boxset.formats.bdmv.AudioFormat;
import boxset.formats.bdmv.ChapterNames;
import boxset.formats.bdmv.DiscLibrary;
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
import boxset.formats.bytes.Bytes;
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
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.formats.pgs.Segment;
import boxset.formats.pgs.VideoDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Small discs without pictures. Clip and play list 0 are the menu; clip, play list and title n are
 * part n, with a mark at every second and a pop-up menu; the last title plays the second and third
 * seconds of all parts.
 */
final class Discs {
  static final int SECONDS = 4;
  static final VideoDescriptor VIDEO =
      new VideoDescriptor(VideoFormat.PROGRESSIVE_720, FrameRate.FPS_50);
  static final StreamAttributes.Video PICTURE =
      new StreamAttributes.Video(VideoCoding.AVC, VideoFormat.PROGRESSIVE_720, FrameRate.FPS_50);

  private static final Operand.Gpr MARK = new Operand.Gpr(1);
  private static final Language ENGLISH = new Language("eng");

  private Discs() {}

  /** A bitmap of two values, which no other number has. */
  static IndexedBitmap object(int number) {
    byte[] values = new byte[40 * 10];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i % 40 < 5 + number ? 1 : i % 3 == 0 ? 0 : 2);
    }
    return new IndexedBitmap(40, 10, Bytes.copyOf(values));
  }

  static final MenuGraphics GRAPHICS =
      MenuGraphics.of(
          List.of(
              new Palette(
                  List.of(
                      Colour.UNSEEN,
                      new Colour(235, 128, 128, 255),
                      new Colour(81, 240, 90, 128)))),
          IntStream.range(0, 3).mapToObj(Discs::object).toList());

  /** Buttons below each other, each with a number of its own and one command list. */
  static Page page(List<List<NavigationCommand>> commands) {
    List<ButtonOverlapGroup> groups = new ArrayList<>();
    int count = commands.size();
    for (int i = 0; i < count; i++) {
      Button.Neighbours neighbours =
          new Button.Neighbours((i + count - 1) % count + 1, (i + 1) % count + 1, i + 1, i + 1);
      groups.add(
          ButtonOverlapGroup.of(
              new Button(
                  i + 1,
                  OptionalInt.empty(),
                  false,
                  100,
                  100 + 20 * i,
                  neighbours,
                  Graphic.of(0),
                  Graphic.of(1),
                  Graphic.of(2),
                  commands.get(i))));
    }
    return new Page(0, OptionalInt.of(1), OptionalInt.empty(), groups);
  }

  private static List<NavigationCommand> toTitle(int title, int mark) {
    return List.of(
        NavigationCommand.Set.move(MARK.number(), mark), new NavigationCommand.JumpTitle(title));
  }

  /** Page 0: a button for each title, and one for page 1, whose buttons are the marks of part 1. */
  static InteractiveComposition menu(int titles) {
    List<List<NavigationCommand>> toTitles = new ArrayList<>();
    for (int title = 1; title <= titles; title++) {
      toTitles.add(toTitle(title, 0));
    }
    toTitles.add(List.of(NavigationCommand.SetButtonPage.pageAndButton(1, 2)));
    List<List<NavigationCommand>> toMarks = new ArrayList<>();
    for (int mark = 0; mark < SECONDS; mark++) {
      toMarks.add(toTitle(1, mark));
    }
    toMarks.add(List.of(NavigationCommand.SetButtonPage.page(0)));
    return new InteractiveComposition(
        Multiplexed.STAYING, UserInterface.ALWAYS_ON, 0, List.of(page(toTitles), page(toMarks)));
  }

  /** The last mark, the top menu, and the second sound. */
  static InteractiveComposition popUp() {
    return new InteractiveComposition(
        Multiplexed.STAYING,
        UserInterface.POP_UP,
        900_000,
        List.of(
            page(
                List.of(
                    List.of(
                        new NavigationCommand.PopUpOff(),
                        new NavigationCommand.LinkMark(Operand.of(SECONDS - 1))),
                    List.of(new NavigationCommand.JumpTitle(NavigationCommand.JumpTitle.TOP_MENU)),
                    List.of(
                        new NavigationCommand.PopUpOff(),
                        NavigationCommand.SetStream.of(
                            Optional.of(2), Optional.empty(), false))))));
  }

  static StreamTable streams() {
    StreamAttributes.Audio sound =
        new StreamAttributes.Audio(
            AudioCoding.AC_3, AudioFormat.STEREO, SampleRate.KHZ_48, ENGLISH);
    return StreamTable.of(
        StreamTable.Stream.of(0x1011, PICTURE),
        List.of(StreamTable.Stream.of(0x1100, sound), StreamTable.Stream.of(0x1101, sound)),
        List.of(),
        List.of(StreamTable.Stream.of(0x1400, new StreamAttributes.InteractiveGraphics(ENGLISH))));
  }

  private static Clip clip(InteractiveComposition menu) {
    Map<Integer, StreamAttributes> streams = new TreeMap<>();
    for (int i = 0; i < streams().entries().size(); i++) {
      streams.put(streams().entries().get(i).pid(), streams().attributes().get(i));
    }
    TreeSet<Long> entries = new TreeSet<>();
    for (int second = 0; second < SECONDS; second++) {
      entries.add(time(second));
    }
    return new Clip(
        PlainClip.information(SECONDS),
        time(0),
        time(SECONDS),
        entries,
        streams,
        Optional.of(menu));
  }

  static long time(int second) {
    return PlainClip.START / 2 + (long) second * PlayItem.CLOCK_HZ;
  }

  private static MoviePlayList playList(int clip) {
    return new MoviePlayList(
        List.of(PlayItem.play(clip, time(0), time(SECONDS), streams())),
        List.of(),
        IntStream.range(0, SECONDS)
            .mapToObj(second -> PlayListMark.chapter(0, time(second)))
            .toList());
  }

  static BdmvFolder series(int parts) {
    List<MovieObject> objects = new ArrayList<>();
    objects.add(
        new MovieObject(
            false,
            List.of(
                NavigationCommand.Set.move(MARK.number(), 0), new NavigationCommand.JumpTitle(0))));
    objects.add(
        new MovieObject(
            false, List.of(new NavigationCommand.PlayPlayList(0), new NavigationCommand.GoTo(0))));
    SortedMap<Integer, MoviePlayList> playLists = new TreeMap<>();
    SortedMap<Integer, Clip> clips = new TreeMap<>();
    List<PlayItem> cuts = new ArrayList<>();
    playLists.put(0, playList(0));
    clips.put(0, clip(menu(parts + 1)));
    for (int part = 1; part <= parts; part++) {
      playLists.put(part, playList(part));
      clips.put(part, clip(popUp()));
      cuts.add(PlayItem.play(part, time(1), time(3), streams()));
    }
    // The pop-up menu goes to the last mark of a part, which this list must have, too.
    List<PlayListMark> marks = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      marks.add(PlayListMark.chapter(i, time(1)));
      marks.add(PlayListMark.chapter(i, time(2)));
    }
    playLists.put(parts + 1, new MoviePlayList(cuts, List.of(), marks));
    List<IndexTable.Title> titles = new ArrayList<>();
    for (int title = 1; title <= parts + 1; title++) {
      titles.add(IndexTable.Title.movie(objects.size()));
      objects.add(
          new MovieObject(
              true,
              List.of(
                  new NavigationCommand.Compare(Comparison.EQUAL, MARK, Operand.of(0)),
                  new NavigationCommand.GoTo(4),
                  new NavigationCommand.PlayPlayListAtMark(Operand.of(title), MARK),
                  new NavigationCommand.GoTo(5),
                  new NavigationCommand.PlayPlayList(title),
                  NavigationCommand.Set.move(MARK.number(), 0),
                  new NavigationCommand.JumpTitle(0))));
    }
    TreeMap<Integer, String> names = new TreeMap<>(Map.of(1, "Café & <Tide>"));
    return new BdmvFolder(
        new IndexTable(PICTURE, 0, 1, titles),
        new MovieObjects(objects),
        playLists,
        clips,
        List.of(
            new DiscLibrary(
                ENGLISH,
                "The Series",
                Optional.of(new DiscLibrary.DiscSet(3, 2)),
                names,
                List.of())),
        List.of(new ChapterNames(ENGLISH, 1, List.of("One", "Two", "Three", "Four"))),
        new TreeMap<>());
  }

  /** The folder on a disk, its clips with their menus and nothing else. */
  static Path write(BdmvFolder disc, Path root) throws Exception {
    for (String folder : BdmvFolder.FOLDERS) {
      Files.createDirectories(root.resolve(folder));
    }
    for (Map.Entry<String, Bytes> file : disc.files().entrySet()) {
      Files.createDirectories(root.resolve(file.getKey()).getParent());
      Files.write(root.resolve(file.getKey()), file.getValue().toArray());
    }
    for (Map.Entry<Integer, Clip> clip : disc.clips().entrySet()) {
      List<Segment> menu =
          MenuStream.of(VIDEO, clip.getValue().menu().orElseThrow(), GRAPHICS, PlainClip.START)
              .segments();
      Files.write(
          root.resolve(BdmvFolder.streamPath(clip.getKey())), PlainClip.stream(SECONDS, menu));
    }
    return root;
  }
}
