package boxset.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionFileTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));
  private static final Content A = Schedules.content("A", 240, 96, Schedules.FILM);
  private static final Content B = Schedules.content("B", 120, 96, Schedules.FILM);

  private final Revision revision = Schedules.inOrder(PROFILE, List.of(A, B, A));

  @Test
  void anItemIsALine() {
    assertThat(text(RevisionFile.write(revision)))
        .startsWith(
            """
            {
              "format": "boxset-channel-1",
              "channel": "summer.example.org",
              "name": "Summer",
              "logicalNumber": 12,
              "number": 1,
              "zone": "America/New_York",
              "tzdata": "2026a",
              "epoch": "2026-06-07T21:00:00Z",
            """)
        .endsWith(
            """
              "items": [
                {"at":"2026-06-07T17:00:00.000-04:00","start":0,"content":"A","airing":"a1"},
                {"at":"2026-06-07T17:00:10.010-04:00","start":240,"content":"B","airing":"a2"},
                {"at":"2026-06-07T17:00:15.015-04:00","start":360,"content":"A","airing":"a3"}
              ]
            }
            """);
  }

  @Test
  void aContentIsAFileThatIsNamedByItsDigest() {
    assertThat(text(RevisionFile.write(B)))
        .isEqualTo(
            """
            {
              "format": "boxset-channel-1",
              "id": "B",
              "frames": 120,
              "starts": [0,96],
              "tracks": {
                "360p": {"timescale":24000,"media":{"uri":"B/360p.mp4","initialization":{"offset":0,"length":700},"index":{"offset":700,"length":100},"offsets":[800,1800,2800]}},
                "720p": {"timescale":24000,"media":{"uri":"B/720p.mp4","initialization":{"offset":0,"length":700},"index":{"offset":700,"length":100},"offsets":[800,1800,2800]}},
                "en": {"timescale":48000,"starts":[0,192512],"media":{"uri":"B/en.mp4","initialization":{"offset":0,"length":700},"index":{"offset":700,"length":100},"offsets":[800,1800,2800]}},
                "fr": {"timescale":1000,"media":{"template":"B/fr-$Number$.vtt"}}
              }
            }
            """);
    assertThat(text(RevisionFile.write(revision)))
        .contains("\"B\": \"" + RevisionFile.sha256(RevisionFile.write(B)) + "\"");
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    for (Revision each : Schedules.log(PROFILE, 3, 60, 5)) {
      byte[] file = RevisionFile.write(each);
      Revision read = RevisionFile.read("1.json", file, contents(each));
      assertThat(read).isEqualTo(each);
      assertThat(RevisionFile.write(read)).isEqualTo(file);
    }
  }

  /** What is on the air stays there when Boxset is made anew. */
  @Test
  void aRevisionOfBeforeThereWereNumbersIsOfChannelOne() {
    String file = text(RevisionFile.write(revision)).replace("  \"logicalNumber\": 12,\n", "");
    assertThat(read(file).logicalNumber()).isEqualTo(1);
  }

  @Test
  void aRevisionThatWasEditedByHandIsRefused() {
    String file = text(RevisionFile.write(revision));
    assertThatThrownBy(() -> read(file.replace("\"start\":240", "\"start\":241")))
        .isInstanceOf(ScheduleException.class)
        .hasMessage(
            "1.json: items[1] is said to begin at 2026-06-07T17:00:10.010-04:00, but picture 241 is"
                + " at 2026-06-07T17:00:10.051-04:00; make the channel again");
    assertThatThrownBy(() -> read(file.replace("\"airing\":\"a2\"", "\"airing\":\"a9\"")))
        .hasMessage(
            "1.json: The item at picture 240 is of the airing a9, which is not the next one; make"
                + " the channel again");
    assertThatThrownBy(() -> read(file.substring(0, 400)))
        .hasMessageMatching("(?s)1.json is damaged: .*; make the channel again");
    assertThatThrownBy(() -> read(file.replaceFirst("(?m)^  \"contents\": [^}]*},\n", "")))
        .hasMessageMatching("(?s)1.json is damaged: .*contents.*; make the channel again");
    assertThatThrownBy(() -> read(file.replace("channel-1\"", "channel-2\"")))
        .hasMessage(
            "1.json is of the form \"boxset-channel-2\", but this version reads"
                + " \"boxset-channel-1\"; make the channel again");
  }

  @Test
  void aScheduleWithAGapIsRefused() {
    assertThatThrownBy(() ->
            Schedules.revision(
                PROFILE,
                1,
                Numbering.FIRST,
                List.of(),
                List.of(),
                List.of(Item.whole(0, A, Optional.empty()), Item.whole(241, B, Optional.empty())),
                List.of(A, B)))
        .hasMessage(
            "The item at picture 241 (B) should begin at picture 240, where the one before ends");
  }

  @Test
  void aContentThatDoesNotFitTheProfileIsRefused() {
    assertThatThrownBy(() ->
            Schedules.inOrder(PROFILE, List.of(Schedules.content("C", 240, 120, Schedules.FILM))))
        .hasMessage("C: segment 0 lasts 5.005 s, longer than the target duration of 4 s allows");
  }

  private Revision read(String file) {
    return RevisionFile.read("1.json", file.getBytes(StandardCharsets.UTF_8), contents(revision));
  }

  private static RevisionFile.Contents contents(Revision revision) {
    return (id, sha256) -> {
      byte[] file = RevisionFile.write(Objects.requireNonNull(revision.contents().get(id)));
      assertThat(RevisionFile.sha256(file)).isEqualTo(sha256);
      return RevisionFile.readContent(id + ".json", file);
    };
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
