import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.tuner.Broadcast;
import boxset.channel.tuner.SegmentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A channel of a release as one transport stream into nowhere: bytes a second of CPU. */
public class Remux {
  /** The release, and how many seconds of CPU each rendition gets. */
  public static void main(String[] args) throws Exception {
    Path release = Path.of(args[0]);
    double seconds = Double.parseDouble(args[1]);
    Path schedule = release.resolve("channel");
    Path file;
    try (Stream<Path> files = Files.list(schedule)) {
      file = files.filter(each -> each.getFileName().toString().matches("revision.*json")).sorted().findFirst().orElseThrow();
    }
    Revision revision = RevisionFile.read(file.toString(), Files.readAllBytes(file), (id, sha256) -> content(schedule, id, sha256));
    Channel channel = Channel.of(List.of(revision));
    SegmentStore store = new InMemory(release.resolve("site"), new HashMap<>());
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

  private static Content content(Path schedule, String id, String sha256) {
    Path file = schedule.resolve("contents").resolve(id + "-" + sha256.substring(0, 10) + ".json");
    try {
      return RevisionFile.readContent(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files read once, as a disk's cache holds them; every segment is copied out of it as from there. */
  private record InMemory(Path root, Map<String, byte[]> files) implements SegmentStore {
    @Override
    public ByteBuffer read(String uri, long offset, int length) throws IOException {
      byte[] file = files.get(uri);
      if (file == null) {
        file = Files.readAllBytes(root.resolve(uri));
        files.put(uri, file);
      }
      byte[] part = new byte[length < 0 ? file.length - (int) offset : length];
      System.arraycopy(file, (int) offset, part, 0, part.length);
      return ByteBuffer.wrap(part);
    }
  }
}
