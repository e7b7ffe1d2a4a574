package boxset.formats.dvdcheck;

import java.util.Arrays;
import java.util.stream.Stream;

/** In which sectors of a domain the packs of each stream are. */
final class StreamPacks {
  private static final class Packs {
    private int[] sectors = new int[16];
    private int[] times = new int[16];
    private int count;

    void add(int sector, int time) {
      if (count == sectors.length) {
        sectors = Arrays.copyOf(sectors, 2 * count);
        times = Arrays.copyOf(times, 2 * count);
      }
      sectors[count] = sector;
      times[count++] = time;
    }

    int find(long sector) {
      return Arrays.binarySearch(sectors, 0, count, (int) sector);
    }
  }

  private final Packs[] sounds = packs(8);
  private final Packs[] subpictures = packs(32);

  private static Packs[] packs(int streams) {
    return Stream.generate(Packs::new).limit(streams).toArray(Packs[]::new);
  }

  /** A pack of a sound; its time stamp in 1/90000 s, or -1. */
  void sound(int number, long sector, long time) {
    sounds[number].add((int) sector, (int) time);
  }

  /** A pack of a subpicture stream. */
  void subpicture(int number, long sector) {
    subpictures[number].add((int) sector, 0);
  }

  /** Whether there is any pack of a sound. */
  boolean has(int number) {
    return sounds[number].count > 0;
  }

  /** Whether there is any pack of a subpicture stream. */
  boolean hasSubpicture(int number) {
    return subpictures[number].count > 0;
  }

  /** Whether a sector has a pack of a sound. */
  boolean isSound(int number, long sector) {
    return sounds[number].find(sector) >= 0;
  }

  /** Whether any of these sectors has a pack of a subpicture stream. */
  boolean hasSubpicture(int number, long from, long end) {
    Packs packs = subpictures[number];
    int at = packs.find(from);
    int first = at < 0 ? -at - 1 : at;
    return first < packs.count && packs.sectors[first] < end;
  }

  /** The time stamp of a sound's pack in a sector, or -1. */
  long time(int number, long sector) {
    int at = sounds[number].find(sector);
    return at < 0 ? -1 : sounds[number].times[at] & 0xFFFF_FFFFL;
  }
}
