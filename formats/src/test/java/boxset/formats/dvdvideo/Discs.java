package boxset.formats.dvdvideo;

import boxset.formats.ac3.PlainSound;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.PlainVideo;
import boxset.formats.navpack.Button;
import boxset.formats.navpack.Highlight;
import boxset.formats.subpicture.Bitmap;
import boxset.formats.subpicture.Look;
import boxset.formats.subpicture.SubpictureLimitException;
import boxset.formats.subpicture.SubpictureUnit;
import boxset.formats.vob.Sound;
import boxset.formats.vob.Subpicture;
import boxset.formats.vob.VideoObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small discs of pictures and sounds without meaning. */
public final class Discs {
  /** Of each group of pictures: 0.48 s of PAL, 0.5 s of NTSC. */
  static final int GROUP_FRAMES_PAL = 12;

  static final int GROUP_FRAMES_NTSC = 15;

  private static final List<Integer> PALETTE = Collections.nCopies(16, 0x108080);
  private static final List<Look> LOOKS = Collections.nCopies(4, new Look(1, 15));

  private Discs() {}

  private static Bitmap block() {
    byte[] values = new byte[64 * 32];
    Arrays.fill(values, 64 * 8, 64 * 24, (byte) 1);
    return new Bitmap(64, 32, Bytes.copyOf(values));
  }

