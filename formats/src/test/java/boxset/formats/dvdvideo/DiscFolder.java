package boxset.formats.dvdvideo;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes a disc's files into a folder. */
final class DiscFolder implements VideoTsTarget, AutoCloseable {
  private final Path videoTs;
  private @Nullable FileChannel open;

  private DiscFolder(Path videoTs) {
    this.videoTs = videoTs;
  }

  static Path write(DiscLayout layout, Path folder) throws IOException {
    Path videoTs = Files.createDirectories(folder.resolve("VIDEO_TS"));
    try (DiscFolder target = new DiscFolder(videoTs)) {
      layout.writeTo(target);
    }
    return folder;
  }

  @Override
  public ByteSink file(VideoTsFile file) throws IOException {
    close();
    FileChannel channel =
        FileChannel.open(
            videoTs.resolve(file.name()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    open = channel;
    return ByteSink.to(channel);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }
}
