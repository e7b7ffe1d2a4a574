package boxset.tools;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ffmpeg that Boxset brings along, unpacked once for each user, or the one that {@code
 * BOXSET_FFMPEG} names.
 *
 * @param folder where {@code ffmpeg} and {@code ffprobe} are
 * @param version what it is, for the keys of steps
 * @param ownLibraries whether the folder holds the libraries they need, too
 */
public record FfmpegBundle(Path folder, String version, boolean ownLibraries) {
  private static final Object UNPACKING = new Object();

  /**
   * Finds the programs, unpacking them at the first use. Several processes may do so at once.
   *
   * @param environment such as {@link System#getenv()}: {@code BOXSET_FFMPEG} is a folder that
   *     holds {@code ffmpeg} and {@code ffprobe}, or the path of {@code ffmpeg}; {@code
   *     XDG_CACHE_HOME} and {@code HOME} say where to unpack to
   * @throws ToolFailure when there is no ffmpeg for this machine
   */
  public static FfmpegBundle find(Map<String, String> environment)
      throws ToolFailure, IOException, InterruptedException {
    String override = environment.getOrDefault("BOXSET_FFMPEG", "");
    if (!override.isEmpty()) {
      return installed(Path.of(override));
    }
    String platform =
        FfmpegArchive.platform(
            System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    FfmpegArchive archive = FfmpegArchive.ours();
    if (!archive.platform().equals(platform)) {
      throw new ToolFailure(
          ToolFailure.Kind.NOT_RUNNABLE,
          "Boxset was built with an ffmpeg for %s, but this machine is %s. Build it again here, or set BOXSET_FFMPEG to a folder that holds ffmpeg 8.1 or later and ffprobe."
              .formatted(archive.platform(), platform));
    }
    return unpacked(archive, cache(environment));
  }

  private static FfmpegBundle installed(Path named)
      throws ToolFailure, IOException, InterruptedException {
    Path folder = named.toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      folder = folder.resolveSibling("");
    }
    for (String program : List.of("ffmpeg", "ffprobe")) {
      if (!Files.isExecutable(folder.resolve(program))) {
        throw new ToolFailure(
            ToolFailure.Kind.NOT_RUNNABLE,
            "BOXSET_FFMPEG is %s, but there is no program %s there.".formatted(named, program));
      }
    }
    Path log = Files.createTempFile("boxset-ffmpeg", ".log");
    try {
      StringBuilder words = new StringBuilder();
      new FfmpegBundle(folder, "", false)
          .child("ffmpeg")
          .run(
              List.of("-version"),
              folder,
              log,
              line -> {
                words.append(line).append('\n');
                return true;
              });
      String[] first = words.toString().split("\\s+", 4);
      return new FfmpegBundle(
          folder, (first.length > 2 ? first[2] : "unknown") + "/" + digest(words), false);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static String digest(CharSequence words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path cache(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "boxset");
    }
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    return Path.of(
        home.isEmpty() ? System.getProperty("java.io.tmpdir") : home, ".cache", "boxset");
  }

  private static FfmpegBundle unpacked(FfmpegArchive archive, Path cache)
      throws ToolFailure, IOException {
    String version = archive.version() + "-" + archive.platform();
    Path folder = cache.resolve("ffmpeg-" + version);
    if (!FfmpegArchive.complete(folder)) {
      try {
        unpack(folder);
      } catch (IOException e) {
        throw new ToolFailure(
            ToolFailure.Kind.NOT_RUNNABLE,
            "ffmpeg cannot be unpacked to %s: %s. Make room there, or set XDG_CACHE_HOME to a folder that can be written to."
                .formatted(cache, e.getMessage()));
      }
    }
    return new FfmpegBundle(folder, version, true);
  }

  /** Unpacks beside and renames; the lock makes other threads and processes wait. */
  private static void unpack(Path folder) throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
    synchronized (UNPACKING) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (FfmpegArchive.complete(folder)) {
          return;
        }
        Path beside = folder.resolveSibling(folder.getFileName() + ".part");
        deleteFolder(beside);
        deleteFolder(folder);
        Files.createDirectory(beside);
        FfmpegArchive.unpack(beside);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** The encoder. */
  public Ffmpeg ffmpeg() {
    return new BundledFfmpeg(version, child("ffmpeg"));
  }

  /** The reader of media files' descriptions. */
  public Ffprobe ffprobe() {
    return new BundledFfprobe(version, child("ffprobe"));
  }

  private ChildProgram child(String program) {
    Map<String, String> environment =
        ownLibraries ? Map.of("LD_LIBRARY_PATH", folder.toString()) : Map.of();
    return new ChildProgram(folder.resolve(program), environment);
  }
}
