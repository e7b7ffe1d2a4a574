package boxset.formats.dvdvideo;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.ifo.VideoStandard;
import boxset.players.Navigator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lsdvd and libdvdnav, which others wrote, make of our discs. */
class OutsideReadersTest {
  @TempDir Path folder;

  private Path disc(VideoStandard standard, int parts, int chapters, int sounds) throws Exception {
    return DiscFolder.write(DiscLayout.of(Discs.series(standard, parts, chapters, sounds)), folder);
  }

  @Test
  void titlesChaptersAndStreamsAreListed() throws Exception {
    String listed = lsdvd(disc(VideoStandard.NTSC, 2, 3, 2));
    assertThat(listed)
        .contains("Title: 01, Length: 00:00:13.000 Chapters: 06, Cells: 06, Audio streams: 02")
        .contains("Title: 02, Length: 00:00:06.500 Chapters: 03, Cells: 03, Audio streams: 02")
        .contains("Title: 03, Length: 00:00:06.500 Chapters: 03, Cells: 03, Audio streams: 02")
        .contains("Audio: 2, Language: de - Deutsch, Format: ac3")
        .contains("Subtitle: 01, Language: en - English")
        .contains("Chapter: 03, Length: 00:00:02.500");
  }

  private static String lsdvd(Path disc) throws Exception {
    Process process =
        new ProcessBuilder("lsdvd", "-c", "-a", "-s", disc.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void chaptersEndAtTheFrame() throws Exception {
    try (Navigator player = new Navigator(disc(VideoStandard.PAL, 2, 3, 1))) {
      long group = 12 * 3600;
      assertThat(player.chapterEnds(1))
          .containsExactly(4 * group, 8 * group, 13 * group, 17 * group, 21 * group, 26 * group);
      assertThat(player.chapterEnds(3)).containsExactly(4 * group, 8 * group, 13 * group);
    }
  }

  @Test
  void everyButtonLeadsWhereItSays() throws Exception {
    Path disc = disc(VideoStandard.PAL, 3, 2, 1);
    List<String> reached = new ArrayList<>();
    List<String> chapters = new ArrayList<>();
    for (int button = 1; button <= 4; button++) {
      try (Navigator player = new Navigator(disc)) {
        assertThat(player.playToMenu()).isEqualTo(5);
        assertThat(player.inManagerMenu()).isTrue();
        player.press(button);
        reached.add(player.playToTitle());
      }
      try (Navigator player = new Navigator(disc)) {
        player.playToMenu();
        player.press(5);
        assertThat(player.playToMenu()).isEqualTo(5);
        assertThat(player.inManagerMenu()).isFalse();
        player.press(button);
        chapters.add(player.playToTitle());
      }
    }
    assertThat(reached).containsExactly("1/1", "2/1", "3/1", "4/1");
    assertThat(chapters).containsExactly("1/2", "2/2", "3/2", "4/2");
  }

  @Test
  void aTitleOfMoreCellsThanAChainHoldsPlaysToItsEndAndFromAnyChapter() throws Exception {
    Path disc = DiscFolder.write(DiscLayout.of(Discs.manyCells(3, 100)), folder);
    try (Navigator player = new Navigator(disc)) {
      player.playToMenu();
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo("1/1");
      Set<Integer> objects = new TreeSet<>();
      for (int chapter = 2; chapter <= 30; chapter++) {
        assertThat(player.playToNextChapter()).isEqualTo("1/" + chapter);
        objects.add(player.object());
      }
      assertThat(objects).containsExactly(1, 2, 3);
      assertThat(player.playToMenu()).isEqualTo(5);
      player.press(1);
      player.playToTitle();
      player.search(1, 29);
      assertThat(player.playToTitle()).isEqualTo("1/29");
      assertThat(player.object()).isEqualTo(3);
    }
  }

  @Test
  void aTitleThatHasBeenPlayedLeadsToTheMenu() throws Exception {
    try (Navigator player = new Navigator(disc(VideoStandard.NTSC, 2, 2, 8))) {
      player.playToMenu();
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo("1/1");
      assertThat(player.playToMenu()).isEqualTo(4);
      assertThat(player.inManagerMenu()).isTrue();
    }
  }
}
