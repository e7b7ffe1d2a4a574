package boxset.formats.udf;

import boxset.formats.bytes.MalformedException;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads UDF as a strict reader does: every tag, checksum, CRC and location is looked at, and what
 * breaks a rule is noted in the {@link Sectors}.
 */
public final class UdfReader {
  private static final int ANCHOR = 256;
  private static final int RECOGNITION_FROM = 16;
  private static final int RECOGNITION_TO = 32;
  private static final int FILE_ENTRY = 261;
  private static final int FILE_ENTRY_HEADER = 176;
  private static final int EXTENDED_FILE_ENTRY = 266;
  private static final int EXTENDED_FILE_ENTRY_HEADER = 216;
  private static final int IDENTIFIER_HEADER = 38;
  private static final int LENGTH_MASK = 0x3FFFFFFF;
  private static final int DIRECTORY_TYPE = 4;
  private static final int LONG_ALLOCATION = 1;
  private static final int PARTITION_MAPS = 440;
  private static final int CLOSED = 1;

  /** Where a primary volume descriptor has its volume set identifier (3/10.1). */
  private static final int SET_IDENTIFIER = 72;

  private static final String UNREADABLE = "players that read UDF do not open the disc";
  private static final String MIRROR = "a scratch on the other copy makes the disc unreadable";
  private static final String LOST = "players do not find what it describes";

  /** A run of blocks: its first, the sector of that, and how many there are. */
  private record Run(long block, long sector, long blocks) {}

  private final Sectors image;
  private final Revision revision;
  private final List<RecordedFile> files = new ArrayList<>();
  private final Set<Long> visited = new HashSet<>();
  private long partition;
  private long partitionBlocks;

  /** Where the partition of what describes files lies, in UDF 2.50; else where all lies. */
  private long descriptors;

  private long descriptorBlocks;

  private UdfReader(Sectors image, Revision revision) {
    this.image = image;
    this.revision = revision;
  }

  /**
   * The files of an image, in the order of its directories; none when the way to them is broken.
   *
   * @throws IOException when the image cannot be read
   */
  public static List<RecordedFile> files(Sectors image, Revision revision) throws IOException {
    UdfReader reader = new UdfReader(image, revision);
    try {
      reader.volume();
    } catch (MalformedException e) {
      image.fault(ANCHOR, String.valueOf(e.getMessage()), UNREADABLE);
    }
    return List.copyOf(reader.files);
  }

  private void volume() throws MalformedException, IOException {
    recognition();
    Optional<ByteBuffer> first = anchor(ANCHOR);
    Optional<ByteBuffer> last = anchor(image.count() - 1);
    if (first.isEmpty() && last.isEmpty()) {
      return;
    }
    ByteBuffer anchor = first.or(() -> last).orElseThrow();
    if (first.isPresent() && last.isPresent() && !body(first.get()).equals(body(last.get()))) {
      image.fault(image.count() - 1, "the two anchors differ", UNREADABLE);
    }
    Map<Integer, ByteBuffer> main = sequence(anchor.getInt(20) & 0xFFFFFFFFL, anchor.getInt(16));
    long reserveAt = anchor.getInt(28) & 0xFFFFFFFFL;
    long reserveSectors = (anchor.getInt(24) & 0xFFFFFFFFL) / Sectors.SIZE;
    Map<Integer, ByteBuffer> reserve = Map.of();
    if (image.contain(reserveAt, reserveSectors)) {
      reserve = sequence(reserveAt, anchor.getInt(24));
      for (Map.Entry<Integer, ByteBuffer> each : main.entrySet()) {
        ByteBuffer copy = reserve.get(each.getKey());
        compare(each.getKey(), each.getValue(), copy, reserveAt);
      }
    } else {
      image.fault(reserveAt, "the reserve sequence lies behind the image's end", UNREADABLE);
    }
    reserve.forEach(main::putIfAbsent);
    ByteBuffer space = main.get(5);
    ByteBuffer volume = main.get(6);
    if (space == null || volume == null) {
      throw new MalformedException("no partition or no logical volume is described");
    }
    partition(space);
    fileSet(volume);
  }

  /** The sequences are to be equivalent (ECMA-167, 3/8.4.2); their tags name their own sectors. */
  private void compare(int identifier, ByteBuffer one, @Nullable ByteBuffer copy, long reserveAt) {
    int differs = copy == null ? 0 : body(one).mismatch(body(copy));
    if (differs < 0) {
      return;
    }
    boolean nameOnly =
        identifier == 1 && copy != null && withoutSetName(one).equals(withoutSetName(copy));
    if (nameOnly) {
      image.doubt(
          reserveAt,
          "the volume set identifier differs between the sequences",
          "a catalogue may take the disc for two");
    } else {
      image.fault(
          reserveAt,
          copy == null
              ? "descriptor %d is missing from the reserve sequence".formatted(identifier)
              : "descriptor %d differs between the sequences, from byte %d on"
                  .formatted(identifier, Tag.SIZE + differs),
          "what the disc is depends on which of them is read");
    }
  }

