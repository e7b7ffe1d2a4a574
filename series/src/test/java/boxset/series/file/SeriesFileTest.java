package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import boxset.series.model.AudioKind;
import boxset.series.model.Chapter;
import boxset.series.model.Effort;
import boxset.series.model.Extra;
import boxset.series.model.FrameRate;
import boxset.series.model.Moment;
import boxset.series.model.Part;
import boxset.series.model.Quality;
import boxset.series.model.Series;
import boxset.series.model.StreamSettings;
import boxset.series.model.Territories;
import boxset.series.model.Timecode;
import boxset.series.model.TrackSource;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.series.model.WindowKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesFileTest {
  private static final String HEAD = "id: s\ntitle: S\nlanguage: en\n";
  private static final String PART = "  - {id: p1, title: Basement, master: masters/part1.mov}\n";

  @Test
  void wholeSeriesReadsWithoutAWord() {
    assertThat(Report.of(Sample.YAML)).isEmpty();
  }

  @Test
  void valuesAreWhatWasWritten() {
    Series series = Report.series(Sample.YAML);
    assertThat(series.label(series.parts().get(3))).isEqualTo("Part 4");
    assertThat(series.frameRate()).contains(new FrameRate(24000, 1001));
    assertThat(series.credits().get(1).names()).containsExactly("Sam Okoro", "Lin Wei");
    assertThat(series.synopsis().longText().orElseThrow().text())
        .isEqualTo("Two studio kids\nbuild a sound.");
    assertThat(series.art().orElseThrow().focus().y()).isEqualTo(40);
    assertThat(series.stills())
        .extracting(s -> s.file().path())
        .containsExactly("stills/a.jpg", "stills/b.PNG");
    Part part = series.parts().getFirst();
    assertThat(part.audio())
        .extracting(a -> a.kind())
        .containsExactly(AudioKind.MIX, AudioKind.COMMENTARY);
    assertThat(part.chapters())
        .extracting(Chapter::title)
        .containsExactly("Four tracks and a fan heater", "The first cheque", "Silence");
    assertThat(part.chapters().get(1).place().line()).isEqualTo(25);
    assertThat(part.breaks())
        .extracting(b -> b.at().toString())
        .containsExactly("00:15:30", "00:33:05");
    assertThat(series.themes().getFirst().title()).isEqualTo("Loyalty");
    assertThat(series.themes().getFirst().moments())
        .extracting(Moment::of)
        .containsExactly("p1", "p3", "dee");
    assertThat(series.extra("dee-in-full").orElseThrow().content())
        .isInstanceOf(Extra.Content.Use.class);
    assertThat(series.music().get(1).cleared().windows()).containsExactly(WindowKind.RUN);
    assertThat(series.windows().all())
        .extracting(Window::kind)
        .containsExactly(WindowKind.values());
    assertThat(series.windows().press().orElseThrow().embargo().orElseThrow().moment())
        .hasToString("2026-06-14T21:00-04:00[America/New_York]");
    assertThat(series.windows().run().orElseThrow().repeats())
        .extracting(Window.TimeOfDay::time)
        .hasToString("[02:00, 12:00]");
    assertThat(series.windows().stream().orElseThrow().settings())
        .isEqualTo(StreamSettings.DEFAULTS);
    assertThat(series.codes().getFirst().gives())
        .containsExactly(WindowKind.STREAM, WindowKind.DOWNLOAD);
    assertThat(series.spansOf("p3")).hasToString("[00:40:00-00:41:30]");
  }

  @Test
  void wordsThatOtherReadersTakeForNumbersStayWords() {
    Series series =
        Report.series(
            """
            id: 1984
            title: 1984
            sort: null
            language: no
            logline: yes
            ratings: {BBFC: 15}
            parts:
              - id: p1
                title: 12:30
                master: masters/part1.mov
                chapters: {0:10: ten seconds, 10:11:42: ten hours}
            """);
    assertThat(series.id()).isEqualTo("1984");
    assertThat(series.sort()).contains("null");
    assertThat(series.language()).isEqualTo("no");
    assertThat(series.logline()).contains("yes");
    assertThat(series.parts().getFirst().title()).isEqualTo("12:30");
    assertThat(series.parts().getFirst().chapters())
        .extracting(c -> c.at().toString())
        .containsExactly("00:00:10", "10:11:42");
  }

  @Test
  void chaptersMayBeLinesOfAList() {
    Series series =
        Report.series(
            HEAD
                + """
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    chapters:
                      - 00:00:00 Start
                      - 00:11:42: The first cheque
                      - 00:24:08 Silence: the end
                      - "00:30:00 Quoted"
                """);
    assertThat(series.parts().getFirst().chapters())
        .extracting(c -> c.at() + " " + c.title())
        .containsExactly(
            "00:00:00 Start",
            "00:11:42 The first cheque",
            "00:24:08 Silence: the end",
            "00:30:00 Quoted");
  }

  @Test
  void timecodesHaveFiveForms() {
    Series series =
        Report.series(
            HEAD
                + """
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    frame_rate: 29.97
                    breaks: [0:30, 11:42, 00:11:42.5, 00:11:42:20, 00:13:00;02]
                """);
    FrameRate ntsc = series.frameRate(series.parts().getFirst()).orElseThrow();
    assertThat(series.parts().getFirst().breaks())
        .extracting(b -> b.at().frame(ntsc))
        .containsExactly(899L, 21039L, 21054L, 21080L, 23378L);
  }

  @Test
  void momentsMayBeNamedAndUsedByThemes() {
    Series series =
        Report.series(
            HEAD
                + """
                themes:
                  old-loyalty:
                    - handshake
                    - {at: p1 00:03:00-00:04:00, title: The cheque}
                  noise: {title: All that noise, moments: [handshake]}
                moments:
                  handshake: {at: p1 00:01:00 - 00:01:20, title: The handshake}
                parts:
                """
                + PART);
    assertThat(series.themes())
        .extracting(t -> t.title())
        .containsExactly("Old loyalty", "All that noise");
    assertThat(series.themes().getFirst().moments())
        .extracting(m -> m.title().orElse(""))
        .containsExactly("The handshake", "The cheque");
    assertThat(series.spansOf("p1")).hasToString("[00:01:00-00:01:20, 00:03:00-00:04:00]");
  }

  @Test
  void streamSettingsAreRead() {
    Series series =
        Report.series(
            HEAD
                + "parts:\n"
                + PART
                + """
                windows:
                  stream:
                    quality: 21.5
                    rate: 7.8M
                    effort: slow
                    largest: 720p
                    sound_rate: 128k
                    where: [US, DE, AT]
                    except: AT
                  download:
                """);
    Window.Stream stream = series.windows().stream().orElseThrow();
    assertThat(stream.settings().quality()).isEqualTo(new Quality.Factor(215));
    assertThat(stream.settings().rate()).hasValue(7800);
    assertThat(stream.settings().effort()).isEqualTo(Effort.SLOW);
    assertThat(stream.settings().largest()).isEqualTo(720);
    assertThat(stream.settings().soundRate()).isEqualTo(128);
    assertThat(stream.settings().surroundRate()).isEqualTo(320);
    assertThat(stream.availability().where())
        .isEqualTo(new Territories(Set.of("AT", "DE", "US"), Set.of("AT")));
    assertThat(series.windows().download()).isPresent();
  }

  @Test
  void timeZoneOfTheSeriesHoldsWhereverItStands() {
    Series series =
        Report.series(
            HEAD
                + "parts:\n"
                + PART
                + "windows: {stream: {opens: 2026-06-18 09:00}}\ntime_zone: Europe/Berlin\n");
    When opens = series.windows().stream().orElseThrow().availability().opens().orElseThrow();
    assertThat(opens.moment()).hasToString("2026-06-18T09:00+02:00[Europe/Berlin]");
  }

  @Test
  void personGivesAnInterviewItsName() {
    Series series =
        Report.series(
            HEAD
                + "interviews:\n  - {id: talk, person: dee, file: interviews/dee.mov}\n"
                + "people:\n  - {id: dee, name: Dee Marsh, role: engineer}\nparts:\n"
                + PART);
    assertThat(series.interviews().getFirst().name()).isEqualTo("Dee Marsh");
    assertThat(series.interviews().getFirst().role()).contains("engineer");
  }

  @Test
  void aliasesStandForWhatTheyName() {
    Series series =
        Report.series(
            HEAD
                + """
                parts:
                  - {id: p1, title: A, master: masters/part1.mov, audio: &a [{track: 1, kind: mix}]}
                  - {id: p2, title: B, master: masters/part2.mov, audio: *a}
                """);
    assertThat(series.parts().get(1).audio().getFirst().source())
        .isInstanceOfSatisfying(
            TrackSource.InMaster.class, in -> assertThat(in.number()).isEqualTo(1));
  }

  @Test
  void oneGroupOfPartsNeedsOnePairOfBrackets() {
    String parts = "parts:\n" + PART + "  - {id: p2, title: B, master: masters/part2.mov}\n";
    for (String groups : List.of("[p1, p2]", "[[p1, p2]]")) {
      Series series = Report.series(HEAD + parts + "discs: {keep_together: " + groups + "}\n");
      assertThat(series.box().keepTogether()).containsExactly(List.of("p1", "p2"));
    }
  }

  @Test
  void marksOfTheEditorDoNotMatter() {
    String yaml = HEAD + "parts:\n" + PART;
    List<byte[]> encodings =
        List.of(
            ("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + yaml).getBytes(StandardCharsets.UTF_16BE),
            yaml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            yaml.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
    for (byte[] bytes : encodings) {
      Parsed parsed = SeriesFile.parse("series.yaml", bytes, Report.FOLDER);
      Part part = parsed.series().orElseThrow().parts().getFirst();
      assertThat(part.place().line()).isEqualTo(5);
      assertThat(part.master().place().text() + "\n").isEqualTo(PART);
    }
  }

  @Test
  void textThatIsNotUtf8IsRefusedAtItsPlace() {
    byte[] bytes = (HEAD + "logline: Café society\n").getBytes(StandardCharsets.ISO_8859_1);
    Parsed parsed = SeriesFile.parse("series.yaml", bytes, Report.FOLDER);
    assertThat(DiagnosticsText.render(parsed.diagnostics(), Style.PLAIN))
        .isEqualTo(
            """
            series.yaml:4:13: error: this file is not text in UTF-8
                4 | logline: Café society
                  |             ^
                  Save it again as UTF-8: in most editors, File > Save with encoding > UTF-8.

            1 error
            """);
  }

  /** Whatever is done to a file, there is a report, and it points into the file. */
  @Test
  void damagedFilesAreReportedAndNeverThrow() {
    Random random = new Random(20260614);
    String alphabet = " \n\t:-,#'\"[]{}&*!|>%@`~?0a\u00e9\u4e2d";
    int refused = 0;
    for (int round = 0; round < 400; round++) {
      StringBuilder damaged = new StringBuilder(Sample.YAML);
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
        }
      }
      byte[] bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);
      Parsed parsed = SeriesFile.parse("series.yaml", bytes, Report.FOLDER);
      assertThat(parsed.series().isPresent()).isNotEqualTo(parsed.diagnostics().hasErrors());
      refused += parsed.diagnostics().hasErrors() ? 1 : 0;
      List<String> lines = damaged.toString().lines().toList();
      parsed
          .diagnostics()
          .sorted()
          .forEach(d -> {
            var place = d.place().orElseThrow();
            assertThat(place.line()).isBetween(1, lines.size() + 1);
            assertThat(place.column()).isBetween(1, place.text().length() + 1);
            assertThat(d.problem()).isNotBlank();
          });
    }
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void timecodeOfTheFileIsATimecodeOfTheModel() {
    Series series = Report.series(Sample.YAML);
    assertThat(series.parts().getFirst().chapters().getLast().at())
        .isEqualTo(new Timecode.Clock(1_448_000));
  }
}
