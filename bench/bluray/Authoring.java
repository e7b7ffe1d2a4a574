import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdmv.Language;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.discimage.BlurayImage;
import boxset.formats.discimage.DiscFile;
import boxset.formats.discimage.VolumeName;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Multiplexes encoded parts into an image from the command line, as a build does, to measure that
 * alone: {@code Authoring IMAGE PARTS COPIES PICTURE.264 SOUND.ac3}. A part is the picture so many
 * times, one piece behind another.
 */
final class Authoring {
  private Authoring() {}

  public static void main(String[] args) throws Exception {
    int parts = Integer.parseInt(args[1]);
    int copies = Integer.parseInt(args[2]);
    List<FileChannel> open = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      ByteSource picture = read(args[3], arena, open);
      Ac3Stream sound = Ac3Stream.read(read(args[4], arena, open));
      List<DiscFile> files = new ArrayList<>();
      for (int part = 1; part <= parts; part++) {
        AvcStream video = AvcStream.read(Collections.nCopies(copies, picture));
        ClipSound heard = new ClipSound(new Ac3Sound(sound, 0), new Language("eng"), 0);
        ClipLayout layout = ClipLayout.of(new Clip(video, List.of(heard), List.of(), List.of()));
        files.add(
            new DiscFile("BDMV/STREAM", "0000" + part + ".m2ts", layout.bytes(), layout::writeTo));
      }
      BlurayImage image =
          new BlurayImage(
              VolumeName.of("BENCH", "0000000000000000"),
              List.of(),
              files,
              LocalDateTime.of(2000, 1, 1, 0, 0));
      try (FileChannel out =
          FileChannel.open(
              Path.of(args[0]), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        image.writeTo(ByteSink.to(out));
      }
    }
    for (FileChannel channel : open) {
      channel.close();
    }
  }

  private static ByteSource read(String file, Arena arena, List<FileChannel> open)
      throws Exception {
    FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ);
    open.add(channel);
    return ByteSource.of(channel, arena);
  }
}