  private static byte[] bytes(SubpictureUnit unit) {
    try {
      return unit.bytes();
    } catch (SubpictureLimitException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Parts of chapters of some seconds. Title 1 plays all parts, the others one each; all share the
   * cells. The disc's menu has a button for each title, and one for the title set's, whose buttons
   * are chapters 2 of each title.
   */
  public static Disc series(VideoStandard standard, int parts, int chapters, int sounds) {
    VideoAttributes video = new VideoAttributes(standard, VideoAttributes.Aspect.SIXTEEN_BY_NINE);
    StreamAttributes streams =
        new StreamAttributes(
            video,
            IntStream.range(0, sounds)
                .mapToObj(i ->
                    new AudioAttributes(
                        i % 2 == 0 ? "en" : "de", 2, AudioAttributes.Purpose.NORMAL))
                .toList(),
            List.of(new SubpictureAttributes("en", SubpictureAttributes.Purpose.NORMAL)));
    List<VideoObject> objects = new ArrayList<>();
    List<Title> titles = new ArrayList<>();
    List<Title.CellUse> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      objects.add(part(standard, chapters, sounds));
      for (int cell = 0; cell < chapters; cell++) {
        all.add(Title.CellUse.play(part, cell));
      }
    }
    titles.add(title(all));
    for (int part = 0; part < parts; part++) {
      titles.add(title(all.subList(part * chapters, (part + 1) * chapters)));
    }
    List<VmCommand> toTitles = new ArrayList<>();
    List<VmCommand> toChapters = new ArrayList<>();
    for (int title = 1; title <= titles.size(); title++) {
      toTitles.add(new VmCommand.JumpTt(title));
      toChapters.add(new VmCommand.JumpVtsPtt(title, 2));
    }
    toTitles.add(new VmCommand.JumpSs(new SystemSpace.TitleSetMenu(1, 1, Menu.ROOT)));
    toChapters.add(new VmCommand.JumpSs(new SystemSpace.ManagerMenu()));
    TitleSet set =
        new TitleSet(streams, objects, titles, Optional.of(menu(video, toChapters, Menu.ROOT)));
    return new Disc(
        standard,
        "BOXSET",
        List.of(new VmCommand.JumpSs(new SystemSpace.ManagerMenu())),
        Optional.of(menu(video, toTitles, Menu.TITLE)),
        List.of(set),
        Disc.inOrder(List.of(set)));
  }

  /** Like {@link #series}, with so many cells a part, of which every tenth begins a chapter. */
  public static Disc manyCells(int parts, int cells) {
    Disc disc = series(VideoStandard.PAL, parts, cells, 1);
    TitleSet set = disc.titleSets().getFirst();
    List<Title> titles =
        set.titles().stream()
            .map(title ->
                new Title(
                    title.cells(),
                    title.parts().stream().filter(part -> part % 10 == 0).toList(),
                    title.palette(),
                    title.commands()))
            .toList();
    return new Disc(
        disc.standard(),
        disc.provider(),
        disc.firstPlay(),
        disc.menus(),
        List.of(new TitleSet(set.streams(), set.objects(), titles, set.menus())),
        disc.titleOrder());
  }

  /** One part of so many times four groups of pictures, in one cell. */
  static Disc oneCell(int length) {
    Disc disc = series(VideoStandard.PAL, 1, length, 1);
    TitleSet set = disc.titleSets().getFirst();
    VideoObject many = set.objects().getFirst();
    VideoObject one =
        VideoObject.of(
            many.standard(), many.video(), List.of(0), many.sounds(), many.subpictures());
    Title title = title(List.of(Title.CellUse.play(0, 0)));
    TitleSet whole = new TitleSet(set.streams(), List.of(one), List.of(title), Optional.empty());
    return new Disc(
        disc.standard(),
        disc.provider(),
        List.of(new VmCommand.JumpTt(1)),
        disc.menus()
            .map(_ -> menu(set.streams().video(), List.of(new VmCommand.JumpTt(1)), Menu.TITLE)),
        List.of(whole),
        Disc.inOrder(List.of(whole)));
  }

  /** Two parts of nine groups of pictures, a cell each; the only title plays both. */
  public static Disc twoAlike() {
    TitleSet set = oneCell(2).titleSets().getFirst();
    VideoObject part = set.objects().getFirst();
    Title title =
        new Title(
            List.of(Title.CellUse.play(0, 0), Title.CellUse.play(1, 0)),
            List.of(0),
            PALETTE,
            new CommandTable(List.of(), List.of(new VmCommand.Exit()), List.of()));
    TitleSet both =
        new TitleSet(set.streams(), List.of(part, part), List.of(title), Optional.empty());
    return new Disc(
        VideoStandard.PAL,
        "BOXSET",
        List.of(new VmCommand.JumpTt(1)),
        Optional.empty(),
        List.of(both),
        Disc.inOrder(List.of(both)));
  }

  /** Every chapter has 4 groups of pictures, the last of a part 5. */
  static VideoObject part(VideoStandard standard, int chapters, int sounds) {
    PlainVideo video = standard == VideoStandard.PAL ? PlainVideo.pal() : PlainVideo.ntsc();
    int frames = standard == VideoStandard.PAL ? GROUP_FRAMES_PAL : GROUP_FRAMES_NTSC;
    int[] sizes = new int[frames];
    Arrays.fill(sizes, 900);
    sizes[0] = 9000;
    List<Integer> cells = new ArrayList<>();
    for (int chapter = 0; chapter < chapters; chapter++) {
      cells.add(chapter * 4 * frames);
      for (int group = 0; group < 4; group++) {
        video.group(true, sizes);
      }
    }
    video.group(true, sizes);
    Sound sound = Sound.of(PlainSound.read(PlainSound.stereo(16 * (4 * chapters + 2))));
    byte[] caption = bytes(SubpictureUnit.caption(block(), LOOKS, false, 60_000));
    Subpicture unit = Subpicture.of(40_000, 100_000, ByteSource.of(caption));
    return VideoObject.of(
        standard, video.read(), cells, Collections.nCopies(sounds, sound), List.of(List.of(unit)));
  }

  static Title title(List<Title.CellUse> cells) {
    return new Title(
        cells,
        IntStream.range(0, cells.size()).boxed().toList(),
        PALETTE,
        new CommandTable(
            List.of(), List.of(new VmCommand.CallSs(new SystemSpace.ManagerMenu(), 0)), List.of()));
  }

  static MenuSet menu(VideoAttributes video, List<VmCommand> commands, Menu menu) {
    List<Button> buttons = new ArrayList<>();
    int count = commands.size();
    for (int i = 0; i < count; i++) {
      buttons.add(
          new Button(
              1,
              new Button.Area(100, 40 + 22 * i, 400, 59 + 22 * i),
              i == 0 ? count : i,
              i == count - 1 ? 1 : i + 2,
              i + 1,
              i + 1,
              false,
              commands.get(i)));
    }
    Highlight highlight =
        new Highlight(
            buttons,
            List.of(new Highlight.ColourSet(0x3210_FFF0L, 0x3210_F0F0L)),
            Highlight.Groups.WIDE_AND_LETTERBOX,
            1);
    boolean pal = video.standard() == VideoStandard.PAL;
    PlainVideo picture = (pal ? PlainVideo.pal() : PlainVideo.ntsc()).group(true, 20_000);
    byte[] buttonShapes = bytes(SubpictureUnit.highlight(block()));
    Subpicture shapes = Subpicture.of(0, 36_000, ByteSource.of(buttonShapes));
    VideoObject object =
        new VideoObject(
            video.standard(),
            picture.read(),
            List.of(0),
            List.of(Sound.of(PlainSound.read(PlainSound.stereo(20)))),
            List.of(List.of(shapes), List.of(shapes)),
            Optional.of(highlight),
            true);
    CommandTable again =
        new CommandTable(List.of(), List.of(new VmCommand.LinkSub(SubLink.TOP_PGC, 0)), List.of());
    return new MenuSet(
        new StreamAttributes(
            video,
            List.of(new AudioAttributes("", 2, AudioAttributes.Purpose.UNSPECIFIED)),
            List.of(new SubpictureAttributes("", SubpictureAttributes.Purpose.UNSPECIFIED))),
        "en",
        List.of(new MenuPage(Optional.of(object), PALETTE, again, MenuPage.FOR_EVER)),
        Map.of(menu, 1));
  }
}
