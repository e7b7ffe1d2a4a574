package boxset.formats.sectors;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An image that is being read, with what has been found wrong in it. */
public final class Sectors {
  /** Bytes of a sector. */
  public static final int SIZE = 2048;

  private final ByteSource image;
  private final List<SectorFault> faults = new ArrayList<>();
  private final Set<String> folders = new TreeSet<>();

  /** Identifiers of the volume structures that ISO 9660 and UDF know (ECMA-167, 2/9). */
  private static final Set<String> RECOGNISED = Set.of("CD001", "BEA01", "NSR02", "NSR03", "TEA01");

  private static final long RECOGNITION_FROM = 16;
  private static final long RECOGNITION_TO = 32;

  /**
   * What an image says it is where ISO 9660 and UDF describe a volume; nothing when it is no image
   * of a disc.
   *
   * @throws IOException when it cannot be read
   */
  public static Set<String> recognition(ByteSource file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (long at = RECOGNITION_FROM; at < RECOGNITION_TO && (at + 1) * SIZE <= file.size(); at++) {
      byte[] identifier = new byte[5];
      file.slice(at * SIZE + 1, identifier.length).get(identifier);
      String text = new String(identifier, StandardCharsets.ISO_8859_1);
      if (RECOGNISED.contains(text)) {
        found.add(text);
      }
    }
    return found;
  }

  /** Reads an image; a last sector that is not whole is left out. */
  public Sectors(ByteSource image) {
    this.image = image;
  }

  /** How many whole sectors there are. */
  public long count() {
    return image.size() / SIZE;
  }

  /** How many bytes there are. */
  public long bytes() {
    return image.size();
  }

  /** Whether a run of sectors lies within the image. */
  public boolean contain(long sector, long sectors) {
    return sector >= 0 && sectors >= 0 && sector <= count() - sectors;
  }

  /**
   * The bytes from the start of a sector, numbers with their low byte first.
   *
   * @throws MalformedException when the image ends before them
   * @throws IOException when they cannot be read
   */
  public ByteBuffer read(long sector, int length) throws MalformedException, IOException {
    if (length < 0 || !contain(sector, Math.ceilDiv(length, SIZE))) {
      throw new MalformedException(
          "sector %d, %d bytes, is behind the end of the image at sector %d"
              .formatted(sector, length, count()));
    }
    return image.slice(sector * SIZE, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Whether two files have the same bytes; not, when either lies beyond the image or is longer than
   * 2 GB.
   *
   * @throws IOException when they cannot be read
   */
  public boolean same(RecordedFile one, RecordedFile other) throws IOException {
    if (one.length() != other.length() || one.length() > Integer.MAX_VALUE) {
      return false;
    }
    try {
      int length = (int) one.length();
      return read(one.sector(), length).equals(read(other.sector(), length));
    } catch (MalformedException e) {
      return false;
    }
  }

  /** Notes a broken rule. */
  public void fault(long sector, String wrong, String consequence) {
    faults.add(new SectorFault(sector, wrong, consequence, true));
  }

  /** Notes a broken rule that no player minds. */
  public void doubt(long sector, String wrong, String consequence) {
    faults.add(new SectorFault(sector, wrong, consequence, false));
  }

  /** Notes a directory. */
  public void folder(String path) {
    folders.add(path);
  }

  /** The directories that have been seen until now, by their paths. */
  public Set<String> folders() {
    return Set.copyOf(folders);
  }

  /** What has been found wrong until now, in the order of finding. */
  public List<SectorFault> faults() {
    return List.copyOf(faults);
  }
}
