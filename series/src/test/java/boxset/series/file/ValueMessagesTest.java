package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about languages, dates, shares and settings. */
class ValueMessagesTest {
  @Test
  void languages() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    captions:
                      - {track: 1, kind: subtitles, language: english}
                      - {track: 2, kind: subtitles, language: en_US}
                      - {track: 3, kind: subtitles, language: eng}
                      - {track: 4, kind: subtitles, language: jp}
                      - {track: 5, kind: subtitles, language: xx}
                      - {track: 6, kind: subtitles, language: de-QQ}
                      - {track: 7, kind: subtitles, language: Deutsch}
                      - {track: 8, kind: subtitles, language: no}
                      - {track: 9, kind: subtitles, language: pt-br}
                """))
        .isEqualTo(
            """
            series.yaml:9:47: error: `english` is not a language
                9 |       - {track: 1, kind: subtitles, language: english}
                  |                                               ^^^^^^^
                  Write: en

            series.yaml:10:47: error: `en_US` is not a language
               10 |       - {track: 2, kind: subtitles, language: en_US}
                  |                                               ^^^^^
                  Write: en-US

            series.yaml:11:47: error: `eng` has a code of two letters, and players know only that
               11 |       - {track: 3, kind: subtitles, language: eng}
                  |                                               ^^^
                  Write: en

            series.yaml:12:47: error: `jp` is not a language
               12 |       - {track: 4, kind: subtitles, language: jp}
                  |                                               ^^
                  That is a country; write: ja

            series.yaml:13:47: error: `xx` is not a language
               13 |       - {track: 5, kind: subtitles, language: xx}
                  |                                               ^^
                  Write its code: en, de, pt-BR (ISO 639 and BCP 47).

            series.yaml:14:47: error: there is no country `QQ`
               14 |       - {track: 6, kind: subtitles, language: de-QQ}
                  |                                               ^^^^^
                  Write only `de`, or an ISO 3166 code after it, such as pt-BR.

            series.yaml:15:47: error: `Deutsch` is not a language
               15 |       - {track: 7, kind: subtitles, language: Deutsch}
                  |                                               ^^^^^^^
                  Write: de

