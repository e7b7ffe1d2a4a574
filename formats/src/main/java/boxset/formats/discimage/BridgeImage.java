package boxset.formats.discimage;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.iso9660.Directory;
import boxset.formats.iso9660.DirectoryRecord;
import boxset.formats.iso9660.PathTable;
import boxset.formats.iso9660.PrimaryVolumeDescriptor;
import boxset.formats.udf.AnchorVolumeDescriptorPointer;
import boxset.formats.udf.Descriptor;
import boxset.formats.udf.FileEntry;
import boxset.formats.udf.FileSetDescriptor;
import boxset.formats.udf.ImplementationUseVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeIntegrityDescriptor;
import boxset.formats.udf.PartitionDescriptor;
import boxset.formats.udf.TerminatingDescriptor;
import boxset.formats.udf.UdfDirectory;
import boxset.formats.udf.UnallocatedSpaceDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The image of a DVD: one set of files that both ISO 9660 (level 1) and UDF 1.02 lead to, each in
 * one run of sectors, in the order given. Where everything is, is known before a byte is written.
 *
 * <p>Sectors of 2048 bytes:
 *
 * <pre>
 *   16 .. 20   ISO 9660 volume descriptors, UDF volume recognition
 *   32, 48     UDF volume descriptor sequence, and its copy
 *   64         UDF integrity
 *   256        UDF anchor
 *   257 ..     UDF partition: file set, directories, file entries; ISO 9660 path tables and
 *              directories; the files
 *   last       UDF anchor
 * </pre>
 *
 * <p>The files begin at a multiple of 16 sectors, which is a block of error correction, and the
 * image is a multiple of it. The same files, names and time give the same bytes.
 */
public final class BridgeImage {
  /** Bytes of a sector. */
  public static final int SECTOR = 2048;

  /** Sectors that are corrected together. */
  public static final int ECC_BLOCK = 16;

  private static final int ISO_DESCRIPTORS = 16;
  private static final int MAIN_SEQUENCE = 32;
  private static final int RESERVE_SEQUENCE = 48;
  private static final int SEQUENCE_SECTORS = 16;
  private static final int INTEGRITY = 64;
  private static final int INTEGRITY_SECTORS = 2;
  private static final int ANCHOR = 256;
  private static final int PARTITION = 257;
  private static final int FILE_SET_SECTORS = 2;

  /** UDF 1.02, 3.2.1.1: the ids below are kept for the Macintosh. */
  private static final int FIRST_UNIQUE_ID = 16;

  private final VolumeName name;
  private final LocalDateTime recorded;
  private final List<DiscFile> files;
  private final SortedMap<String, List<DiscFile>> folders = new TreeMap<>();
  private final Map<DiscFile, Long> sectors = new LinkedHashMap<>();

  private final long udfEnd;
  private final long pathTables;
  private final long isoDirectories;
  private final long end;

  /**
   * Lays out a disc.
   *
   * @param emptyFolders directories without files, such as {@code AUDIO_TS}
   * @param files in the order they are to lie in; no two have the same name
   * @param recorded the time that everything bears, in coordinated universal time
   * @throws IllegalArgumentException when a name is not one of level 1: eight capital letters,
   *     digits or underscores, and of a file three more behind a full stop
   */
  public BridgeImage(
      VolumeName name, List<String> emptyFolders, List<DiscFile> files, LocalDateTime recorded) {
    this.name = name;
    this.recorded = recorded;
    this.files = List.copyOf(files);
    emptyFolders.forEach(folder -> folders.put(checked(folder), new ArrayList<>()));
    for (DiscFile file : files) {
      if (!file.name().matches("[A-Z0-9_]{1,8}\\.[A-Z0-9_]{1,3}")) {
        throw new IllegalArgumentException("Not a file name of ISO 9660 level 1: " + file.name());
      }
      folders.computeIfAbsent(checked(file.folder()), _ -> new ArrayList<>()).add(file);
    }
    long at = PARTITION + FILE_SET_SECTORS;
    at += 1 + udfRoot().blocks();
    for (String folder : folders.keySet()) {
      at += 1 + udfDirectory(folder).blocks();
    }
    at += files.size();
    this.udfEnd = at;
    this.pathTables = at;
    at += 2L * Math.ceilDiv(pathTable(0).bytes(ByteOrder.BIG_ENDIAN).length, SECTOR);
    this.isoDirectories = at;
    at += isoSectors(folderNames());
    for (List<DiscFile> inside : folders.values()) {
      at += isoSectors(isoNames(inside));
    }
    at = Math.ceilDiv(at, ECC_BLOCK) * (long) ECC_BLOCK;
    for (DiscFile file : files) {
      if (sectors.put(file, at) != null) {
        throw new IllegalArgumentException("Twice on one disc: " + file.name());
      }
      at += Math.ceilDiv(file.length(), SECTOR);
    }
    this.end = Math.ceilDiv(at + 1, ECC_BLOCK) * (long) ECC_BLOCK;
  }

