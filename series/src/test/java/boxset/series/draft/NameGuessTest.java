package boxset.series.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NameGuessTest {
  @Test
  void masterNamesGiveNumberNounAndTitle() {
    assertThat(
            parts(
                "S01E03 - The Wall.mov",
                "Part 2 final v3.mov",
                "part1.mov",
                "LongWay_03.mov",
                "03 - The Wall.mp4",
                "The Long Way Up - Episode 4 - Noise_ProRes422HQ_v12.mov",
                "TheWall.mov",
                "Part Two - The Wall.mov",
                "PartIII.mov",
                "Teil 3.mov",
                "Session-5_Grace.mov",
                "LWU_EP02_THE-WALL_FINAL_v3_1080p_23976_STEREO.mov",
                "sintel-trailer-720p24.mp4",
                "The Final Cut.mov",
                "2001 A Journey.mov",
                "Épisode 1 — l'été & «guillemets» 100%.mp4",
                "-video-with-dash-.mp4",
                "....mov"))
        .isEqualTo(
            """
            S01E03 - The Wall.mov | Episode 3 | The Wall |
            Part 2 final v3.mov | Part 2 | |
            part1.mov | Part 1 | |
            LongWay_03.mov | - 3 | | Long Way
            03 - The Wall.mp4 | - 3 | The Wall |
            The Long Way Up - Episode 4 - Noise_ProRes422HQ_v12.mov | Episode 4 | Noise | The Long Way Up
            TheWall.mov | - - | The Wall |
            Part Two - The Wall.mov | Part 2 | The Wall |
            PartIII.mov | Part 3 | |
            Teil 3.mov | Teil 3 | |
            Session-5_Grace.mov | Session 5 | Grace |
            LWU_EP02_THE-WALL_FINAL_v3_1080p_23976_STEREO.mov | Episode 2 | THE-WALL | LWU
            sintel-trailer-720p24.mp4 | - - | Sintel trailer |
            The Final Cut.mov | - - | The Final Cut |
            2001 A Journey.mov | - - | 2001 A Journey |
            Épisode 1 — l'été & «guillemets» 100%.mp4 | Épisode 1 | L'été & «guillemets» 100% |
            -video-with-dash-.mp4 | - - | Video with dash |
            ....mov | - - | |
            """);
  }

  @Test
  void bareNumberIsBelievedInCompanyOnly() {
    assertThat(numbers("LongWay_03.mov", "LongWay_01.mov", "fire2.mov", "640x360p25.mp4"))
        .containsExactly(3, 1, -1, -1);
    assertThat(numbers("01 Basement.mov", "02 Contract.mov")).containsExactly(1, 2);
    assertThat(numbers("12 Monkeys.mov", "The Wall.mov", "Part 2.mov", "city-25.mpg"))
        .containsExactly(-1, -1, 2, -1);
  }

  @Test
  void sidecarNamesGiveLanguageKindAndLayout() {
    assertThat(
            sidecars(
                "captions/part1.en.sdh.srt",
                "part1.pt-BR.srt",
                "part1_de_forced.vtt",
                "part1.eng.srt",
                "part1-french.srt",
                "Part 1 German Subtitles.srt",
                "part1.hi.srt",
                "part1.en.hi.srt",
                "part1.zh-Hant.srt",
                "This is it.srt",
                "part1.srt",
                "part1-commentary.wav",
                "part1_51.wav",
                "part1.5.1.wav",
                "part1_5.1_M&E.wav",
                "part1-ad.wav",
                "part1_stereo_es.wav"))
        .isEqualTo(
            """
            captions/part1.en.sdh.srt | en | sdh | - | -
            part1.pt-BR.srt | pt-BR | - | - | -
            part1_de_forced.vtt | de | forced | - | -
            part1.eng.srt | en | - | - | -
            part1-french.srt | fr | - | - | -
            Part 1 German Subtitles.srt | de | subtitles | - | -
            part1.hi.srt | hi | - | - | -
            part1.en.hi.srt | en | sdh | - | -
            part1.zh-Hant.srt | zh-Hant | - | - | -
            This is it.srt | - | - | - | -
            part1.srt | - | - | - | -
            part1-commentary.wav | - | - | commentary | -
            part1_51.wav | - | - | mix | surround_5_1
            part1.5.1.wav | - | - | - | surround_5_1
            part1_5.1_M&E.wav | - | - | music_and_effects | surround_5_1
            part1-ad.wav | - | - | description | -
            part1_stereo_es.wav | es | - | mix | stereo
            """);
  }

  @Test
  void sidecarsFindTheirMasters() {
    List<String> masters =
        List.of("m/part1.mov", "m/part10.mov", "m/part1 extended.mov", "m/Episode 3 final.mov");
    assertThat(FileNames.owner("c/part1.en.srt", masters)).contains("m/part1.mov");
    assertThat(FileNames.owner("c/part1_51.wav", masters)).contains("m/part1.mov");
    assertThat(FileNames.owner("c/PART10.srt", masters)).contains("m/part10.mov");
    assertThat(FileNames.owner("c/part1 extended.de.srt", masters))
        .contains("m/part1 extended.mov");
    assertThat(FileNames.owner("c/ep3_v2.srt", masters)).contains("m/Episode 3 final.mov");
    assertThat(FileNames.owner("c/part2.srt", masters)).isEmpty();
    assertThat(FileNames.owner("c/captions.srt", masters)).isEmpty();
    assertThat(FileNames.owner("c/captions.srt", List.of("film.mov"))).contains("film.mov");
  }

  private static List<Integer> numbers(String... paths) {
    return PartName.of(List.of(paths)).values().stream()
        .map(name -> name.number().orElse(-1))
        .toList();
  }

  private static String parts(String... names) {
    return List.of(names).stream()
        .map(name -> {
          PartName part = PartName.of("masters/" + name);
          String number = part.number().isPresent() ? "" + part.number().getAsInt() : "-";
          return (name
                  + " | "
                  + part.noun().orElse("-")
                  + " "
                  + number
                  + " | "
                  + part.title()
                  + " | "
                  + part.before())
              .replace("  ", " ")
              .strip();
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String sidecars(String... names) {
    return List.of(names).stream()
        .map(name -> {
          SidecarName sidecar = SidecarName.of(name);
          return name
              + " | "
              + sidecar.language().orElse("-")
              + " | "
              + word(sidecar.captions())
              + " | "
              + word(sidecar.sound())
              + " | "
              + word(sidecar.layout());
        })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String word(java.util.Optional<? extends Enum<?>> value) {
    return value.map(v -> v.name().toLowerCase(Locale.ROOT)).orElse("-");
  }
}
