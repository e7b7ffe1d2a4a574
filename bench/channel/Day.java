import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.RevisionFile;
import boxset.channel.tuner.Broadcast;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole channel of a release as one transport stream, as fast as it goes, to standard output. */
public class Day {
  /** The release's folder. */
  public static void main(String[] args) throws Exception {
    Path release = Path.of(args[0]);
    Path schedule = release.resolve("channel");
    Path file = schedule.resolve("revision-1.json");
    Channel channel =
        Channel.of(
            List.of(RevisionFile.read(file.toString(), Files.readAllBytes(file), (id, sha256) -> content(schedule, id, sha256))));
    Map<String, byte[]> files = new HashMap<>();
    Broadcast broadcast =
        Broadcast.from(
            channel,
            channel.profile().pictures().getFirst().id(),
            (uri, offset, length) -> {
              byte[] bytes = files.get(uri);
              if (bytes == null) {
                bytes = Files.readAllBytes(release.resolve("site").resolve(uri));
                files.put(uri, bytes);
              }
              return ByteBuffer.wrap(bytes).slice((int) offset, length < 0 ? bytes.length - (int) offset : length);
            },
            Flicks.instant(channel.flicks(channel.start())));
    try (FileChannel out = new FileOutputStream(FileDescriptor.out).getChannel()) {
      while (broadcast.due().isPresent()) {
        broadcast.send(buffers -> {
          for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
              out.write(buffer);
            }
          }
        });
      }
    }
  }

  private static Content content(Path schedule, String id, String sha256) {
    Path file = schedule.resolve("contents").resolve(id + "-" + sha256.substring(0, 10) + ".json");
    try {
      return RevisionFile.readContent(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