            7 errors
            """);
  }

  @Test
  void datesAndTimes() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                windows:
                  run: {channel: C, premiere: 14.6.2026, repeats: [25:00, noon, 9pm], marathon: sonday}
                  stream: {opens: 2026-02-30, closes: 2026-06-14 24:00}
                """))
        .isEqualTo(
            """
            series.yaml:7:31: error: `14.6.2026` is not a date
                7 |   run: {channel: C, premiere: 14.6.2026, repeats: [25:00, noon, 9pm], marathon: sonday}
                  |                               ^^^^^^^^^
                  Write year-month-day: 2026-06-14.

            series.yaml:7:52: error: `25:00` is not a time of day
                7 |   run: {channel: C, premiere: 14.6.2026, repeats: [25:00, noon, 9pm], marathon: sonday}
                  |                                                    ^^^^^
                  Write hours and minutes by the 24-hour clock: 21:00. `noon` and `midnight` will do.

            series.yaml:7:65: error: `9pm` is not a time of day
                7 |   run: {channel: C, premiere: 14.6.2026, repeats: [25:00, noon, 9pm], marathon: sonday}
                  |                                                                 ^^^
                  Write hours and minutes by the 24-hour clock: 21:00. `noon` and `midnight` will do.

            series.yaml:7:81: error: `sonday` is no day
                7 |   run: {channel: C, premiere: 14.6.2026, repeats: [25:00, noon, 9pm], marathon: sonday}
                  |                                                                                 ^^^^^^
                  Did you mean `monday`? It is one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.

            series.yaml:8:19: error: there is no day `2026-02-30`
                8 |   stream: {opens: 2026-02-30, closes: 2026-06-14 24:00}
                  |                   ^^^^^^^^^^
                  Write year-month-day: 2026-06-14.

            series.yaml:8:50: error: `24:00` is not a time of day
                8 |   stream: {opens: 2026-02-30, closes: 2026-06-14 24:00}
                  |                                                  ^^^^^
                  Write hours and minutes by the 24-hour clock: 21:00. `noon` and `midnight` will do.

            6 errors
            """);
  }

  @Test
  void timeZones() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                time_zone: New York
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                windows:
                  press: {opens: 2026-05-01 10:00 Europe/Berln, embargo: 2026-06-14 21:00 EST5}
                  stream: {opens: 2026-03-08 02:30 America/New_York}
                """))
        .isEqualTo(
            """
            series.yaml:4:12: error: `New York` is not a time zone
                4 | time_zone: New York
                  |            ^^^^^^^^
                  Did you mean `America/New_York`?

            series.yaml:8:35: error: `Europe/Berln` is not a time zone
                8 |   press: {opens: 2026-05-01 10:00 Europe/Berln, embargo: 2026-06-14 21:00 EST5}
                  |                                   ^^^^^^^^^^^^
                  Did you mean `Europe/Berlin`?

            series.yaml:8:75: error: `EST5` is not a time zone
                8 |   press: {opens: 2026-05-01 10:00 Europe/Berln, embargo: 2026-06-14 21:00 EST5}
                  |                                                                           ^^^^
                  Write region and city: America/New_York, Europe/Berlin.

            series.yaml:9:19: error: there is no 02:30 on that day in America/New_York: the clocks go forward
                9 |   stream: {opens: 2026-03-08 02:30 America/New_York}
                  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Choose a time an hour earlier or later.

            4 errors
            """);
  }

  @Test
  void timeWithoutAZone() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                windows:
                  run: {channel: C, premiere: 2026-06-14 21:00}
                """))
        .isEqualTo(
            """
            series.yaml:7:31: warning: this time has no time zone, so UTC is taken
                7 |   run: {channel: C, premiere: 2026-06-14 21:00}
                  |                               ^^^^^^^^^^^^^^^^
                  Add one: 2026-06-14 21:00 America/New_York
                  Or once for the whole series: time_zone: America/New_York

            1 warning
            """);
  }

  @Test
  void windowsThatContradict() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                  - {id: p2, title: Contract, master: masters/part2.mov}
                windows:
                  press: {opens: 2026-05-01, embargo: 2026-04-14}
                  stream: {opens: 2026-04-01, closes: 2026-03-01}
                  dvd: {keep_together: [[p1, p2], [p2, p3]]}
                codes: {batch: sleeve, count: 500, gives: [stream, bluray]}
                """))
        .isEqualTo(
            """
            series.yaml:8:39: error: the embargo ends before the press window opens
                8 |   press: {opens: 2026-05-01, embargo: 2026-04-14}
                  |                                       ^^^^^^^^^^
                  The press sees the series from `opens`, and may publish from `embargo`.

            series.yaml:9:19: warning: the stream window opens before the embargo ends
                9 |   stream: {opens: 2026-04-01, closes: 2026-03-01}
                  |                   ^^^^^^^^^^
                  The embargo ends on 2026-04-14.

            series.yaml:9:39: error: this window closes before it opens
                9 |   stream: {opens: 2026-04-01, closes: 2026-03-01}
                  |                                       ^^^^^^^^^^
                  Correct one of the two dates.

            series.yaml:10:8: error: `p2` is kept together twice
               10 |   dvd: {keep_together: [[p1, p2], [p2, p3]]}
                  |        ^
                  A part can be in one group only.

            series.yaml:10:40: error: `p3` is not the id of a part
               10 |   dvd: {keep_together: [[p1, p2], [p2, p3]]}
                  |                                        ^^
                  There are: p1, p2.

            series.yaml:11:8: error: these codes give `bluray`, and there is no such window
               11 | codes: {batch: sleeve, count: 500, gives: [stream, bluray]}
                  |        ^
                  Add `bluray:` under `windows`, or take it out of `gives`.

            5 errors, 1 warning
            """);
  }

  @Test
  void streamSettings() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                windows:
                  stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                """))
        .isEqualTo(
            """
            series.yaml:7:21: error: `god` is no quality
                7 |   stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                  |                     ^^^
                  Did you mean `good`? It is `draft`, `good`, `best`, or a number from 10 (best) to 40.

            series.yaml:7:32: error: `6000` is not a rate
                7 |   stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                  |                                ^^^^
                  Write kilobits a second with a k, or megabits with an M: 6000k.

            series.yaml:7:46: error: `slowest` is no effort
                7 |   stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                  |                                              ^^^^^^^
                  Did you mean `slower`? It is one of: faster, fast, medium, slow, slower.

            series.yaml:7:64: error: `12p` is not a height of picture
                7 |   stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                  |                                                                ^^^
                  Write the number of lines: 2160p, 1080p, 720p.

            series.yaml:7:81: error: a rate of 900k is out of range
                7 |   stream: {quality: god, rate: 6000, effort: slowest, largest: 12p, sound_rate: 900k}
                  |                                                                                 ^^^^
                  It may be from 32k to 320k.

            5 errors
            """);
  }

  @Test
  void sharesAndCueSheet() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                music:
                  - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  - {cue: Old Hit, at: p1 00:01:00-00:02:00, use: VV, by: {D. Marsh: 101%}}
                """))
        .isEqualTo(
            """
            series.yaml:7:26: error: `p1` does not say which stretch
                7 |   - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  |                          ^^
                  Add where it begins and ends: p1 00:24:08-00:25:40

            series.yaml:7:35: error: `BVV` is no use of music
                7 |   - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  |                                   ^^^
                  Did you mean `BV`? It is one of: BI, BV, VI, VV, OT, CT, MT, ET, L.

            series.yaml:7:40: error: the shares sum to 90 %, not to 100 %
                7 |   - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  |                                        ^^
                  Correct them, or write the names alone if the shares are not known.

            series.yaml:7:92: error: `tv` is no window
                7 |   - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  |                                                                                            ^^
                  It is one of: all, none, press, run, stream, download, dvd, bluray.

            series.yaml:7:104: error: `uk` is not a country code
                7 |   - {cue: Night Bus, at: p1, use: BVV, by: {D. Marsh: 60%, L. Wei: 30%}, cleared: [stream, tv], where: uk}
                  |                                                                                                        ^^
                  Write: GB

            series.yaml:8:70: error: `101%` is not a percentage
                8 |   - {cue: Old Hit, at: p1 00:01:00-00:02:00, use: VV, by: {D. Marsh: 101%}}
                  |                                                                      ^^^^
                  Write a number from 0 to 100 with a %, such as 62%.

            6 errors
            """);
  }

  @Test
  void focusAndYears() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: {background: art/wall.tif, focus: [62%, 140%]}
                awards: {name: Grammy Awards, year: 1492, result: one}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:46: error: `140%` is not a percentage
                4 | art: {background: art/wall.tif, focus: [62%, 140%]}
                  |                                              ^^^^
                  Write a number from 0 to 100 with a %, such as 62%.

            series.yaml:5:37: error: `1492` is not a year from 1890 to 2199
                5 | awards: {name: Grammy Awards, year: 1492, result: one}
                  |                                     ^^^^
                  Write digits only, such as 2026.

            series.yaml:5:51: error: `one` is no result
                5 | awards: {name: Grammy Awards, year: 1492, result: one}
                  |                                                   ^^^
                  It is one of: won, nominated, selected.

            3 errors
            """);
  }

  @Test
  void eidrHasACheckCharacter() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                ids: {eidr: 10.5240/7791-8534-2C23-9030-8610-6, imdb: nm1}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:13: error: a character of this EIDR is wrong: its check character should be 5
                4 | ids: {eidr: 10.5240/7791-8534-2C23-9030-8610-6, imdb: nm1}
                  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Copy it from the registry again.

            series.yaml:4:55: error: `nm1` is not an IMDb number
                4 | ids: {eidr: 10.5240/7791-8534-2C23-9030-8610-6, imdb: nm1}
                  |                                                       ^^^
                  Write: tt1234567

            2 errors
            """);
  }

  @Test
  void codesAndScreeners() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                screeners: {until: 2026-06-13}
                codes: {batch: sleeve, count: 0, gives: stream}
                """))
        .isEqualTo(
            """
            series.yaml:6:12: error: these screeners are for nobody
                6 | screeners: {until: 2026-06-13}
                  |            ^
                  Add: to: [Kim Lee], or list: people/critics.csv

            series.yaml:7:31: error: `0` is not a number of codes from 1 to 1000000
                7 | codes: {batch: sleeve, count: 0, gives: stream}
                  |                               ^
                  Write digits only, such as 500.

            2 errors
            """);
  }
}
