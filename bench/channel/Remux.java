import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Profile;
import boxset.channel.tuner.Broadcast;
import boxset.channel.tuner.SegmentStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A channel of a release as one transport stream into nowhere: bytes a second of CPU. */
public class Remux {
  /** The release, and how many seconds of CPU each rendition gets. */
  public static void main(String[] args) throws Exception {
    Release release = Release.read(Path.of(args[0]));
    double seconds = Double.parseDouble(args[1]);
    Channel channel = release.channel();
    SegmentStore store = release.store();
    for (Profile.Picture picture : channel.profile().pictures()) {
      play(channel, picture.id(), store, seconds / 3);
      play(channel, picture.id(), store, seconds);
    }
  }

  private static void play(Channel channel, String rendition, SegmentStore store, double seconds) throws IOException {
    var cpu = ManagementFactory.getThreadMXBean();
    long[] count = new long[2];
    long begin = cpu.getCurrentThreadCpuTime();
    long ticks = begin;
    while (ticks - begin < seconds * 1e9) {
      Broadcast broadcast = Broadcast.from(channel, rendition, store, Flicks.instant(channel.flicks(channel.start())));
      while (broadcast.due().isPresent() && ticks - begin < seconds * 1e9) {
        broadcast.send(buffers -> {
          for (ByteBuffer buffer : buffers) {
            count[0] += buffer.remaining();
          }
        });
        count[1]++;
        ticks = cpu.getCurrentThreadCpuTime();
      }
    }
    double took = (ticks - begin) / 1e9;
    System.out.printf("%s: %.0f MB per CPU second, %.0f segments of %.0f kB%n", rendition, count[0] / 1e6 / took, count[1] / took, count[0] / 1e3 / count[1]);
  }
}
