import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdmv.Language;
import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BlurayImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import boxset.steps.FileBytes;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Multiplexes encoded parts into an image from the command line, as a build does, to measure that
 * alone: {@code Authoring IMAGE SOUND.ac3 PARTS...}. A part is a folder of pieces, one behind
 * another in the order of their names.
 */
final class Authoring {
  private Authoring() {}

  public static void main(String[] args) throws Exception {
    Queue<FileChannel> open = new ConcurrentLinkedQueue<>();
    try (Arena arena = Arena.ofShared()) {
      Ac3Stream sound = Ac3Stream.read(read(Path.of(args[1]), arena, open));
      List<String> parts = List.of(args).subList(2, args.length);
      List<ClipLayout> clips =
          parts.parallelStream().map(part -> laidOut(part, sound, arena, open)).toList();
      List<DiscFile> files = new ArrayList<>();
      for (ClipLayout clip : clips) {
        String name = "%05d.m2ts".formatted(files.size() + 1);
        files.add(new DiscFile("BDMV/STREAM", name, clip.bytes(), clip::writeTo));
      }
      BlurayImage image =
          new BlurayImage(
              VolumeName.of("BENCH", "0000000000000000"),
              List.of(),
              files,
              LocalDateTime.of(2000, 1, 1, 0, 0));
      FileBytes.writeImage(image::writeTo, Path.of(args[0]));
    }
    for (FileChannel channel : open) {
      channel.close();
    }
  }

  private static ClipLayout laidOut(
      String part, Ac3Stream sound, Arena arena, Queue<FileChannel> open) {
    try {
      List<ByteSource> pieces = new ArrayList<>();
      for (Path piece : pieces(part)) {
        pieces.add(read(piece, arena, open));
      }
      AvcStream video = AvcStream.read(pieces);
      ClipSound heard = new ClipSound(new Ac3Sound(sound, 0), new Language("eng"), 0);
      return ClipLayout.of(new Clip(video, List.of(heard), List.of(), List.of()));
    } catch (Exception e) {
      throw new IllegalArgumentException(part, e);
    }
  }

  private static List<Path> pieces(String folder) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().toList();
    }
  }

  private static ByteSource read(Path file, Arena arena, Queue<FileChannel> open) throws Exception {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    open.add(channel);
    return ByteSource.of(channel, arena);
  }
}