  private static String checked(String folder) {
    if (!folder.matches("[A-Z0-9_]{1,8}")) {
      throw new IllegalArgumentException("Not a directory name of ISO 9660 level 1: " + folder);
    }
    return folder;
  }

  /** Length of the image in sectors, a multiple of {@link #ECC_BLOCK}. */
  public long sectors() {
    return end;
  }

  /**
   * The sector at which a file begins.
   *
   * @throws IllegalArgumentException when it is not on the disc
   */
  public long sectorOf(DiscFile file) {
    Long sector = sectors.get(file);
    if (sector == null) {
      throw new IllegalArgumentException("Not on this disc: " + file.name());
    }
    return sector;
  }

  /**
   * Writes the image from its first byte to its last.
   *
   * @throws IllegalStateException when a file's content is not as long as was said
   */
  public void writeTo(ByteSink sink) throws IOException {
    SectorSink out = new SectorSink(sink);
    isoDescriptors(out);
    volumeDescriptors(out, MAIN_SEQUENCE);
    volumeDescriptors(out, RESERVE_SEQUENCE);
    out.padTo(INTEGRITY);
    put(out, integrity());
    put(out, new TerminatingDescriptor());
    out.padTo(ANCHOR);
    put(out, anchor());
    udfFiles(out);
    isoDirectories(out);
    for (DiscFile file : files) {
      out.padTo(sectorOf(file));
      out.write(file);
    }
    out.padTo(end - 1);
    put(out, anchor());
  }

  private void isoDescriptors(SectorSink out) throws IOException {
    out.padTo(ISO_DESCRIPTORS);
    PathTable table = pathTable(isoDirectories);
    int length = table.bytes(ByteOrder.BIG_ENDIAN).length;
    int each = Math.ceilDiv(length, SECTOR);
    FieldWriter w = FieldWriter.bigEndian();
    w.one(
        "volume",
        new PrimaryVolumeDescriptor(
            name.identifier(),
            end,
            length,
            pathTables,
            pathTables + each,
            isoFolder("", isoDirectories, folderNames()),
            recorded));
    out.write(w.toBytes());
    out.write(recognition(255, "CD001"));
    out.write(recognition(0, "BEA01"));
    out.write(recognition(0, "NSR02"));
    out.write(recognition(0, "TEA01"));
  }

  /** A volume structure descriptor without content (ECMA-167, 2/9.1; ECMA-119, 8.3). */
  private static byte[] recognition(int type, String identifier) {
    FieldWriter w = FieldWriter.bigEndian();
    w.u8("StructureType", type);
    w.ascii("StandardIdentifier", 5, identifier);
    w.u8("StructureVersion", 1);
    w.padTo(SECTOR);
    return w.toBytes();
  }

