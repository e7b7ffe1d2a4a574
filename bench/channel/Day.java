import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.tuner.Broadcast;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The whole channel of a release as one transport stream, as fast as it goes, to standard output. */
public class Day {
  /** The release's folder. */
  public static void main(String[] args) throws Exception {
    Release release = Release.read(Path.of(args[0]));
    Channel channel = release.channel();
    Broadcast broadcast =
        Broadcast.from(
            channel,
            channel.profile().pictures().getFirst().id(),
            release.store(),
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
}
