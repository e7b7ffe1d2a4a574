package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.FrameRate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void aLaterScheduleIsListedFromWhereItTakesOver() {
    Listing before =
        Listing.parse(
                """
                # Tide TV

                2026-06-14 Sunday
                21:00:00.000+00:00      240  premiere  p1  Low Water
                21:00:10.000+00:00     4800  slate     -   next: High Water
                21:03:20.000+00:00      240  repeat    p1  Low Water
                """)
            .orElseThrow();
    Listing after =
        Listing.parse(
                """
                # Tide Television

                2026-06-14 Sunday
                21:00:00.000+00:00      240  slot  p1  Low Water
                21:00:10.000+00:00      960  slate  -  next: High Water
                21:00:50.000+00:00      240  repeat  p1  Low Water
                """)
            .orElseThrow();
    Instant moment = Instant.parse("2026-06-14T21:00:50Z");
    assertThat(before.until(moment, after, new FrameRate(24, 1)).text())
        .isEqualTo(
            """
            # Tide Television

            2026-06-14 Sunday
            21:00:00.000+00:00      240  premiere  p1  Low Water
            21:00:10.000+00:00      960  slate     -   next: High Water
            21:00:50.000+00:00      240  repeat    p1  Low Water
            """);
  }
}
