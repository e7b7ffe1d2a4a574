package boxset.editions.disc;

import java.util.Locale;

/** How large a disc is. */
public enum DiscFormat {
  /** One layer. */
  DVD_5(4_699_979_776L),
  /** Two layers of 2,084,960 sectors. */
  DVD_9(8_539_996_160L),
  /** One layer of 12,219,392 sectors. */
  BD_25(25_025_314_816L),
  /** Two layers. */
  BD_50(50_050_629_632L);

  private final long bytes;

  DiscFormat(long bytes) {
    this.bytes = bytes;
  }

  /** What every pressed or written disc of the kind holds. */
  public long bytes() {
    return bytes;
  }

  /** As it is printed on discs: {@code DVD-5}. */
  @Override
  public String toString() {
    return name().toUpperCase(Locale.ROOT).replace('_', '-');
  }
}
