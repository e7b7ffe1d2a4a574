package boxset.server;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The folder as items, remembered for as long as their files stay the same.
 *
 * <p>A text up to {@value #MOST_TEXT} bytes is read whole; its tag is a digest of the bytes that
 * are sent. Any other file's tag is the digest in its name, or else its size, time of change and
 * inode. Whether a remembered item still stands is seen from those three, by one system call: a
 * program that writes into a file and then sets back its time would not be noticed. A file changed
 * less than {@link #UNSETTLED} ago is not remembered, for it may change again within one tick of
 * the file system's clock.
 */
final class Shelf {

  static final int MOST_TEXT = 16 << 20;
  private static final long MOST_HELD = 128 << 20;
  private static final int MOST_ITEMS = 20_000;
  private static final Duration UNSETTLED = Duration.ofSeconds(1);

  private final Path root;
  private final UnaryOperator<String> pages;
  private final InstantSource clock;
  private final Map<String, Remembered> items = new ConcurrentHashMap<>();
  private final AtomicLong held = new AtomicLong();

  /**
   * A shelf over a folder.
   *
   * @param pages what is done to every HTML page before it is sent
   * @param clock tells how long ago a file was changed
   */
  Shelf(Path root, UnaryOperator<String> pages, InstantSource clock) {
    this.root = root;
    this.pages = pages;
    this.clock = clock;
  }

  /** The item at a path, when it is known and its file has not changed since. */
  Optional<Item> remembered(String path) {
    Remembered known = items.get(path);
    if (known == null) {
      return Optional.empty();
    }
    try {
      return known.identity.equals(Identity.of(root.resolve(path)))
          ? Optional.of(known.item)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The item at a path, from the disk; may take a while.
   *
   * @param path relative to the folder, with nothing hostile in it (see {@link Target})
   * @throws IOException when it is there but cannot be read
   */
  Item find(String path) throws IOException {
    try {
      Path file = root.resolve(path);
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        return new Item.Missing();
      }
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return Files.isRegularFile(real.resolve("index.html"))
            ? new Item.Folder()
            : new Item.Missing();
      }
      if (!attributes.isRegularFile()) {
        return new Item.Missing();
      }
      Identity identity = Identity.of(real);
      Item.Document document = read(path, real, identity);
      if (identity.equals(Identity.of(real)) && isSettled(identity)) {
        remember(path, new Remembered(identity, document));
      }
      return document;
    } catch (InvalidPathException e) {
      return new Item.Missing();
    } catch (IOException e) {
      if (Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
          && !(e instanceof NoSuchFileException)) {
        throw e;
      }
      return new Item.Missing();
    }
  }

  private Item.Document read(String path, Path file, Identity identity) throws IOException {
    MediaType type = MediaType.of(path);
    Matcher digest = Item.DIGEST_IN_NAME.matcher(path);
    boolean immutable = digest.find();
    Freshness freshness = immutable ? Freshness.FOR_GOOD : Freshness.ASK_AGAIN;
    if (type.text() && identity.size <= MOST_TEXT) {
      byte[] bytes = Files.readAllBytes(file);
      if (type.page()) {
        bytes =
            pages
                .apply(new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
      }
      return Item.Held.of(type, freshness, bytes);
    }
    String tag = immutable ? digest.group(1) : identity.tag();
    return new Item.OnDisk(
        type,
        '"' + tag + '-' + Long.toHexString(identity.size) + '"',
        identity.size,
        freshness,
        file);
  }

  private boolean isSettled(Identity identity) {
    return identity.changed.toInstant().isBefore(clock.instant().minus(UNSETTLED));
  }

  private void remember(String path, Remembered next) {
    if (items.size() >= MOST_ITEMS || held.get() + next.held() > MOST_HELD) {
      items.clear();
      held.set(0);
    }
    Remembered before = items.put(path, next);
    held.addAndGet(next.held() - (before == null ? 0 : before.held()));
  }

  private record Remembered(Identity identity, Item item) {
    long held() {
      return item instanceof Item.Held text
          ? text.size() + text.compressed().map(Buffer::length).orElse(0)
          : 0;
    }
  }

  /** What tells a file from the one that had its name before; null key where inodes are unknown. */
  private record Identity(@Nullable Object key, long size, FileTime changed) {
    static Identity of(Path file) throws IOException {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Identity(found.fileKey(), found.size(), found.lastModifiedTime());
    }

    String tag() {
      return Long.toHexString(changed.to(java.util.concurrent.TimeUnit.NANOSECONDS))
          + '-'
          + Integer.toHexString(Objects.hashCode(key));
    }
  }
}
