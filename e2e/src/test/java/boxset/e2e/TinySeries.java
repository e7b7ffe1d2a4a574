package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A series of two short parts whose masters are generated: a white picture and a beep come together
 * every two seconds, so that anyone can see whether they still do. Made once with the real command
 * line and shared by all tests, which must not change it.
 *
 * <p>{@code -De2e.release=FOLDER} judges another site instead; what is known of the tiny one is
 * then not tested.
 */
final class TinySeries {
  static final String TITLE = "Tide \"Tables\" <one> & two";
  static final String COMMENTARY = "Commentary with Ana Reyes";

  /** Length of each part, in seconds. */
  static final int SECONDS = 12;

  /** Pictures a second. */
  static final int RATE = 24;

  /** Seconds between flashes. */
  static final int FLASH_EVERY = 2;

  private static @Nullable Path site;
  private static Outside.@Nullable Ended made;

  private TinySeries() {}

  /** The folder of the site. */
  static synchronized Path site() {
    Path folder = site;
    if (folder == null) {
      folder =
          Optional.ofNullable(System.getProperty("e2e.release"))
              .map(Path::of)
              .orElseGet(TinySeries::make);
      site = folder;
    }
    Outside.Ended make = made;
    if (make != null) {
      assertThat(make.exit()).as(make.out() + make.err()).isZero();
    }
    return folder;
  }

  /** Whether another site is judged, of which nothing is known. */
  static boolean isForeign() {
    return System.getProperty("e2e.release") != null;
  }

  /** Skips a test that knows what is in the tiny series. */
  static void onlyThisOne() {
    assumeFalse(isForeign(), "another site is judged");
  }

  /** Runs the command line in a folder. */
  static Outside.Ended boxset(Path folder, String... arguments) {
    return Outside.run(folder, Map.of(), command(arguments));
  }

  /** What runs the command line. */
  static List<String> command(String... arguments) {
    Path app = Outside.HERE.resolveSibling("cli/target/app");
    assertThat(app).as("built by mvn verify").isDirectory();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // they all end before more would pay
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-p",
                app.toString(),
                "-m",
                "boxset.cli/boxset.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path make() {
    Path folder = Outside.HERE.resolve("target/series");
    try {
      Files.createDirectories(folder.resolve("masters"));
      Files.createDirectories(folder.resolve("captions"));
      Path masters = folder.resolve("masters");
      for (String name : List.of("p1.mov", "p2.mov")) {
        if (!Files.exists(masters.resolve(name))) {
          master(masters, name);
        }
      }
      if (!Files.exists(masters.resolve("p1-commentary.wav"))) {
        commentary(masters, "p1-commentary.wav");
      }
      for (String language : List.of("en", "de")) {
        Files.writeString(folder.resolve("captions/p1." + language + ".srt"), captions(language));
      }
      Files.writeString(folder.resolve("series.yaml"), SERIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made = boxset(folder, "make");
    return folder.resolve("release/site");
  }

  private static void master(Path folder, String name) {
    String flash = "not(mod(n," + FLASH_EVERY * RATE + "))";
    Ffmpeg.master(
        folder,
        name,
        "testsrc2=s=640x360:r=%d:d=%d,eq=brightness=-0.4,drawbox=c=white:t=fill:enable='%s'"
            .formatted(RATE, SECONDS, flash),
        "aevalsrc='if(lt(mod(t,%d),1/%d),0.5*sin(2*PI*1000*t),0)':s=48000:d=%d"
            .formatted(FLASH_EVERY, RATE, SECONDS),
        "-crf",
        "12");
  }

  private static void commentary(Path folder, String name) {
    Ffmpeg.run(folder, "-f", "lavfi", "-i", "sine=f=300:r=48000:d=" + SECONDS, "-ac", "2", name);
  }

  private static String captions(String language) {
    return """
    1
    00:00:01,000 --> 00:00:03,000
    First words (%s)

    2
    00:00:07,000 --> 00:00:09,500
    Last words (%s)
    """
        .formatted(language, language);
  }

  private static final String SERIES =
      """
      boxset: 1
      id: tide-tables
      title: 'Tide "Tables" <one> & two'
      noun: Part
      logline: A flash, a beep, and the sea.
      language: en
      credits:
        Directed by: Ana Reyes
      parts:
        - id: p1
          title: Low Water
          logline: The first half.
          master: masters/p1.mov
          audio:
            - {track: 1, kind: mix}
            - {file: masters/p1-commentary.wav, kind: commentary, title: Commentary with Ana Reyes}
          captions:
            - {file: captions/p1.en.srt, kind: sdh}
            - {file: captions/p1.de.srt, kind: subtitles, language: de}
          chapters:
            00:00:00: Opening
            00:00:06: Second half
        - id: p2
          title: High Water
          master: masters/p2.mov
      themes:
        water: [p2 00:00:02-00:00:03, p1 00:00:06-00:00:07]
      windows:
        stream: {effort: faster}
      """;
}
