package boxset.tools;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The archive from Maven Central that holds ffmpeg for one kind of machine.
 *
 * @param platform as in its name: {@code linux-x86_64-gpl}
 */
record FfmpegJar(Path jar, String platform) {
  /** This machine's platform, in the archive's words. */
  static String platform(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "macosx" : os.contains("windows") ? "windows" : "linux";
    String machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "x86_64";
    return system + "-" + machine + "-gpl";
  }

  /** Looks on the class path, then on the module path, where nothing need require it. */
  static Optional<FfmpegJar> find(String platform) throws IOException {
    URL onClassPath = ClassLoader.getSystemResource(folder(platform) + "ffmpeg");
    if (onClassPath != null && onClassPath.openConnection() instanceof JarURLConnection c) {
      return Optional.of(
          new FfmpegJar(Path.of(URI.create(c.getJarFileURL().toString())), platform));
    }
    for (Path candidate : modulePath()) {
      String name = String.valueOf(candidate.getFileName());
      if (name.startsWith("ffmpeg-") && name.endsWith("-" + platform + ".jar")) {
        return Optional.of(new FfmpegJar(candidate, platform));
      }
    }
    return Optional.empty();
  }

  private static List<Path> modulePath() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String element : System.getProperty("jdk.module.path", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(element);
      if (element.isEmpty()) {
        continue;
      }
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(path, "ffmpeg-*.jar")) {
          inside.forEach(jars::add);
        }
      } else if (Files.isRegularFile(path)) {
        jars.add(path);
      }
    }
    return jars;
  }

  private static String folder(String platform) {
    return "org/bytedeco/ffmpeg/" + platform + "/";
  }

  JarFile open() throws IOException {
    return new JarFile(jar.toFile());
  }

  /** The archive's version, such as {@code 8.0.1-1.5.13}. */
  String version(JarFile open) throws IOException {
    ZipEntry entry = open.getEntry("META-INF/maven/org.bytedeco/ffmpeg/pom.properties");
    if (entry == null) {
      throw new IOException(jar + " names no version");
    }
    Properties properties = new Properties();
    try (var in = open.getInputStream(entry)) {
      properties.load(in);
    }
    return properties.getProperty("version", "unknown");
  }

  /** The programs and the libraries they load, without the bindings for Java. */
  List<ZipEntry> programs(JarFile open) {
    String folder = folder(platform);
    return open.stream()
        .filter(e -> e.getName().startsWith(folder) && !e.isDirectory())
        .filter(e -> !fileName(e).startsWith("libjni") && !fileName(e).startsWith("jni"))
        .map(ZipEntry.class::cast)
        .toList();
  }

  static String fileName(ZipEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }
}
