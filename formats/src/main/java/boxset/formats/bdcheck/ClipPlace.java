package boxset.formats.bdcheck;

import boxset.formats.findings.PassingPlace;
import boxset.formats.findings.Place;
import boxset.formats.mpegts.TransportPacket;
import java.util.Locale;

/** Where in a clip the pass is: by packet and by time from its beginning. */
final class ClipPlace implements PassingPlace {
  private final String file;
  private long packet;
  private long arrival;

  ClipPlace(String file) {
    this.file = file;
  }

  void at(long newPacket, long newArrival) {
    packet = newPacket;
    arrival = newArrival;
  }

  /** The source packet that is being read. */
  long packet() {
    return packet;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public Place now() {
    return at("");
  }

  /** The place of something that has a name. */
  Place at(String part) {
    long millis = arrival / (TransportPacket.CLOCK_HZ / 1000);
    return Place.of(
        file,
        String.format(
            Locale.ROOT,
            "packet %d, %d:%02d:%02d.%03d from the beginning%s",
            packet,
            millis / 3_600_000,
            millis / 60_000 % 60,
            millis / 1000 % 60,
            millis % 1000,
            part.isEmpty() ? "" : ", " + part));
  }
}
