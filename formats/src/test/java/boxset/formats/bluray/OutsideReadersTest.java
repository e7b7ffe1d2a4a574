package boxset.formats.bluray;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bdmv.AudioCoding;
import boxset.formats.bdmv.AudioFormat;
import boxset.formats.bdmv.ConnectionCondition;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamEntry;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.bdmv.StreamTable.Stream;
import boxset.formats.bdmv.SubPath;
import boxset.players.Player;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What libbluray, which others wrote, makes of our discs. */
class OutsideReadersTest {
  @TempDir Path folder;

  private Path disc(int parts) throws Exception {
    return Discs.write(Discs.series(parts), folder);
  }

  @Test
  void namesAndChaptersAreRead() throws Exception {
    try (Player player = new Player(disc(2))) {
      assertThat(player.names()).isEqualTo("The Series, 2 of 3, 1=Café & <Tide>");
      assertThat(player.chapters(1)).containsExactly(0L, 90_000L, 180_000L, 270_000L);
      assertThat(player.chapters(3)).containsExactly(0L, 90_000L, 180_000L, 270_000L);
    }
  }

  @Test
  void theMenuIsDrawnAsItWas() throws Exception {
    try (Player player = new Player(disc(2)).play()) {
      List<Player.Drawn> drawn = player.playToMenu();
      assertThat(drawn)
          .extracting(Player.Drawn::place)
          .containsExactly("100,100 40x10", "100,120 40x10", "100,140 40x10", "100,160 40x10");
      assertThat(drawn)
          .extracting(Player.Drawn::values)
          .containsExactly(
              Discs.object(1).values(),
              Discs.object(0).values(),
              Discs.object(0).values(),
              Discs.object(0).values());
      assertThat(player.press(Player.DOWN))
          .extracting(Player.Drawn::values)
          .containsExactly(Discs.object(0).values(), Discs.object(1).values());
    }
  }

  @Test
  void everyButtonLeadsWhereItSaysAndBack() throws Exception {
    Path disc = disc(2);
    List<String> titles = new ArrayList<>();
    for (int button = 0; button < 3; button++) {
      try (Player player = new Player(disc).play()) {
        player.playToMenu();
        titles.add(player.pressButton(button).playToTitle());
        player.forget();
        assertThat(player.playToMenu()).hasSize(4);
        assertThat(player.told(Player.TITLE)).isZero();
      }
    }
    List<String> marks = new ArrayList<>();
    for (int button = 0; button < 4; button++) {
      try (Player player = new Player(disc).play()) {
        player.playToMenu();
        player.pressButton(3);
        player.playToPage(5);
        // The second button of the page is selected.
        marks.add(player.pressButton((button + 4) % 5).playToTitle());
      }
    }
    assertThat(titles).containsExactly("1/1/1", "2/2/1", "3/3/1");
    assertThat(marks).containsExactly("1/1/1", "1/1/2", "1/1/3", "1/1/4");
  }

  @Test
  void thePopUpMenuGoesOverTheFilm() throws Exception {
    Path disc = disc(2);
    try (Player player = new Player(disc).play()) {
      player.playToMenu();
      player.pressButton(0).playToTitle();
      player.playUntil("a pop-up menu", () -> player.told(Player.POP_UP_MENU) == 1);
      assertThat(player.press(Player.POP_UP)).hasSize(3);
      player.pressButton(0).playUntil("chapter 4", () -> player.told(Player.CHAPTER) == 4);
      assertThat(player.press(Player.POP_UP)).hasSize(3);
      player
          .pressButton(2)
          .playUntil("the second sound", () -> player.told(Player.AUDIO_STREAM) == 2);
      assertThat(player.press(Player.POP_UP)).hasSize(3);
      player.pressButton(1).playUntil("the menu", () -> player.told(Player.TITLE) == 0);
    }
  }

  @Test
  void streamsOfEveryKindAreFound() throws Exception {
    Path disc = disc(2);
    Language german = new Language("deu");
    StreamAttributes.Audio sound =
        new StreamAttributes.Audio(
            AudioCoding.LPCM, AudioFormat.MULTI_CHANNEL, SampleRate.KHZ_96, german);
    StreamAttributes.Audio mixed =
        new StreamAttributes.Audio(
            AudioCoding.E_AC_3_SECONDARY, AudioFormat.STEREO, SampleRate.KHZ_48, german);
    StreamTable streams =
        new StreamTable(
            List.of(Stream.of(0x1011, Discs.PICTURE)),
            List.of(Stream.of(0x1100, sound)),
            List.of(
                Stream.of(0x1200, new StreamAttributes.PresentationGraphics(german)),
                new Stream<>(
                    new StreamEntry.InSubPathClip(0, 0x1800),
                    new StreamAttributes.TextSubtitle(1, german))),
            List.of(
                new Stream<>(
                    new StreamEntry.InSubPathClip(1, 0x1400),
                    new StreamAttributes.InteractiveGraphics(german))),
            List.of(new StreamTable.SecondaryAudio(Stream.of(0x1A00, mixed), List.of(1))),
            List.of(
                new StreamTable.SecondaryVideo(
                    new Stream<>(new StreamEntry.InMainClipOfSubPath(2, 0x1B00), Discs.PICTURE),
                    List.of(1),
                    List.of())),
            List.of());
    SubPath.Item item =
        new SubPath.Item(
            0, ConnectionCondition.NOT_SEAMLESS, Discs.time(0), Discs.time(2), 0, Discs.time(0));
    MoviePlayList playList =
        new MoviePlayList(
            List.of(PlayItem.play(1, Discs.time(0), Discs.time(2), streams)),
            List.of(
                new SubPath(SubPath.Type.TEXT_SUBTITLE, false, List.of(item)),
                new SubPath(SubPath.Type.INTERACTIVE_GRAPHICS, false, List.of(item)),
                new SubPath(SubPath.Type.IN_MUX_SYNCHRONOUS, false, List.of(item))),
            List.of());
    Files.write(disc.resolve("BDMV/PLAYLIST/00009.mpls"), playList.bytes());
    try (Player player = new Player(disc)) {
      assertThat(player.streams(9))
          .containsExactly(
              "1011 1b -",
              "1100 80 deu-",
              "1200 90 deu-",
              "1800 92 deu-",
              "1400 91 deu1",
              "1a00 a1 deu-",
              "1b00 1b 2");
    }
  }
}
