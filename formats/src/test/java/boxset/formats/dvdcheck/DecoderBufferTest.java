package boxset.formats.dvdcheck;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.mpegps.Pack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A buffer of 4000 bytes that packs of 2000 bring to its brim. */
class DecoderBufferTest {
  private static final PackPlace PLACES =
      new PackPlace() {
        @Override
        public String file() {
          return "VTS_01_1.VOB";
        }

        @Override
        public Place now() {
          return at(0);
        }

        @Override
        public Place at(long sector) {
          return new Place(file(), sector, Place.NO_SECTOR, "");
        }
      };

  private final Findings findings = new Findings();
  private final DecoderBuffer buffer =
      new DecoderBuffer("video", 4000, Rule.BUFFER_OVERFLOW, findings, PLACES);

  private void packs(int from, int end) {
    for (int sector = from; sector < end; sector++) {
      buffer.arrive((long) sector * Pack.TICKS, 2000, sector);
    }
  }

  private List<String> told() {
    return findings.all().stream()
        .map(f -> f.rule() + " at " + f.place().sector() + ": " + f.wrong())
        .toList();
  }

  @Test
  void aUnitThatEndsWithinAPackMakesRoomForItsRest() {
    packs(0, 2);
    buffer.unit(2500, 2L * Pack.TICKS);
    packs(2, 3);
    buffer.end(4L * Pack.TICKS);
    assertThat(told()).isEmpty();
  }

  @Test
  void oneByteAboveTheBrimIsToldWithItsPack() {
    packs(0, 2);
    buffer.arrive(2L * Pack.TICKS, 501, 2);
    buffer.unit(2500, 3L * Pack.TICKS + 1);
    buffer.end(5L * Pack.TICKS);
    assertThat(told())
        .containsExactly(
            "BUFFER_OVERFLOW at 2: video: 4501 bytes are waiting to be decoded, and a player holds"
                + " 4000");
  }

  @Test
  void aUnitThatIsDecodedBeforeItsLastByteHasComeIsToldWithThePackOfThat() {
    packs(0, 3);
    buffer.unit(4001, 2L * Pack.TICKS);
    buffer.end(9L * Pack.TICKS);
    assertThat(told())
        .containsExactly(
            "BUFFER_UNDERFLOW at 2: video: the last of 4001 bytes arrives 0.000 s after it is to be"
                + " decoded");
  }
}