  /** A primary volume descriptor but for what genisoimage takes from the clock, twice. */
  private static ByteBuffer withoutSetName(ByteBuffer volume) {
    byte[] bytes = new byte[volume.capacity() - Tag.SIZE];
    volume.get(Tag.SIZE, bytes);
    Arrays.fill(bytes, SET_IDENTIFIER - Tag.SIZE, SET_IDENTIFIER - Tag.SIZE + 128, (byte) 0);
    return ByteBuffer.wrap(bytes);
  }

  private void recognition() throws MalformedException, IOException {
    List<String> seen = new ArrayList<>();
    for (long at = RECOGNITION_FROM; at < RECOGNITION_TO; at++) {
      byte[] identifier = new byte[5];
      image.read(at, Sectors.SIZE).get(1, identifier);
      seen.add(new String(identifier, StandardCharsets.ISO_8859_1));
    }
    int begin = seen.indexOf("BEA01");
    int nsr = seen.indexOf(revision.recognition());
    int end = seen.indexOf("TEA01");
    if (begin < 0 || nsr < begin || end < nsr) {
      image.fault(
          RECOGNITION_FROM,
          "BEA01, %s, TEA01 do not follow each other before sector 32"
              .formatted(revision.recognition()),
          "the disc is not taken for UDF");
    }
  }

  private Optional<ByteBuffer> anchor(long sector) throws MalformedException, IOException {
    return descriptor(sector, sector, 2, "one of the two ways into the disc is closed");
  }

  private Map<Integer, ByteBuffer> sequence(long from, int length)
      throws MalformedException, IOException {
    Map<Integer, ByteBuffer> found = new HashMap<>();
    for (long at = from; at < from + length / Sectors.SIZE; at++) {
      int identifier = image.read(at, Sectors.SIZE).getShort(0);
      Optional<ByteBuffer> descriptor = descriptor(at, at, identifier, UNREADABLE);
      if (identifier == 8 || identifier == 0) {
        return found;
      }
      descriptor.ifPresent(sound -> found.put(identifier, sound));
    }
    image.fault(from, "the sequence has no terminating descriptor", UNREADABLE);
    return found;
  }

  private void partition(ByteBuffer d) throws MalformedException {
    partition = d.getInt(188) & 0xFFFFFFFFL;
    partitionBlocks = d.getInt(192) & 0xFFFFFFFFL;
    if (!image.contain(partition, partitionBlocks)) {
      String beyond =
          "the partition, %d sectors from %d, goes beyond the image of %d"
              .formatted(partitionBlocks, partition, image.count());
      if (!image.contain(partition, 1)) {
        throw new MalformedException(beyond);
      }
      image.fault(partition, beyond, "what lies behind the end cannot be read");
    }
    descriptors = partition;
    descriptorBlocks = partitionBlocks;
  }

  /** The second partition map of UDF 2.50, and the file that it names (2.2.10). */
  private void metadata(ByteBuffer volume) throws MalformedException, IOException {
    int map = PARTITION_MAPS + 6;
    if (volume.getInt(268) != 2
        || volume.get(map) != 2
        || !text(volume, map + 5, 23).equals("*UDF Metadata Partition")) {
      throw new MalformedException("there is no metadata partition");
    }
    Optional<Run> main = metadataFile(volume.getInt(map + 40) & 0xFFFFFFFFL, 250);
    long mirrorAt = volume.getInt(map + 44) & 0xFFFFFFFFL;
    if (main.isPresent() && !image.contain(partition, partitionBlocks)) {
      descriptors = main.get().sector();
      descriptorBlocks = main.get().blocks();
      return; // the mirror lies at the end that is cut off
    }
    Optional<Run> mirror = metadataFile(mirrorAt, 251);
    if (main.isPresent() && mirror.isPresent()) {
      compareMetadata(main.get(), mirror.get());
    }
    Run read =
        main.or(() -> mirror)
            .orElseThrow(() -> new MalformedException("both metadata files are broken"));
    descriptors = read.sector();
    descriptorBlocks = read.blocks();
  }

