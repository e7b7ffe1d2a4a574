import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.RevisionFile;
import boxset.channel.tuner.SegmentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A release with a channel of one revision, its files read once, as a disk's cache holds them. */
record Release(Channel channel, SegmentStore store) {
  static Release read(Path folder) throws IOException {
    Path schedule = folder.resolve("channel");
    Path file = schedule.resolve("revision-1.json");
    Channel channel =
        Channel.of(
            List.of(RevisionFile.read(file.toString(), Files.readAllBytes(file), (id, sha256) -> content(schedule, id, sha256))));
    return new Release(channel, new InMemory(folder.resolve("site"), new HashMap<>()));
  }

  private static Content content(Path schedule, String id, String sha256) {
    Path file = schedule.resolve("contents").resolve(id + "-" + sha256.substring(0, 10) + ".json");
    try {
      return RevisionFile.readContent(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every segment is copied out of its file, as from a disk's cache. */
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
