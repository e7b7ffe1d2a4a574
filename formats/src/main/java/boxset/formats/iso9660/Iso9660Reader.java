package boxset.formats.iso9660;

import boxset.formats.bytes.MalformedException;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads ISO 9660 strictly; what breaks a rule is noted in the {@link Sectors}. */
public final class Iso9660Reader {
  private static final int VOLUME = 16;
  private static final int ROOT_RECORD = 156;
  private static final int RECORD_HEADER = 33;
  private static final int MULTI_EXTENT = 0x80;
  private static final int DIRECTORY = 0x02;
  private static final String COMPUTERS = "computers and old players do not find it";

  private final Sectors image;
  private final List<RecordedFile> files = new ArrayList<>();
  private final Set<Long> directories = new HashSet<>();

  private Iso9660Reader(Sectors image) {
    this.image = image;
  }

  /**
   * The files of an image without the version in their names, in the order of its directories; none
   * when the way to them is broken.
   *
   * @throws IOException when the image cannot be read
   */
  public static List<RecordedFile> files(Sectors image) throws IOException {
    Iso9660Reader reader = new Iso9660Reader(image);
    try {
      reader.volume();
    } catch (MalformedException e) {
      image.fault(VOLUME, String.valueOf(e.getMessage()), "computers do not open the disc");
    }
    return List.copyOf(reader.files);
  }

  private void volume() throws MalformedException, IOException {
    ByteBuffer volume = image.read(VOLUME, Sectors.SIZE);
    if (volume.get(0) != 1 || !ascii(volume, 1, 5).equals("CD001")) {
      throw new MalformedException("no primary volume descriptor of ISO 9660");
    }
    long sectors = both32(volume, 80, VOLUME, "VolumeSpaceSize");
    if (sectors > image.count()) {
      image.fault(
          VOLUME,
          "the volume has %d sectors, the image %d".formatted(sectors, image.count()),
          "its end cannot be read");
    }
    if (both16(volume, 128, VOLUME, "LogicalBlockSize") != Sectors.SIZE) {
      throw new MalformedException("a logical block is not 2048 bytes");
    }
    long root = both32(volume, ROOT_RECORD + 2, VOLUME, "LocationOfExtent");
    long length = both32(volume, ROOT_RECORD + 10, VOLUME, "DataLength");
    directory("", root, length);
    long pathTable = both32(volume, 132, VOLUME, "PathTableSize");
    pathTable(volume.getInt(140) & 0xFFFFFFFFL, pathTable, ByteOrder.LITTLE_ENDIAN);
    pathTable(
        Integer.reverseBytes(volume.getInt(148)) & 0xFFFFFFFFL, pathTable, ByteOrder.BIG_ENDIAN);
  }

  private void directory(String path, long sector, long length)
      throws MalformedException, IOException {
    if (!directories.add(sector)) {
      image.fault(sector, path + " is named twice", "readers go round for ever");
      return;
    }
    if (length > Integer.MAX_VALUE) {
      throw new MalformedException(path + ": a directory of " + length + " bytes");
    }
    ByteBuffer rows = image.read(sector, (int) length);
    for (int at = 0; at < length; ) {
      int size = rows.get(at) & 0xFF;
      int left = Sectors.SIZE - at % Sectors.SIZE;
      if (size == 0) {
        at += left;
        continue;
      }
      int nameLength = size > RECORD_HEADER ? rows.get(at + 32) & 0xFF : 0;
      if (size > left || at + size > length || RECORD_HEADER + nameLength > size) {
        image.fault(sector + at / Sectors.SIZE, path + ": a record is cut off", COMPUTERS);
        return;
      }
      record(path, rows, at, sector + at / Sectors.SIZE, ascii(rows, at + 33, nameLength));
      at += size;
    }
  }

  private void record(String path, ByteBuffer rows, int at, long toldAt, String identifier)
      throws MalformedException, IOException {
    if (identifier.equals(DirectoryRecord.SELF) || identifier.equals(DirectoryRecord.PARENT)) {
      return;
    }
    boolean directory = (rows.get(at + 25) & DIRECTORY) != 0;
    String name = directory ? identifier : identifier.replaceFirst(";1$", "");
    String full = path.isEmpty() ? name : path + "/" + name;
    long sector = both32(rows, at + 2, toldAt, full + ": LocationOfExtent");
    long length = both32(rows, at + 10, toldAt, full + ": DataLength");
    String levelOne = directory ? "[A-Z0-9_]{1,8}" : "[A-Z0-9_]{0,8}\\.[A-Z0-9_]{0,3};1";
    if (!identifier.matches(levelOne)) {
      image.fault(toldAt, full + ": not a name of level 1", "old players stumble over it");
    }
    if ((rows.get(at + 25) & MULTI_EXTENT) != 0) {
      image.fault(toldAt, full + ": not in one run", "players read the first piece only");
    }
    if (!image.contain(sector, Math.ceilDiv(length, Sectors.SIZE))) {
      image.fault(toldAt, full + ": goes beyond the image", "its end cannot be read");
    } else if (directory) {
      image.folder(full);
      directory(full, sector, length);
    } else {
      files.add(new RecordedFile(full, sector, length, toldAt));
    }
  }

  /** Both tables name the directories that the records do (9.4). */
  private void pathTable(long sector, long length, ByteOrder order)
      throws MalformedException, IOException {
    if (length > Integer.MAX_VALUE) {
      throw new MalformedException("a path table of " + length + " bytes");
    }
    ByteBuffer table = image.read(sector, (int) length).order(order);
    Set<Long> named = new HashSet<>();
    for (int at = 0; at + 8 <= length; ) {
      int identifier = table.get(at) & 0xFF;
      named.add(table.getInt(at + 2) & 0xFFFFFFFFL);
      at += 8 + identifier + identifier % 2;
    }
    if (!named.equals(directories)) {
      image.fault(sector, "the path table does not name the directories there are", COMPUTERS);
    }
  }

  private long both32(ByteBuffer from, int at, long sector, String field) {
    long little = from.getInt(at) & 0xFFFFFFFFL;
    differing(little, Integer.reverseBytes(from.getInt(at + 4)) & 0xFFFFFFFFL, sector, field);
    return little;
  }

  private int both16(ByteBuffer from, int at, long sector, String field) {
    int little = from.getShort(at) & 0xFFFF;
    differing(little, Short.reverseBytes(from.getShort(at + 2)) & 0xFFFF, sector, field);
    return little;
  }

  private void differing(long little, long big, long sector, String field) {
    if (little != big) {
      image.fault(
          sector,
          "%s is %d in one byte order and %d in the other".formatted(field, little, big),
          "it depends on the reader what is found");
    }
  }

  private static String ascii(ByteBuffer from, int at, int length) {
    byte[] characters = new byte[length];
    from.get(at, characters);
    return new String(characters, StandardCharsets.ISO_8859_1);
  }
}