  private void compareMetadata(Run main, Run mirror) throws MalformedException, IOException {
    if (main.blocks() != mirror.blocks()) {
      image.fault(mirror.sector(), "the metadata's mirror has another length", MIRROR);
    }
    for (long block = 0; block < Math.min(main.blocks(), mirror.blocks()); block++) {
      ByteBuffer one = image.read(main.sector() + block, Sectors.SIZE);
      if (!one.equals(image.read(mirror.sector() + block, Sectors.SIZE))) {
        image.fault(
            mirror.sector() + block,
            "block %d of the metadata differs from its mirror".formatted(block),
            MIRROR);
      }
    }
  }

  /** The one run of a metadata file. */
  private Optional<Run> metadataFile(long block, int type) throws MalformedException, IOException {
    Optional<ByteBuffer> entry = descriptor(partition + block, block, EXTENDED_FILE_ENTRY, MIRROR);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if ((entry.get().get(27) & 0xFF) != type) {
      image.fault(partition + block, "a metadata file is not of type " + type, MIRROR);
      return Optional.empty();
    }
    long length = entry.get().getLong(56);
    return run("the metadata", partition + block, entry.get(), EXTENDED_FILE_ENTRY_HEADER, length);
  }

  private static String text(ByteBuffer from, int at, int length) {
    byte[] characters = new byte[length];
    from.get(at, characters);
    return new String(characters, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private void fileSet(ByteBuffer volume) throws MalformedException, IOException {
    if (volume.getInt(212) != Sectors.SIZE) {
      throw new MalformedException("a logical block is not 2048 bytes");
    }
    if (volume.getShort(240) != revision.number()) {
      image.fault(
          partition,
          "the domain's revision is %04x, not %04x"
              .formatted(volume.getShort(240), revision.number()),
          "players may refuse the disc");
    }
    long integrityAt = volume.getInt(436) & 0xFFFFFFFFL;
    descriptor(integrityAt, integrityAt, 9, "computers take the volume for damaged")
        .filter(integrity -> integrity.getInt(28) != CLOSED)
        .ifPresent(_ ->
            image.fault(integrityAt, "the volume was left open", "computers take it for damaged"));
    if (revision == Revision.UDF_2_50) {
      metadata(volume);
    }
    Optional<ByteBuffer> set = describing(volume.getInt(252) & 0xFFFFFFFFL, 256);
    if (set.isPresent()) {
      entry("", set.get().getInt(404) & 0xFFFFFFFFL);
    }
  }

  /** Reads a file entry, and what is in it when it is a directory. */
  private void entry(String path, long block) throws MalformedException, IOException {
    if (!visited.add(block)) {
      image.fault(sectorOf(block), path + " is named twice", "readers go round for ever");
      return;
    }
    boolean extended =
        revision == Revision.UDF_2_50
            && image.read(sectorOf(block), Sectors.SIZE).getShort(0) == EXTENDED_FILE_ENTRY;
    Optional<ByteBuffer> found = describing(block, extended ? EXTENDED_FILE_ENTRY : FILE_ENTRY);
    if (found.isEmpty()) {
      return;
    }
    ByteBuffer entry = found.get();
    long length = entry.getLong(56);
    int header = extended ? EXTENDED_FILE_ENTRY_HEADER : FILE_ENTRY_HEADER;
    Optional<Run> run = run(path, sectorOf(block), entry, header, length);
    if (run.isEmpty()) {
      return;
    }
    if (entry.get(27) == DIRECTORY_TYPE) {
      if (!path.isEmpty()) {
        image.folder(path);
      }
      directory(path, run.get(), length);
    } else {
      files.add(new RecordedFile(path, run.get().sector(), length, sectorOf(block)));
    }
  }

  /** Where the blocks begin that an entry tells of, which must be one run. */
  private Optional<Run> run(String path, long sector, ByteBuffer entry, int header, long length) {
    int from = header + entry.getInt(header - 8);
    int bytes = entry.getInt(header - 4);
    if (from < header || bytes < 0 || from > Sectors.SIZE - bytes || length < 0) {
      image.fault(sector, path + ": its lengths go beyond the sector", LOST);
      return Optional.empty();
    }
    int kind = entry.getShort(34) & 7;
    boolean longAllocation = kind == LONG_ALLOCATION && revision == Revision.UDF_2_50;
    if (kind != 0 && !longAllocation) {
      image.fault(
          sector,
          path
              + ": not recorded by "
              + (revision == Revision.UDF_2_50 ? "" : "short ")
              + "descriptors",
          "players skip it");
      return Optional.empty();
    }
    int size = longAllocation ? 16 : 8;
    boolean described = longAllocation ? bytes > 0 && entry.getShort(from + 8) != 0 : true;
    long begin = bytes == 0 ? 0 : entry.getInt(from + 4) & 0xFFFFFFFFL;
    long next = begin;
    long told = 0;
    for (int at = from; at + size <= from + bytes; at += size) {
      long part = entry.getInt(at) & LENGTH_MASK;
      if (part > 0 && (entry.getInt(at + 4) & 0xFFFFFFFFL) != next) {
        image.fault(
            sector, path + ": not in one run of sectors", "players read the first piece only");
      }
      told += part;
      next += Math.ceilDiv(part, Sectors.SIZE);
    }
    if (told != length) {
      image.fault(
          sector,
          "%s: is %d bytes, its extents %d".formatted(path, length, told),
          "its end is cut off or garbage");
    }
    if (next > (described ? descriptorBlocks : partitionBlocks)) {
      image.fault(sector, path + ": goes beyond the partition", "its end cannot be read");
      return Optional.empty();
    }
    long first = (described ? descriptors : partition) + begin;
    return Optional.of(new Run(begin, first, next - begin));
  }

  private void directory(String path, Run run, long length) throws MalformedException, IOException {
    if (length > Integer.MAX_VALUE) {
      throw new MalformedException(path + ": a directory of " + length + " bytes");
    }
    ByteBuffer rows = image.read(run.sector(), (int) length);
    for (int at = 0; at + IDENTIFIER_HEADER <= length; ) {
      int nameLength = rows.get(at + 19) & 0xFF;
      int nameAt = IDENTIFIER_HEADER + (rows.getShort(at + 36) & 0xFFFF);
      int size = Math.ceilDiv(nameAt + nameLength, 4) * 4;
      long location = run.block() + at / Sectors.SIZE;
      long sector = run.sector() + at / Sectors.SIZE;
      if (at + size > length) {
        image.fault(sector, path + ": its last row is cut off", LOST);
        return;
      }
      ByteBuffer row = rows.slice(at, size).order(ByteOrder.LITTLE_ENDIAN);
      boolean sound = tag(row, sector, location, 257, LOST);
      int characteristics = row.get(18);
      boolean seen = (characteristics & 0x0C) == 0; // neither deleted nor the way up
      if (sound && seen) {
        String name = name(row, nameAt, nameLength);
        entry(path.isEmpty() ? name : path + "/" + name, row.getInt(24) & 0xFFFFFFFFL);
      }
      at += size;
    }
  }

  private static String name(ByteBuffer row, int at, int length) {
    if (length == 0) {
      return "";
    }
    byte[] characters = new byte[length - 1];
    row.get(at + 1, characters);
    boolean wide = row.get(at) == 16;
    return new String(characters, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
  }

  /** The sector of a block of what describes files. */
  private long sectorOf(long block) {
    return descriptors + block;
  }

  private Optional<ByteBuffer> describing(long block, int identifier)
      throws MalformedException, IOException {
    return descriptor(sectorOf(block), block, identifier, LOST);
  }

  private Optional<ByteBuffer> descriptor(
      long sector, long location, int identifier, String consequence)
      throws MalformedException, IOException {
    ByteBuffer found = image.read(sector, Sectors.SIZE);
    return tag(found, sector, location, identifier, consequence)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Whether a tag is as ECMA-167, 3/7.2 has it; says what is not. */
  private boolean tag(
      ByteBuffer found, long sector, long location, int identifier, String consequence) {
    byte[] bytes = new byte[found.capacity()];
    found.get(0, bytes);
    int before = image.faults().size();
    if ((found.getShort(0) & 0xFFFF) != identifier) {
      image.fault(
          sector,
          "descriptor %d is missing, %d is there".formatted(identifier, found.getShort(0) & 0xFFFF),
          consequence);
      return false;
    }
    if (Tag.checksum(bytes, 0) != (bytes[4] & 0xFF)) {
      image.fault(sector, "the tag's checksum is wrong", consequence);
    }
    int crcLength = found.getShort(10) & 0xFFFF;
    if (crcLength > bytes.length - Tag.SIZE
        || Crc.of(bytes, Tag.SIZE, crcLength) != (found.getShort(8) & 0xFFFF)) {
      image.fault(sector, "the CRC of descriptor " + identifier + " is wrong", consequence);
    }
    if ((found.getInt(12) & 0xFFFFFFFFL) != location) {
      image.fault(
          sector,
          "descriptor %d says it is at %d, not at %d"
              .formatted(identifier, found.getInt(12) & 0xFFFFFFFFL, location),
          consequence);
    }
    return image.faults().size() == before;
  }

  private static ByteBuffer body(ByteBuffer descriptor) {
    return descriptor.slice(Tag.SIZE, descriptor.capacity() - Tag.SIZE);
  }
}
