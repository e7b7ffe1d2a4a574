package boxset.editions.disc;

import java.util.Locale;

/** How large a disc is. */
public enum DiscFormat {
  /** One layer. */
  DVD_5(4_699_979_776L),
  /** Two layers of 2,084,960 sectors. */
  DVD_9(8_539_996_160L);

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