  private void volumeDescriptors(SectorSink out, int from) throws IOException {
    out.padTo(from);
    put(
        out,
        new boxset.formats.udf.PrimaryVolumeDescriptor(
            0, name.identifier(), name.set() + name.identifier(), recorded));
    put(out, new ImplementationUseVolumeDescriptor(1, name.identifier()));
    put(out, new PartitionDescriptor(2, PARTITION, partitionSectors()));
    put(
        out,
        new LogicalVolumeDescriptor(
            3, name.identifier(), 0, FILE_SET_SECTORS, INTEGRITY, INTEGRITY_SECTORS));
    put(out, new UnallocatedSpaceDescriptor(4));
    put(out, new TerminatingDescriptor());
    out.padTo(from + SEQUENCE_SECTORS);
  }

  private long partitionSectors() {
    return end - 1 - PARTITION;
  }

  private LogicalVolumeIntegrityDescriptor integrity() {
    return new LogicalVolumeIntegrityDescriptor(
        recorded,
        FIRST_UNIQUE_ID + folders.size() + files.size(),
        partitionSectors(),
        files.size(),
        folders.size() + 1);
  }

  private static AnchorVolumeDescriptorPointer anchor() {
    return new AnchorVolumeDescriptorPointer(MAIN_SEQUENCE, RESERVE_SEQUENCE, SEQUENCE_SECTORS);
  }

  private UdfDirectory udfRoot() {
    UdfDirectory root = new UdfDirectory(FILE_SET_SECTORS);
    long entry = FILE_SET_SECTORS + 1L;
    entry += root.blocksWith(folders.keySet());
    for (String folder : folders.keySet()) {
      root.add(folder, true, entry);
      entry += 1 + new UdfDirectory(0).blocksWith(names(folder));
    }
    return root;
  }

  private List<String> names(String folder) {
    return folders.getOrDefault(folder, List.of()).stream().map(DiscFile::name).toList();
  }

  /** The rows of a directory; the file entries lie behind all directories, in the files' order. */
  private UdfDirectory udfDirectory(String folder) {
    UdfDirectory directory = new UdfDirectory(FILE_SET_SECTORS);
    long entries = FILE_SET_SECTORS + 1L + new UdfDirectory(0).blocksWith(folders.keySet());
    for (String each : folders.keySet()) {
      entries += 1 + new UdfDirectory(0).blocksWith(names(each));
    }
    for (DiscFile file : folders.getOrDefault(folder, List.of())) {
      directory.add(file.name(), false, entries + files.indexOf(file));
    }
    return directory;
  }

  private void udfFiles(SectorSink out) throws IOException {
    put(out, new FileSetDescriptor(recorded, name.identifier(), FILE_SET_SECTORS));
    put(out, new TerminatingDescriptor());
    UdfDirectory root = udfRoot();
    directory(out, root, folders.size() + 1, 0);
    long uniqueId = FIRST_UNIQUE_ID;
    for (String folder : folders.keySet()) {
      directory(out, udfDirectory(folder), 1, uniqueId++);
    }
    for (DiscFile file : files) {
      put(
          out,
          new FileEntry(false, 1, file.length(), sectorOf(file) - PARTITION, uniqueId++, recorded));
    }
    out.padTo(udfEnd);
  }

  private void directory(SectorSink out, UdfDirectory directory, int links, long uniqueId)
      throws IOException {
    long block = out.sector() - PARTITION + 1;
    put(out, new FileEntry(true, links, directory.length(), block, uniqueId, recorded));
    out.write(directory.bytes(block));
  }

  private static void put(SectorSink out, Descriptor descriptor) throws IOException {
    long location = out.sector() < PARTITION ? out.sector() : out.sector() - PARTITION;
    boolean ofVolume = descriptor instanceof AnchorVolumeDescriptorPointer;
    out.write(descriptor.bytes(ofVolume ? out.sector() : location));
  }

  private List<String> folderNames() {
    return List.copyOf(folders.keySet());
  }

  private static List<String> isoNames(List<DiscFile> inside) {
    return inside.stream().map(BridgeImage::isoName).sorted().toList();
  }

