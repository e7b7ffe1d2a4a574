package boxset.editions.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.SoundFacts;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final String ONE_PART =
      """
      boxset: 1
      id: long-way
      title: The Long Way
      language: en
      parts:
        - id: p1
          title: Basement
          master: p1.mov
          captions: [{file: p1.srt, kind: sdh}]
      """;

  private static final String GOOD_CAPTIONS =
      """
      1
      00:00:01,000 --> 00:00:03,000
      Good.
      """;

  private static SampleMedia onePart(SampleMedia.Picture picture) {
    return new SampleMedia(ONE_PART)
        .media(
            "p1.mov",
            SampleMedia.file(picture.track(), SampleMedia.audio(2, "stereo", 0, picture.seconds)))
        .captions("p1.srt", GOOD_CAPTIONS);
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() {
    assertThat(
            onePart(new SampleMedia.Picture())
                .sound("p1.mov", 1, SampleMedia.heard(2, 600, -23))
                .findings())
        .isEmpty();
  }

  @Test
  void picturesThatAreChangedAreNamedWithWhatBecomesOfThem() {
    SampleMedia.Picture tape = new SampleMedia.Picture();
    tape.width = 720;
    tape.height = 576;
    tape.sampleWidth = 16;
    tape.sampleHeight = 11;
    tape.order = FieldOrder.TOP_FIRST;
    assertThat(onePart(tape).findings())
        .isEqualTo(
            """
            series.yaml:8:13: note: Part 1: interlaced, top field first [interlaced]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is deinterlaced to 50 pictures a second.

            series.yaml:8:13: note: Part 1: anamorphic: stored as 720x576 with pixels of 16:11 [anamorphic]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is shown as 1047x576.

            2 notes
            """);
  }

  @Test
  void phonePictures() {
    SampleMedia.Picture phone = new SampleMedia.Picture();
    phone.width = 1281;
    phone.height = 721;
    phone.rotation = 90;
    phone.constant = false;
    phone.largestGap = 1.2;
    phone.range = DynamicRange.HLG;
    phone.alpha = true;
    phone.rate = new Rate(30, 1);
    assertThat(onePart(phone).findings())
        .isEqualTo(
            """
            series.yaml:8:13: note: Part 1: variable frame rate: 30.00 pictures a second on average, up to 1.20 s between two [variable-rate]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is made constant at 30.

            series.yaml:8:13: note: Part 1: the picture is stored turned by 90 degrees [rotated]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is turned upright, to 721x1281.

            series.yaml:8:13: note: Part 1: an odd size: 1281x721 [odd-size]
                8 |     master: p1.mov
                  |             ^^^^^^
                  H.264 needs even sizes; it is made even.

            series.yaml:8:13: note: Part 1: HDR (HLG) [hdr]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is mapped to standard range (BT.709) for the stream.

            series.yaml:8:13: note: Part 1: the picture has transparency [transparent]
                8 |     master: p1.mov
                  |             ^^^^^^
                  It is laid over black.

            5 notes
            """);
  }

  @Test
  void holesAndTinyPictures() {
    SampleMedia.Picture small = new SampleMedia.Picture();
    small.width = 160;
    small.height = 120;
    small.missing = 12;
    small.largestGap = 0.52;
    assertThat(onePart(small).findings())
        .isEqualTo(
            """
            series.yaml:8:13: warning: Part 1: 12 pictures are missing in p1.mov: nothing new for 0.52 s [missing-pictures]
                8 |     master: p1.mov
                  |             ^^^^^^
                  The picture before is held. Export the master again if there should be others.

            series.yaml:8:13: warning: Part 1: a tiny picture: 160x120 [tiny]
                8 |     master: p1.mov
                  |             ^^^^^^
                  Nothing is enlarged. Name the full-size master, not a proxy.

            2 warnings
            """);
  }

  @Test
  void placesAfterTheEndOfThePicture() {
    SampleMedia media =
        new SampleMedia(
            """
            boxset: 1
            id: long-way
            title: The Long Way
            language: en
            frame_rate: 29.97
            parts:
              - id: p1
                title: Basement
                master: p1.mov
                captions: [{file: p1.srt, kind: sdh}]
                chapters:
                  00:00:00: Four tracks
                  01:00:05;00: The cheque
                breaks: [00:05:00, 00:11:00]
                segments: {credits: 00:09:00-00:12:00}
            themes:
              loyalty: [p1 00:09:50-00:10:30]
            """);
    SampleMedia.Picture picture = new SampleMedia.Picture();
    picture.rate = new Rate(30000, 1001);
    assertThat(
            media
                .media(
                    "p1.mov",
                    SampleMedia.withTextsAndTimecode(
                        SampleMedia.file(picture.track(), SampleMedia.audio(2, "stereo", 0, 600)),
                        "01:00:00;00"))
                .captions("p1.srt", GOOD_CAPTIONS)
                .findings())
        .isEqualTo(
            """
            series.yaml:13:7: error: Part 1, 01:00:05;00: chapter "The cheque" at 01:00:05;00 is after the end of the picture (00:10:00;00)
               13 |       01:00:05;00: The cheque
                  |       ^^^^^^^^^^^
                  Times count from the first frame as 00:00:00:00; this master's own timecode starts at 01:00:00;00: take that off.

            series.yaml:14:24: error: Part 1, 00:10:59;28: break at 00:11:00 is after the end of the picture (00:10:00;00)
               14 |     breaks: [00:05:00, 00:11:00]
                  |                        ^^^^^^^^
                  Move it or take it out; or the wrong master is named.

            series.yaml:15:16: error: Part 1, 00:11:59;28: credits until 00:12:00 is after the end of the picture (00:10:00;00)
               15 |     segments: {credits: 00:09:00-00:12:00}
                  |                ^^^^^^^
                  Move it or take it out; or the wrong master is named.

            series.yaml:17:13: error: Part 1, 00:10:29;29: moment of "Loyalty" until 00:10:30 is after the end of the picture (00:10:00;00)
               17 |   loyalty: [p1 00:09:50-00:10:30]
                  |             ^^^^^^^^^^^^^^^^^^^^
                  Move it or take it out; or the wrong master is named.

            4 errors
            """);
  }

  @Test
  void captionsThatDriftAreNamedWithTheirRates() {
    SampleMedia.Picture film = new SampleMedia.Picture();
    film.rate = new Rate(24000, 1001);
    film.seconds = 1800;
    Random random = new Random(3);
    List<SoundFacts.Span> speech = new ArrayList<>();
    StringBuilder srt = new StringBuilder();
    for (long t = 250_000; t < 1_750_000; ) {
      long length = 1_000L + random.nextInt(4_000);
      speech.add(new SoundFacts.Span(t, t + length));
      srt.append(clock(t)).append(" --> ").append(clock(t + length)).append("\nWords.\n\n");
      t += length + 300L + random.nextInt(3_000);
    }
    assertThat(
            onePart(film)
                .sound(
                    "p1.mov",
                    1,
                    SampleMedia.heard(2, 1800, -23, -1.5, List.of(), speech, List.of()))
                .captions("p1.srt", srt.toString())
                .findings())
        .isEqualTo(
            """
            series.yaml:9:23: warning: captions drift: a 23.976 file timed at 25 (4.3 % fast), Part 1 from 00:03:59:12 [captions-drift]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  p1.srt is over a second out from there on. Change its frame rate from 25 to 23.976 in a subtitle editor, or name the file made for this master.

            1 warning
            """);
  }

  /** A time of 23.976 as a file timed at 25 has it. */
  private static String clock(long millis) {
    long t = Math.round(millis * 24000 / 1001.0 / 25);
    return "%02d:%02d:%02d,%03d".formatted(t / 3_600_000, t / 60_000 % 60, t / 1000 % 60, t % 1000);
  }

  @Test
  void captionsInDisorder() {
    assertThat(
            onePart(new SampleMedia.Picture())
                .captions(
                    "p1.srt",
                    """
                    1
                    00:00:08,000 --> 00:00:09,000
                    later

                    2
                    00:00:01,000 --> 00:00:03,000
                    earlier

                    3
                    00:00:02,000 --> 00:00:04,000
                    overlaps

                    4
                    00:00:03,500 --> 00:00:04,500
                    overlaps, too

                    5
                    00:00:20,000 --> 00:00:10,000
                    reversed

                    6
                    00:10:01,000 --> 00:10:14,000
                    after the end
                    """)
                .findings())
        .isEqualTo(
            """
            series.yaml:9:23: warning: Part 1, 00:00:20:00: a caption that ends before it starts in p1.srt, line 18 [caption-end]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  Ends before it starts (from 00:00:20.000 to 00:00:10.000), and is left out. Correct its times.

            series.yaml:9:23: warning: Part 1, 00:00:02:00: captions that overlap in p1.srt, line 10 [caption-overlap]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  Comes while the caption of line 6 is still shown (until 00:00:03.000). Both are shown; end the first one sooner, or put them into one.
                  1 more like it: line 14

            series.yaml:9:23: note: Part 1, 00:00:01:00: captions out of order in p1.srt, line 6 [caption-order]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  Stands after a caption that starts later (at 00:00:08.000); put in order.
                  2 more like it: lines 10, 14

            series.yaml:9:23: note: Part 1, 00:10:01:00: a caption that stays long in p1.srt, line 22 [caption-long]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  Stays for 13.0 s; at most 8 s is usual. End it sooner, or part it.

            series.yaml:9:23: warning: Part 1, 00:10:00:00: captions go on for 9.0 s after the end of the picture [captions-too-long]
                9 |     captions: [{file: p1.srt, kind: sdh}]
                  |                       ^^^^^^
                  Check that p1.srt belongs to this master; what comes after the end is not shown.

            3 warnings, 2 notes
            """);
  }

  @Test
  void filesThatAreNotWhatTheyShouldBe() {
    SampleMedia media =
        new SampleMedia(
            """
            boxset: 1
            id: long-way
            title: The Long Way
            language: en
            parts:
              - id: p1
                title: Basement
                master: p1.mov
                audio:
                  - {file: mix.wav, kind: mix}
                  - {track: 2, kind: commentary}
                captions:
                  - {file: p1.srt, kind: sdh}
                  - {track: 1, kind: subtitles, language: de}
                  - {track: 3, kind: subtitles, language: fr}
              - id: p2
                title: Attic
                master: p2.mov
              - id: p3
                title: Roof
                master: p3.wav
            """);
    assertThat(
            media
                .media(
                    "p1.mov",
                    SampleMedia.withTextsAndTimecode(
                        SampleMedia.file(
                            new SampleMedia.Picture().track(),
                            SampleMedia.audio(2, "stereo", 0, 600)),
                        "00:00:00:00"))
                .media("mix.wav", SampleMedia.file(Optional.empty()))
                .captions("p1.srt", "<!DOCTYPE html><p>Not found</p>")
                .unreadable("p2.mov", "the file ends in the middle")
                .media(
                    "p3.wav",
                    SampleMedia.file(Optional.empty(), SampleMedia.audio(2, "stereo", 0, 600)))
                .findings())
        .isEqualTo(
            """
            series.yaml:10:16: error: Part 1: mix.wav has no sound
               10 |       - {file: mix.wav, kind: mix}
                  |                ^^^^^^^
                  Name a file with this sound, or another track.

            series.yaml:11:10: error: Part 1: p1.mov has only 1 sound track
               11 |       - {track: 2, kind: commentary}
                  |          ^^^^^
                  Name a file with this sound, or another track.

            series.yaml:13:16: error: Part 1: p1.srt gives no captions: this is a web page, not captions
               13 |       - {file: p1.srt, kind: sdh}
                  |                ^^^^^^
                  Download the caption file again.

            series.yaml:14:10: error: Part 1: caption track 1 of p1.mov is pictures
               14 |       - {track: 1, kind: subtitles, language: de}
                  |          ^^^^^
                  Name a file with the captions as text: SRT, WebVTT or TTML.

            series.yaml:15:10: error: Part 1: p1.mov has only 2 caption tracks
               15 |       - {track: 3, kind: subtitles, language: fr}
                  |          ^^^^^
                  Name a file with the captions, or another track.

            series.yaml:18:13: error: Part 2: p2.mov cannot be read: the file ends in the middle
               18 |     master: p2.mov
                  |             ^^^^^^
                  Copy or export it again; until then nothing is made of Part 2.

            series.yaml:18:13: note: Part 2: no SDH captions [no-sdh]
               18 |     master: p2.mov
                  |             ^^^^^^
                  Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ..., kind: sdh}]`.

            series.yaml:21:13: error: Part 3: p3.wav has no picture
               21 |     master: p3.wav
                  |             ^^^^^^
                  Name the file with the finished picture as the master.

            series.yaml:21:13: note: Part 3: no SDH captions [no-sdh]
               21 |     master: p3.wav
                  |             ^^^^^^
                  Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ..., kind: sdh}]`.

            7 errors, 2 notes
            """);
  }

  @Test
  void soundThatIsNotRight() {
    SampleMedia media =
        new SampleMedia(
            """
            boxset: 1
            id: long-way
            title: The Long Way
            language: en
            parts:
              - id: p1
                title: Basement
                master: p1.mov
                audio:
                  - {track: 1, kind: mix}
                  - {file: surround.wav, kind: mix, layout: 5.1}
                  - {file: talk.wav, kind: commentary}
                  - {file: pal.wav, kind: mix, language: de}
                captions: [{file: p1.srt, kind: sdh}]
            """);
    SampleMedia.Picture film = new SampleMedia.Picture();
    film.rate = new Rate(24, 1);
    assertThat(
            media
                .media(
                    "p1.mov",
                    SampleMedia.file(film.track(), SampleMedia.audio(2, "stereo", 0.4, 596)))
                .media(
                    "surround.wav",
                    SampleMedia.file(Optional.empty(), SampleMedia.audio(2, "stereo", 0, 604)))
                .media(
                    "talk.wav",
                    SampleMedia.file(Optional.empty(), SampleMedia.audio(6, "", 0, 600)))
                .media(
                    "pal.wav",
                    SampleMedia.file(Optional.empty(), SampleMedia.audio(2, "stereo", 0, 576)))
                .sound(
                    "p1.mov",
                    1,
                    SampleMedia.heard(
                        2,
                        596,
                        -20,
                        0.3,
                        List.of(
                            new SoundFacts.Span(60_000, 60_010),
                            new SoundFacts.Span(61_000, 61_010)),
                        List.of(),
                        List.of(1)))
                .sound("talk.wav", 1, SampleMedia.heard(6, 600, -120))
                .captions("p1.srt", GOOD_CAPTIONS)
                .findings())
        .isEqualTo(
            """
            series.yaml:10:10: warning: Part 1: sound track 1 starts 0.4 s after the picture [sound-start]
               10 |       - {track: 1, kind: mix}
                  |          ^^^^^
                  Silence is put before it. Check that it is in step with the picture.

            series.yaml:10:10: warning: Part 1, 00:09:56:10: sound track 1 ends 3.6 s before the picture [sound-length]
               10 |       - {track: 1, kind: mix}
                  |          ^^^^^
                  The rest is silent. Check that it belongs to this master.

            series.yaml:10:10: warning: Part 1: channel 2 of 2 is silent in sound track 1 [silent-channel]
               10 |       - {track: 1, kind: mix}
                  |          ^^^^^
                  If the sound is mono, export it as mono or on both channels.

            series.yaml:10:10: warning: Part 1, 00:01:00:10: sound track 1 is clipped in 2 places [clipped]
               10 |       - {track: 1, kind: mix}
                  |          ^^^^^
                  What is cut off cannot be restored. Export it from the mix at a lower level.

            series.yaml:10:10: warning: Part 1: sound track 1 has a true peak of +0.3 dBTP [true-peak]
               10 |       - {track: 1, kind: mix}
                  |          ^^^^^
                  At most -1 dBTP stays clean when it is coded (EBU R 128 s2). Limit the mix.

            series.yaml:11:16: error: Part 1: surround.wav has 2 channels, the series file says 6 (5.1)
               11 |       - {file: surround.wav, kind: mix, layout: 5.1}
                  |                ^^^^^^^^^^^^
                  Correct `layout`, or name the right file.

            series.yaml:11:16: warning: Part 1: surround.wav goes on for 4.0 s after the end of the picture [sound-length]
               11 |       - {file: surround.wav, kind: mix, layout: 5.1}
                  |                ^^^^^^^^^^^^
                  What comes after the end is cut. Check that it belongs to this master.

            series.yaml:12:16: warning: Part 1: talk.wav has 6 channels and does not say which is which [layout]
               12 |       - {file: talk.wav, kind: commentary}
                  |                ^^^^^^^^
                  Taken for L R C LFE Ls Rs. Say so: `layout: 5.1`.

            series.yaml:12:16: warning: Part 1: talk.wav is silent from start to end [silent]
               12 |       - {file: talk.wav, kind: commentary}
                  |                ^^^^^^^^
                  Export the sound again, or take it out.

            series.yaml:13:16: warning: Part 1, 00:09:36:00: pal.wav ends 24.0 s before the picture [sound-length]
               13 |       - {file: pal.wav, kind: mix, language: de}
                  |                ^^^^^^^
                  That is the difference of 25 and 24: sound made for another frame rate. Name the sound made for this master.

            1 error, 9 warnings
            """);
  }

  @Test
  void partsThatDoNotGoTogether() {
    SampleMedia media =
        new SampleMedia(
            """
            boxset: 1
            id: long-way
            title: The Long Way
            language: en
            parts:
              - {id: p1, title: One, master: p1.mov}
              - {id: p2, title: Two, master: p2.mov}
              - {id: p3, title: Three, master: p3.mov}
            """);
    for (int part = 1; part <= 3; part++) {
      SampleMedia.Picture picture = new SampleMedia.Picture();
      picture.rate = part == 2 ? new Rate(24000, 1001) : new Rate(25, 1);
      picture.width = part == 3 ? 1280 : 1920;
      picture.height = part == 3 ? 720 : 1080;
      String path = "p" + part + ".mov";
      media
          .media(path, SampleMedia.file(picture.track(), SampleMedia.audio(2, "stereo", 0, 600)))
          .sound(path, 1, SampleMedia.heard(2, 600, -25 + 2.1 * part));
    }
    assertThat(media.findings())
        .isEqualTo(
            """
            series.yaml:6:34: note: Part 1: no SDH captions [no-sdh]
                6 |   - {id: p1, title: One, master: p1.mov}
                  |                                  ^^^^^^
                  Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ..., kind: sdh}]`.

            series.yaml:7:34: note: Part 2: no SDH captions [no-sdh]
                7 |   - {id: p2, title: Two, master: p2.mov}
                  |                                  ^^^^^^
                  Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ..., kind: sdh}]`.

            series.yaml:8:36: note: Part 3: no SDH captions [no-sdh]
                8 |   - {id: p3, title: Three, master: p3.mov}
                  |                                    ^^^^^^
                  Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ..., kind: sdh}]`.

            warning: the parts run at different frame rates: Part 1, Part 3 at 25; Part 2 at 23.976 [frame-rates-differ]
               Each keeps its own in the stream; a disc or a channel needs one for all.

            note: the parts have different sizes: Part 1, Part 2 at 1920x1080; Part 3 at 1280x720 [sizes-differ]
               Each keeps its own. Check that none is a proxy.

            warning: Part 3 is 4.2 LU louder than Part 1 (-18.7 and -22.9 LUFS) [loudness]
               Level the mixes: within 2 LU nobody reaches for the volume (EBU R 128).

            2 warnings, 4 notes
            """);
  }

  @Test
  void aNameThatTheOneSheetCannotSetIsFoundWhereItStands() {
    assertThat(
            new SampleMedia(
                    ONE_PART
                        + """
                        credits: {Directed by: [Ana Reyes, Нина Соль]}
                        windows: {press: {contact: Kim Łoś}}
                        """)
                .findings())
        .isEqualTo(
            """
            series.yaml:10:11: warning: the typefaces of the one-sheet have no letter for Н и н а С … [sheet-letters]
               10 | credits: {Directed by: [Ana Reyes, Нина Соль]}
                  |           ^^^^^^^^^^^
                  They know Latin alone. The press page is made without a one-sheet, and says all of it in the reader's own typefaces. To have one, write this in Latin letters.

            1 warning
            """);
  }

  @Test
  void captionsThatNoDiscCanShowAreFoundWithTheirLettersBeforeAnythingIsMade() {
    String captions =
        """
        1
        00:00:01,000 --> 00:00:03,000
        Fine – “naïve” Łoś.

        2
        00:00:04,000 --> 00:00:06,000
        Нет!

        3
        00:00:07,000 --> 00:00:09,000
        ♪ Song ♪ да
        """;
    SampleMedia.Picture picture = new SampleMedia.Picture();
    SampleMedia media =
        new SampleMedia(ONE_PART + "windows: {dvd: {}}\n")
            .media(
                "p1.mov",
                SampleMedia.file(
                    picture.track(), SampleMedia.audio(2, "stereo", 0, picture.seconds)))
            .sound("p1.mov", 1, SampleMedia.heard(2, 600, -23));
    assertThat(media.captions("p1.srt", captions).findings())
        .contains(
            "warning: Part 1, 00:00:04:00: the typeface of captions on discs has no Н е т д а in"
                + " p1.srt, line 6 [caption-letters]")
        .contains("1 more like it: line 10\n");
  }

  @Test
  void whatIsWaivedStaysAndAWaiverOfNothingIsNamed() {
    String waivers =
        ONE_PART
            + """
            waive:
              - {rule: interlaced, why: It is an archive tape}
              - {rule: clipped, at: p1 00:00:50-00:01:10, why: The crash}
              - {rule: true-peak, at: p1 00:00:50-00:01:10, why: The crash}
              - {rule: hdr, why: There was some}
              - {rule: intrelaced, why: Meant so}
              - {rule: everything, why: Meant so}
            """;
    SampleMedia.Picture tape = new SampleMedia.Picture();
    tape.order = FieldOrder.TOP_FIRST;
    SampleMedia waiving =
        new SampleMedia(waivers)
            .media(
                "p1.mov",
                SampleMedia.file(tape.track(), SampleMedia.audio(2, "stereo", 0, tape.seconds)))
            .captions("p1.srt", GOOD_CAPTIONS)
            .sound(
                "p1.mov",
                1,
                SampleMedia.heard(
                    2,
                    600,
                    -20,
                    0.3,
                    List.of(new SoundFacts.Span(60_000, 60_010)),
                    List.of(),
                    List.of()));
    assertThat(waiving.findings())
        .isEqualTo(
            """
            series.yaml:8:13: warning: Part 1: the sound has a true peak of +0.3 dBTP [true-peak]
                8 |     master: p1.mov
                  |             ^^^^^^
                  At most -1 dBTP stays clean when it is coded (EBU R 128 s2). Limit the mix.

            series.yaml:13:5: note: nothing is found that this lets pass [unused-waiver]
               13 |   - {rule: true-peak, at: p1 00:00:50-00:01:10, why: The crash}
                  |     ^
                  Take it out, or correct where it is to hold.

            series.yaml:14:5: note: nothing is found that this lets pass [unused-waiver]
               14 |   - {rule: hdr, why: There was some}
                  |     ^
                  Take it out, or correct where it is to hold.

            series.yaml:15:5: error: no finding is called "intrelaced"
               15 |   - {rule: intrelaced, why: Meant so}
                  |     ^
                  Did you mean `interlaced`?

            series.yaml:16:5: error: no finding is called "everything"
               16 |   - {rule: everything, why: Meant so}
                  |     ^
                  Its name is the word in brackets behind a finding of `boxset check`.

            2 errors, 1 warning, 2 notes
            """);
    assertThat(waiving.waived()).isEqualTo(2);
  }
}
