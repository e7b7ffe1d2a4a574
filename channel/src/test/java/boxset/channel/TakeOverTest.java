package boxset.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeOverTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));
  private static final Content A = Schedules.content("A", 240, 96, Schedules.FILM);
  private static final Content B = Schedules.content("B", 120, 96, Schedules.FILM);

  private final Revision first = Schedules.inOrder(PROFILE, List.of(A, B, A, B));
  private final Channel channel = Channel.of(List.of(first));

  @Test
  void aRevisionTakesOverAtABoundaryAndCountsOn() {
    // 360 + 96 is the second segment of the second A.
    Revision second = next(456, new Item(456, "B", 0, 2, Optional.of("b1")));
    Channel both = Channel.of(List.of(first, second));
    assertThat(second.numbering()).isEqualTo(new Numbering(6, 3));
    assertThat(both.end()).isEqualTo(456 + 120);
    assertThat(both.at(455).count()).isEqualTo(1);
    assertThat(both.at(456).content()).isEqualTo(B);
    assertThat(both.airings(0, both.end()))
        .extracting(listing -> listing.id() + " " + listing.start() + " to " + listing.end())
        .containsExactly("a1 0 to 240", "a2 240 to 360", "a3 360 to 456", "b1 456 to 576");
  }

  @Test
  void whatGoesOnIsNotBroken() {
    Revision second = next(456, new Item(456, "A", 1, 2, Optional.of("a3")));
    Channel both = Channel.of(List.of(first, second));
    assertThat(second.numbering()).isEqualTo(new Numbering(6, 2));
    Showing before = both.at(455);
    assertThat(both.next(before).orElseThrow().discontinuous()).isFalse();
    for (long from : List.of(0L, 400L, 456L, 500L)) {
      assertThat(both.airings(from, both.end()).getLast())
          .extracting(Listing::id, Listing::start, Listing::end, Listing::until)
          .containsExactly("a3", 360L, 600L, 600L);
      assertThat(both.airings(from, both.end())).hasSize(from == 0 ? 3 : 1);
    }
    assertThat(both.airing("a3").orElseThrow().end()).isEqualTo(600);
    assertThat(both.airing("a4")).isEmpty();
  }

  @Test
  void insideOfASegmentNothingTakesOver() {
    assertThat(channel.boundaryAtOrAfter(400)).isEqualTo(456);
    assertThatThrownBy(() -> channel.numbering(new Item(400, "B", 0, 2, Optional.empty())))
        .hasMessage(
            "A revision cannot take over at picture 400, inside of a segment; the next boundary is"
                + " picture 456");
  }

  @Test
  void wrongNumbersAndUsedNamesAreRefused() {
    Item item = new Item(456, "B", 0, 2, Optional.of("b1"));
    Revision wrong = revision(item, new Numbering(7, 3), 2);
    assertThatThrownBy(() -> Channel.of(List.of(first, wrong)))
        .hasMessage(
            "Revision 2 is numbered from 7 and 3 on; where it takes over, the numbers are 6 and 3");
    Revision again = next(456, new Item(456, "B", 0, 2, Optional.of("a2")));
    assertThatThrownBy(() -> Channel.of(List.of(first, again)))
        .hasMessage(
            "The airing a2 of revision 2 was already shown from 2026-06-07T21:00:10.010Z on; a new"
                + " one needs a new name");
    assertThatThrownBy(() -> Channel.of(List.of(first, revision(item, new Numbering(6, 3), 3))))
        .hasMessageContaining("numbers follow each other");
  }

  @Test
  void theGuideIsFrozen() {
    Revision second = next(600, new Item(600, "A", 0, 3, Optional.of("b1")));
    assertThatThrownBy(
            () -> channel.plus(second, Schedules.EPOCH.minusSeconds(3600), Duration.ofDays(2)))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining("can no longer be changed");
    assertThat(
            channel
                .plus(second, Schedules.EPOCH.minus(Duration.ofDays(2)), Duration.ofDays(2))
                .end())
        .isEqualTo(840);
    assertThatThrownBy(() -> channel.plus(second, Schedules.EPOCH, Duration.ZERO))
        .as("what manifests already tell of cannot change even when it is forced")
        .isInstanceOf(ScheduleException.class);
  }

  private Revision next(long start, Item item) {
    assertThat(item.start()).isEqualTo(start);
    return revision(item, channel.numbering(item), 2);
  }

  private static Revision revision(Item item, Numbering numbering, int number) {
    Airing airing =
        new Airing(
            item.airing().orElseThrow(), item.content(), false, Optional.empty(), Optional.empty());
    return Schedules.revision(
        PROFILE,
        number,
        numbering,
        List.of(Schedules.programme(item.content())),
        List.of(airing),
        List.of(item),
        List.of(A, B));
  }
}
