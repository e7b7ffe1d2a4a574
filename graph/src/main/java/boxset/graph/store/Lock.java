package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One run at a time in a folder. The operating system holds the lock and releases it when the
 * process ends, however it ends, so no lock is ever stale; the file stays, and holds the process id
 * and the time in seconds since 1970 of whoever took it last, in a line each. Within one process,
 * where file locks do not exclude each other, a semaphore does.
 */
final class Lock implements AutoCloseable {
  /** Beyond the text, which others must be able to read where a lock also stops readers. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Map<Path, Semaphore> WITHIN_PROCESS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final Semaphore within;

  private Lock(FileChannel channel, Semaphore within) {
    this.channel = channel;
    this.within = within;
  }

  static Lock take(Path file, Instant now, WhenBusy busy) throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().getParent();
    Path real = folder == null ? file : folder.toRealPath();
    Semaphore within = WITHIN_PROCESS.computeIfAbsent(real, _ -> new Semaphore(1));
    boolean waited = false;
    if (!within.tryAcquire()) {
      askToWait(file, busy);
      waited = true;
      within.acquire();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        if (!waited) {
          askToWait(file, busy);
        }
        channel.lock(LOCKED_BYTE, 1, false);
      }
      byte[] holder =
          (ProcessHandle.current().pid() + "\n" + now.getEpochSecond() + "\n").getBytes(UTF_8);
      channel.write(ByteBuffer.wrap(holder), 0);
      channel.truncate(holder.length);
      taken = true;
      return new Lock(channel, within);
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      Thread.interrupted();
      throw (InterruptedException)
          new InterruptedException("Stopped while waiting for " + file).initCause(e);
    } finally {
      if (!taken) {
        if (channel != null) {
          channel.close();
        }
        within.release();
      }
    }
  }

  private static void askToWait(Path file, WhenBusy busy) throws StoreFailure {
    WhenBusy.Holder holder = holder(file);
    if (!busy.waits(holder)) {
      String who = holder.pid() == 0 ? "" : " (process " + holder.pid() + ")";
      throw new StoreFailure(
          "Another run"
              + who
              + " is working in "
              + file.toAbsolutePath().getParent()
              + ". Wait until it has ended, or stop it, and run again.");
    }
  }

  static WhenBusy.Holder holder(Path file) {
    try {
      String[] lines = Files.readString(file).split("\n", -1);
      if (lines.length == 3) {
        return new WhenBusy.Holder(
            Long.parseLong(lines[0]), Instant.ofEpochSecond(Long.parseLong(lines[1])));
      }
    } catch (IOException | NumberFormatException | DateTimeException e) {
      // It is being taken right now.
    }
    return new WhenBusy.Holder(0, Instant.EPOCH);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      within.release();
    }
  }
}
