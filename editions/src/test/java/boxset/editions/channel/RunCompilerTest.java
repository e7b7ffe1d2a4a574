package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunCompilerTest {
  private static final String PREMIERE = "channel: Long Way TV\npremiere: 2026-06-14 21:00\n";

  /** Four parts of about an hour, and what is shown between them. */
  private static final Library FOUR =
      new Library(
          Runs.parts(Runs.FILM, 3507, 3311, 3420, 3593).parts(),
          Runs.contents("x", "Extra ", Runs.FILM, 95, 240, 33));

  @Test
  void aRunOfFourNightsIsThis() {
    Schedule schedule =
        Runs.schedule(
            PREMIERE
                + "repeats: 23:30\n"
                + "breaks: 1:40\n"
                + "opens: 2026-06-14 20:45\n"
                + "closes: 2026-06-15 00:45\n",
            FOUR,
            Runs.FILM);

    assertThat(Listing.of(schedule).text())
        .isEqualTo(
            """
            # Long Way TV
            # from 2026-06-14 20:45:00 -04:00 to 2026-06-15 00:45:00 -04:00, America/New_York
            # 24000/1001 frames a second; begins, frames, why, what

            2026-06-14 Sunday
            20:45:00.000-04:00     5754  extra     x2  Extra 2: Contract
            20:48:59.989-04:00     2278  extra     x1  Extra 1: Basement
            20:50:35.001-04:00      791  extra     x3  Extra 3: Noise
            20:51:07.992-04:00    12756  slate     -   next: Part 1: Basement
            21:00:00.024-04:00    42000  premiere  p1  Part 1: Basement
            21:29:11.774-04:00      791  break     x3  Extra 3: Noise
            21:29:44.765-04:00     1607  slate     -
            21:30:51.790-04:00    42084  resumed   p1  Part 1: Basement
            22:00:07.044-04:00     2278  extra     x1  Extra 1: Basement
            22:01:42.055-04:00     5754  extra     x2  Extra 2: Contract
            22:05:42.045-04:00    13378  slate     -   next: Part 1: Basement
            22:15:00.019-04:00    42000  wheel     p1  Part 1: Basement
            22:44:11.769-04:00     2278  break     x1  Extra 1: Basement
            22:45:46.781-04:00      120  slate     -
            22:45:51.786-04:00    42084  resumed   p1  Part 1: Basement
            23:15:07.039-04:00     5754  extra     x2  Extra 2: Contract
            23:19:07.029-04:00      791  extra     x3  Extra 3: Noise
            23:19:40.020-04:00    14865  slate     -   next: Part 1: Basement
            23:30:00.015-04:00    42000  repeat    p1  Part 1: Basement
            23:59:11.765-04:00      791  break     x3  Extra 3: Noise
            23:59:44.756-04:00     1607  slate     -
            00:00:51.781-04:00    42084  resumed   p1  Part 1: Basement
            00:30:07.035-04:00     2278  extra     x1  Extra 1: Basement
            00:31:42.046-04:00     5754  extra     x2  Extra 2: Contract
            00:35:42.036-04:00    13378  slate     -
            """);
  }

  @Test
  void nothingIsToldBeforeItsTime() {
    Schedule schedule =
        Runs.schedule(
            PREMIERE + "slot: weekly\nrepeats: noon\nmarathon: sunday\ncloses: 2026-07-13 06:00\n",
            FOUR,
            Runs.FILM);

    for (Airing airing : schedule.airings()) {
      if (airing.kind() != Anchor.Kind.PREMIERE && airing.content().id().startsWith("p")) {
        assertThat(schedule.airings())
            .filteredOn(other -> other.kind() == Anchor.Kind.PREMIERE)
            .filteredOn(other -> other.content().equals(airing.content()))
            .allMatch(premiere -> premiere.end() <= airing.start());
      }
    }
    assertThat(said(schedule, Anchor.Kind.MARATHON))
        .containsExactly("p1", "p1", "p2", "p1", "p2", "p3", "p1", "p2", "p3", "p4");
  }

  @Test
  void aMarathonTakesThePlaceOfRepeats() {
    Schedule schedule =
        Runs.schedule(
            PREMIERE + "repeats: [noon, 13:30]\nmarathon: thursday\nmarathon_at: 11:00\n",
            FOUR,
            Runs.FILM);

    assertThat(
            day(Listing.of(schedule).rows(), "2026-06-18").stream()
                .filter(row -> row.kind().matches("marathon|repeat|slot"))
                .map(row ->
                    row.at().toString().substring(11, 19) + " " + row.kind() + " " + row.id()))
        .containsExactly(
            "11:00:00 marathon p1",
            "11:58:27 marathon p2",
            "12:53:38 marathon p3",
            "13:50:38 marathon p4",
            "21:00:00 slot p1");
  }

  @Test
  void breaksAreFilledToTheFrame() {
    Schedule schedule = Runs.schedule(PREMIERE + "breaks: 2:00\n", FOUR, Runs.FILM);
    Airing premiere =
        schedule.airings().stream()
            .filter(airing -> airing.kind() == Anchor.Kind.PREMIERE)
            .findFirst()
            .orElseThrow();
    int number = schedule.airings().indexOf(premiere);
    List<Item> own =
        schedule.items().stream().filter(item -> item.airing().orElse(-1) == number).toList();

    assertThat(own).hasSize(2);
    assertThat(own.get(0).from() + own.get(0).frames()).isEqualTo(own.get(1).from());
    assertThat(own.get(1).start() - own.get(0).end())
        .isEqualTo(schedule.grid().framesOf(java.time.Duration.ofMinutes(2)));
    assertThat(premiere.end()).isEqualTo(own.get(1).end());
  }

  @Test
  void whatCannotBeIsAnErrorOfTheFileWithItsLine() {
    assertThat(Runs.problems(PREMIERE + "repeats: 21:30\n", FOUR, Runs.FILM))
        .isEqualTo(
            """
            series.yaml:10:14: error: the repeat of 2026-06-14 21:30 is due while Part 1: Basement is on the air, until 21:58:27
               10 |     repeats: 21:30
                  |              ^^^^^
                  Choose another time, or say what is to happen: overrun: cut, or overrun: 5:00 to begin up to five minutes late.

            1 error
            """);
    assertThat(Runs.problems(PREMIERE + "closes: 2026-06-15 21:30\n", FOUR, Runs.FILM))
        .contains(
            "series.yaml:10:13: error: the run closes while Part 2: Contract is on the air: it ends"
                + " at 21:55:11");
    assertThat(Runs.problems("channel: C\n", FOUR, Runs.FILM))
        .contains("this run has no premiere, so nothing can be scheduled");
    assertThat(Runs.problems("channel: C\npremiere: 2026-06-14\n", FOUR, Runs.FILM))
        .contains("series.yaml:9:15: error: this premiere has no time of day");
    assertThat(Runs.problems(PREMIERE + "closes: 2062-06-15\n", FOUR, Runs.FILM))
        .contains("series.yaml:10:13: error: this run lasts more than two years");
  }

  @Test
  void whatRunsOverIsCutWhereASegmentBegins() {
    Schedule schedule =
        Runs.schedule(
            PREMIERE + "repeats: 21:30\noverrun: cut\ncloses: 2026-06-15 06:00\n", FOUR, Runs.FILM);
    Airing cut = schedule.airings().stream().filter(at(Anchor.Kind.PREMIERE)).toList().getFirst();

    assertThat(cut.content().cuts()).contains(cut.end() - cut.start());
    assertThat(said(schedule, Anchor.Kind.REPEAT)).containsExactly("p1");
  }

  @Test
  void whatIsDueMayBeginLateIfTheFileSaysSo() {
    Library long_ = Runs.parts(new Rate(25, 1), 1830);
    Schedule schedule =
        Runs.schedule(
            PREMIERE + "repeats: 21:30\noverrun: 5:00\ncloses: 2026-06-15 06:00\n",
            long_,
            new Rate(25, 1));
    Airing repeat = schedule.airings().stream().filter(at(Anchor.Kind.REPEAT)).toList().getFirst();

    assertThat(schedule.grid().at(repeat.start())).hasToString("2026-06-15T01:30:30Z");
    assertThat(repeat.due()).hasToString("2026-06-15T01:30:00Z");
    assertThat(Runs.problems(PREMIERE + "repeats: 21:30\noverrun: 0:29\n", long_, new Rate(25, 1)))
        .contains("is due while Part 1: Basement is on the air, until 21:30:30");
  }

  @Test
  void theHourThatADayDoesNotHaveAndTheOneItHasTwice() {
    String march = "channel: C\npremiere: 2026-03-07 02:30\nfill: slates\ncloses: 2026-03-10\n";
    assertThat(starts(march))
        .containsExactly("2026-03-07 02:30", "2026-03-08 03:30", "2026-03-09 02:30");
    assertThat(starts(march + "missing_hour: skip\n"))
        .containsExactly("2026-03-07 02:30", "2026-03-09 02:30");

    String november =
        "channel: C\npremiere: 2026-10-31 01:30\nfill: slates\ncloses: 2026-11-02 06:00\n";
    assertThat(instants(november))
        .containsExactly("2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
    assertThat(instants(november + "double_hour: second\n"))
        .containsExactly("2026-10-31T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-02T06:30:00Z");
    assertThat(instants(november + "double_hour: both\n"))
        .containsExactly(
            "2026-10-31T05:30:00Z",
            "2026-11-01T05:30:00Z",
            "2026-11-01T06:30:00Z",
            "2026-11-02T06:30:00Z");
  }

  @Test
  void aDayIsFilledAlikeWhateverHappensInOthers() {
    String run = PREMIERE + "closes: 2026-06-24 06:00\nrepeats: [noon";
    List<Listing.Row> before = Listing.of(Runs.schedule(run + "]\n", FOUR, Runs.FILM)).rows();
    Library longer =
        new Library(Runs.parts(Runs.FILM, 3507, 3311, 3420, 3599).parts(), FOUR.pool());
    List<Listing.Row> after = Listing.of(Runs.schedule(run + "]\n", longer, Runs.FILM)).rows();

    assertThat(day(after, "2026-06-15")).isEqualTo(day(before, "2026-06-15"));
    assertThat(day(after, "2026-06-16")).isEqualTo(day(before, "2026-06-16"));
    assertThat(day(after, "2026-06-17")).isNotEqualTo(day(before, "2026-06-17"));
  }

  @Test
  void aListingSaysWhatAnEditMoves() {
    String run = PREMIERE + "fill: slates\ncloses: 2026-06-18 06:00\n";
    Listing before = Listing.of(Runs.schedule(run + "repeats: noon\n", FOUR, Runs.FILM));
    Listing after = Listing.of(Runs.schedule(run + "repeats: 12:30\n", FOUR, Runs.FILM));

    assertThat(Listing.parse(before.text())).contains(before);
    assertThat(
            ListingChange.between(before, after)
                .text(java.time.Instant.parse("2026-06-16T00:00:00Z")))
        .isEqualTo(
            """
            moved    2026-06-16 12:00:00.039-04:00  repeat  p2  Part 2: Contract
                  to 2026-06-16 12:30:00.004-04:00
            moved    2026-06-17 12:00:00.019-04:00  repeat  p3  Part 3: Noise
                  to 2026-06-17 12:30:00.026-04:00
            2 airings move, 0 are dropped, 0 are new; 2 entries of the published guide break.
            """);
  }

  private static List<Listing.Row> day(List<Listing.Row> rows, String day) {
    return rows.stream().filter(row -> row.day().toString().equals(day)).toList();
  }

  private static java.util.function.Predicate<Airing> at(Anchor.Kind kind) {
    return airing -> airing.kind() == kind;
  }

  private static List<String> said(Schedule schedule, Anchor.Kind kind) {
    return schedule.airings().stream().filter(at(kind)).map(each -> each.content().id()).toList();
  }

  private static List<String> starts(String run) {
    Schedule schedule = Runs.schedule(run, Runs.parts(new Rate(25, 1), 1200), new Rate(25, 1));
    return Listing.of(schedule).rows().stream()
        .filter(Listing.Row::airing)
        .map(row -> row.at().toString().substring(0, 16).replace('T', ' '))
        .collect(Collectors.toList());
  }

  private static List<String> instants(String run) {
    return Runs.schedule(run, Runs.parts(new Rate(25, 1), 1200), new Rate(25, 1)).airings().stream()
        .map(airing -> airing.due().toString())
        .toList();
  }
}
