package boxset.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The archive of programs that this module has among its resources.
 *
 * @param version as on Maven Central
 * @param platform the kind of machine it is for: {@code linux-x86_64}
 */
record FfmpegArchive(String version, String platform) {
  private static final String ARCHIVE = "ffmpeg.jar";

  /** The list, in an unpacked folder, of the files that were unpacked, and their sizes. */
  private static final String LIST = "files.properties";

  /** Reads which one it is. */
  static FfmpegArchive ours() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = resource("ffmpeg.properties")) {
      properties.load(in);
    }
    return new FfmpegArchive(
        properties.getProperty("version", ""), properties.getProperty("platform", ""));
  }

  /** The platform of a machine, in the archive's words. */
  static String platform(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "macosx" : os.contains("windows") ? "windows" : "linux";
    String machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "x86_64";
    return system + "-" + machine;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = FfmpegArchive.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("Boxset was built without its " + name);
    }
    return in;
  }

  /** Whether a folder holds all of it. */
  static boolean complete(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    Properties sizes = new Properties();
    try (InputStream in = Files.newInputStream(list)) {
      sizes.load(in);
    }
    for (String name : sizes.stringPropertyNames()) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)
          || !Long.toString(Files.size(file)).equals(sizes.getProperty(name))) {
        return false;
      }
    }
    return !sizes.isEmpty();
  }

  /** Unpacks the programs and the libraries they load, without the bindings for Java. */
  static void unpack(Path folder) throws IOException {
    TreeMap<String, Long> sizes = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(resource(ARCHIVE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = programName(entry);
        if (name != null) {
          Path file = folder.resolve(name);
          sizes.put(name, Files.copy(zip, file));
          if (!file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " cannot be made executable");
          }
        }
      }
    }
    StringBuilder list = new StringBuilder();
    sizes.forEach((name, size) -> list.append(name).append('=').append(size).append('\n'));
    Files.writeString(folder.resolve(LIST), list);
  }

  private static @Nullable String programName(ZipEntry entry) {
    String path = entry.getName();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean wanted =
        path.startsWith("org/bytedeco/ffmpeg/")
            && !entry.isDirectory()
            && !name.startsWith("libjni")
            && !name.startsWith("jni");
    return wanted ? name : null;
  }
}
