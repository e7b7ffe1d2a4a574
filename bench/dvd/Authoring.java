import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BridgeImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.formats.dvdvideo.Disc;
import boxset.formats.dvdvideo.DiscLayout;
import boxset.formats.dvdvideo.Title;
import boxset.formats.dvdvideo.TitleSet;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.vob.Sound;
import boxset.formats.vob.VideoObject;
import boxset.steps.FileBytes;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Authors encoded parts from the command line, as a build does, to measure the author alone: {@code Authoring IMAGE
 * GROUP PART...}. PART.m2v is PAL video with a closed group every 15 pictures, PART.ac3 its sound; each has a chapter
 * every GROUP groups.
 */
final class Authoring {
  private static final int GROUP_PICTURES = 15;

  private Authoring() {}

  public static void main(String[] args) throws Exception {
    int step = Integer.parseInt(args[1]) * GROUP_PICTURES;
    List<FileChannel> open = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      List<VideoObject> objects = new ArrayList<>();
      List<Title> titles = new ArrayList<>();
      List<Title.CellUse> all = new ArrayList<>();
      for (String part : List.of(args).subList(2, args.length)) {
        VideoStream video = VideoStream.read(List.of(read(part + ".m2v", arena, open)));
        List<Integer> cells =
            IntStream.iterate(0, at -> at + step <= video.pictures(), at -> at + step)
                .boxed()
                .toList();
        int object = objects.size();
        List<Title.CellUse> uses =
            IntStream.range(0, cells.size())
                .mapToObj(cell -> Title.CellUse.play(object, cell))
                .toList();
        objects.add(
            VideoObject.of(
                VideoStandard.PAL,
                video,
                cells,
                List.of(Sound.of(Ac3Stream.read(read(part + ".ac3", arena, open)))),
                List.of()));
        titles.add(title(uses));
        all.addAll(uses);
      }
      titles.addFirst(title(all));
      StreamAttributes streams =
          new StreamAttributes(
              new VideoAttributes(VideoStandard.PAL, VideoAttributes.Aspect.SIXTEEN_BY_NINE),
              List.of(new AudioAttributes("en", 2, AudioAttributes.Purpose.NORMAL)),
              List.of());
      List<TitleSet> sets = List.of(new TitleSet(streams, objects, titles, Optional.empty()));
      DiscLayout layout =
          DiscLayout.of(
              new Disc(
                  VideoStandard.PAL,
                  "BENCH",
                  List.of(new VmCommand.JumpTt(1)),
                  Optional.empty(),
                  sets,
                  Disc.inOrder(sets)));
      BridgeImage image =
          new BridgeImage(
              VolumeName.of("BENCH", "0000000000000000"),
              List.of("AUDIO_TS"),
              layout.files().stream()
                  .map(file -> new DiscFile("VIDEO_TS", file.name(), file.bytes(), _ -> {}))
                  .toList(),
              LocalDateTime.of(2000, 1, 1, 0, 0));
      FileBytes.writeImage(
          out -> image.writeTo(out, target -> layout.writeTo(file -> target.file(file.name()))),
          Path.of(args[0]));
    }
    for (FileChannel channel : open) {
      channel.close();
    }
  }

  private static Title title(List<Title.CellUse> cells) {
    return new Title(
        cells,
        IntStream.range(0, cells.size()).boxed().toList(),
        List.of(),
        new CommandTable(List.of(), List.of(new VmCommand.Exit()), List.of()));
  }

  private static ByteSource read(String file, Arena arena, List<FileChannel> open)
      throws Exception {
    FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ);
    open.add(channel);
    return ByteSource.of(channel, arena);
  }
}