  private static String isoName(DiscFile file) {
    return file.name() + ";1";
  }

  private static int isoSectors(List<String> identifiers) {
    return Directory.sectors(identifiers);
  }

  private DirectoryRecord isoFolder(String identifier, long sector, List<String> inside) {
    return new DirectoryRecord(
        identifier, true, sector, (long) isoSectors(inside) * SECTOR, recorded);
  }

  /** The directories when the first of them, which is the root, begins at a sector. */
  private PathTable pathTable(long first) {
    List<PathTable.Entry> entries = new ArrayList<>();
    entries.add(new PathTable.Entry("", first, 1));
    long at = first + isoSectors(folderNames());
    for (Map.Entry<String, List<DiscFile>> folder : folders.entrySet()) {
      entries.add(new PathTable.Entry(folder.getKey(), at, 1));
      at += isoSectors(isoNames(folder.getValue()));
    }
    return new PathTable(entries);
  }

  private void isoDirectories(SectorSink out) throws IOException {
    PathTable table = pathTable(isoDirectories);
    out.write(table.bytes(ByteOrder.LITTLE_ENDIAN));
    out.write(table.bytes(ByteOrder.BIG_ENDIAN));
    DirectoryRecord root = isoFolder("", isoDirectories, folderNames());
    List<DirectoryRecord> records = new ArrayList<>();
    long at = isoDirectories + isoSectors(folderNames());
    for (Map.Entry<String, List<DiscFile>> folder : folders.entrySet()) {
      List<String> inside = isoNames(folder.getValue());
      records.add(isoFolder(folder.getKey(), at, inside));
      at += isoSectors(inside);
    }
    out.write(new Directory(root, root, records).bytes());
    for (DirectoryRecord folder : records) {
      List<DirectoryRecord> inside =
          folders.getOrDefault(folder.identifier(), List.of()).stream()
              .map(file ->
                  new DirectoryRecord(
                      isoName(file), false, sectorOf(file), file.length(), recorded))
              .sorted(Comparator.comparing(DirectoryRecord::identifier))
              .toList();
      out.write(new Directory(folder, root, inside).bytes());
    }
  }

  /** Counts sectors. */
  private static final class SectorSink {
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(64 * SECTOR).asReadOnlyBuffer();

    private final ByteSink sink;
    private long bytes;

    SectorSink(ByteSink sink) {
      this.sink = sink;
    }

    long sector() {
      return bytes / SECTOR;
    }

    /** Writes bytes and fills their last sector. */
    void write(byte[] content) throws IOException {
      sink.write(ByteBuffer.wrap(content));
      bytes += content.length;
      fill();
    }

    void write(DiscFile file) throws IOException {
      long before = bytes;
      file.content().writeTo(counting());
      if (bytes - before != file.length()) {
        throw new IllegalStateException(
            "%s is %d bytes, not %d".formatted(file.name(), bytes - before, file.length()));
      }
      fill();
    }

    private ByteSink counting() {
      return new ByteSink() {
        @Override
        public void write(ByteBuffer... buffers) throws IOException {
          for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
          }
          sink.write(buffers);
        }

        @Override
        public void transfer(boxset.formats.bytes.ByteSource source, long offset, long length)
            throws IOException {
          sink.transfer(source, offset, length);
          bytes += length;
        }
      };
    }

    private void fill() throws IOException {
      zeros(Math.floorMod(-bytes, (long) SECTOR));
    }

    void padTo(long sector) throws IOException {
      zeros(sector * SECTOR - bytes);
    }

    private void zeros(long count) throws IOException {
      if (count < 0) {
        throw new IllegalStateException("Sector " + sector() + " is behind where it should be");
      }
      for (long left = count; left > 0; ) {
        int step = (int) Math.min(left, ZEROS.capacity());
        sink.write(ZEROS.duplicate().limit(step));
        left -= step;
      }
      bytes += count;
    }
  }
}
