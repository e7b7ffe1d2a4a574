package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's first try, which ends at once when there is more to do than a page. */
class GlanceTest {
  private static final String SERIES =
      """
      id: glance
      title: A Glance
      language: en
      logline: At WORD.
      parts: [{id: p1, title: One, master: film.mov}]
      windows: {stream: {quality: draft, effort: faster, largest: 240p}}
      """;

  private static final int MORE = 75;

  @Test
  void makesAPageAndLeavesTheRestAlone(@TempDir Path folder) throws IOException {
    Ffmpeg.master(folder, "film.mov", "testsrc2=s=128x72:r=12:d=1", "sine=r=48000:d=1");
    // What has changed this very moment is read again next time, which is more than a glance.
    Files.setLastModifiedTime(folder.resolve("film.mov"), FileTime.fromMillis(0));
    Path series = folder.resolve("series.yaml");
    Files.writeString(series, SERIES.replace("WORD", "first"));

    Outside.Ended much = glance(folder);
    assertThat(much.exit()).isEqualTo(MORE);
    assertThat(much.out() + much.err()).isEmpty();
    assertThat(folder.resolve("release")).doesNotExist();

    Outside.Ended made = TinySeries.boxset(folder, "make");
    assertThat(made.exit()).as(made.out() + made.err()).isZero();

    Files.writeString(series, SERIES.replace("WORD", "second"));
    Outside.Ended little = glance(folder);
    assertThat(little.exit()).as(little.out() + little.err()).isZero();
    assertThat(little.out()).contains("steps made");
    assertThat(folder.resolve("release/site/index.html")).content().contains("At second.");

    Files.writeString(series, "id: glance\n");
    Outside.Ended wrong = glance(folder);
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("series.yaml:1:1");
  }

  private static Outside.Ended glance(Path folder) {
    List<String> command = new ArrayList<>(TinySeries.command("make"));
    command.add(1, "-Dboxset.glance=true");
    return Outside.run(folder, Map.of(), command);
  }
}
