package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of VIDEO_TS by what they are, and what is wrong with the set of them. */
final class DiscFiles {
  private static final Pattern NAME =
      Pattern.compile("VIDEO_TS\\.(IFO|VOB|BUP)|VTS_\\d\\d_(0\\.(IFO|VOB|BUP)|[1-9]\\.VOB)");
  private static final long MOST_VOB = (1L << 30) - Sectors.SIZE;
  private static final int ECC_BLOCK = 16;

  private final Map<String, VideoFile> files = new TreeMap<>();
  private final Findings findings;

  DiscFiles(List<VideoFile> all, Findings findings) {
    this.findings = findings;
    for (VideoFile file : all) {
      if (NAME.matcher(file.name()).matches()) {
        files.put(file.name(), file);
      }
    }
  }

  Optional<VideoFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The numbers of title sets that have any file. */
  List<Integer> sets() {
    return files.keySet().stream()
        .filter(name -> name.startsWith("VTS_"))
        .map(name -> Integer.valueOf(name.substring(4, 6)))
        .distinct()
        .toList();
  }

  static String prefix(int set) {
    return set == 0 ? "VIDEO_TS" : "VTS_%02d_0".formatted(set);
  }

  /** The menu's file, if the set has one. */
  List<VideoFile> menus(int set) {
    return file(prefix(set) + ".VOB").filter(file -> file.bytes().size() > 0).stream().toList();
  }

  /** The titles' files in order, as far as none is missing. */
  List<VideoFile> titles(int set) {
    List<VideoFile> vobs = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      Optional<VideoFile> vob = file("VTS_%02d_%d.VOB".formatted(set, i));
      if (vob.isEmpty()) {
        break;
      }
      vobs.add(vob.get());
    }
    return vobs;
  }

  /** Every file of a set in the order in which they lie on the disc. */
  List<VideoFile> ofSet(int set) {
    List<VideoFile> all = new ArrayList<>();
    file(prefix(set) + ".IFO").ifPresent(all::add);
    all.addAll(menus(set));
    if (set > 0) {
      all.addAll(titles(set));
    }
    file(prefix(set) + ".BUP").ifPresent(all::add);
    return all;
  }

  static long sectors(List<VideoFile> files) {
    return files.stream().mapToLong(file -> file.bytes().size() / Sectors.SIZE).sum();
  }

  /**
   * Which set a sector, counted from VIDEO_TS.IFO, begins; by the sizes where there is no image.
   */
  long setSector(int set) {
    Optional<VideoFile> manager = file("VIDEO_TS.IFO");
    Optional<VideoFile> first = file(prefix(set) + ".IFO");
    if (manager.isPresent()
        && first.isPresent()
        && manager.get().discSector() != VideoFile.NO_IMAGE) {
      return first.get().discSector() - manager.get().discSector();
    }
    long sector = toldSectors(0);
    for (int before : sets()) {
      sector += before < set ? toldSectors(before) : 0;
    }
    return sector;
  }

  /** Sectors of a set by its IFO; whoever writes an image fills it up to that. */
  long toldSectors(int set) {
    try {
      Optional<VideoFile> ifo = file(prefix(set) + ".IFO");
      return ifo.isPresent() && ifo.get().bytes().size() >= Sectors.SIZE
          ? (ifo.get().bytes().slice(0x0C, 4).getInt() & 0xFFFF_FFFFL) + 1
          : sectors(ofSet(set));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at the set of files and their sizes.
   *
   * @param copies whether to compare the copies, which the check of an image has done already
   */
  void check(boolean copies) throws IOException {
    findings.require(
        file("VIDEO_TS.IFO").isPresent(),
        Rule.FILE_SET,
        Place.of("VIDEO_TS.IFO", ""),
        "VIDEO_TS.IFO is missing");
    int expected = 1;
    for (int set : sets()) {
      findings.require(
          set == expected,
          Rule.FILE_SET,
          Place.of(prefix(set) + ".IFO", ""),
          "title set %d follows title set %d",
          set,
          expected - 1);
      expected = set + 1;
      checkSet(set);
    }
    findings.require(
        expected > 1, Rule.FILE_SET, Place.of("VIDEO_TS.IFO", ""), "there is no title set");
    for (VideoFile file : files.values()) {
      long size = file.bytes().size();
      boolean whole = size % Sectors.SIZE == 0 && (size > 0 || file.name().endsWith(".VOB"));
      findings.require(
          whole && size <= MOST_VOB,
          Rule.FILE_SIZE,
          Place.of(file.name(), ""),
          "%d bytes are not whole sectors of 2048 below 1 GiB",
          size);
      if (file.name().endsWith(".IFO")) {
        copy(file, copies);
      }
    }
  }

  private void checkSet(int set) {
    findings.require(
        file(prefix(set) + ".IFO").isPresent(),
        Rule.FILE_SET,
        Place.of(prefix(set) + ".IFO", ""),
        "title set %d has no IFO",
        set);
    long titles =
        files.keySet().stream()
            .filter(name -> name.matches("VTS_%02d_[1-9]\\.VOB".formatted(set)))
            .count();
    findings.require(
        titles > 0 && titles == titles(set).size(),
        Rule.FILE_SET,
        Place.of("VTS_%02d_1.VOB".formatted(set), ""),
        "title set %d has %d VOB files of titles, %d of them numbered from 1 without a gap",
        set,
        titles,
        titles(set).size());
  }

  private void copy(VideoFile tables, boolean compare) throws IOException {
    String name = tables.name().replace(".IFO", ".BUP");
    Optional<VideoFile> copy = file(name);
    if (copy.isEmpty()) {
      findings.add(Rule.FILE_SET, Place.of(name, ""), name + " is missing");
      return;
    }
    if (!compare) {
      return;
    }
    long size = tables.bytes().size();
    boolean equal = size == copy.get().bytes().size() && size <= Integer.MAX_VALUE;
    equal =
        equal
            && tables.bytes().slice(0, (int) size).equals(copy.get().bytes().slice(0, (int) size));
    findings.require(
        equal, Rule.COPY, Place.of(name, ""), "it is not the same as %s", tables.name());
    int set =
        tables.name().startsWith("VTS_") ? Integer.parseInt(tables.name().substring(4, 6)) : 0;
    long between = toldSectors(set) - size / Sectors.SIZE - used(tables);
    findings.require(
        between + 1 >= ECC_BLOCK,
        Rule.COPY_DISTANCE,
        Place.of(name, ""),
        "%d sectors lie between it and the last table of the IFO; written to a disc, both may share"
            + " a block of error correction",
        between);
  }

  /** Sectors of an IFO up to the last that says anything. */
  private static long used(VideoFile tables) throws IOException {
    var bytes = tables.bytes().slice(0, (int) tables.bytes().size());
    int last = bytes.capacity() - 1;
    while (last >= 0 && bytes.get(last) == 0) {
      last--;
    }
    return last / Sectors.SIZE + 1L;
  }
}
