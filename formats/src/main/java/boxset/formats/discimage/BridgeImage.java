package boxset.formats.discimage;

import static boxset.formats.udf.Revision.UDF_1_02;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.iso9660.Directory;
import boxset.formats.iso9660.DirectoryRecord;
import boxset.formats.iso9660.PathTable;
import boxset.formats.iso9660.PrimaryVolumeDescriptor;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.AnchorVolumeDescriptorPointer;
import boxset.formats.udf.Descriptor;
import boxset.formats.udf.FileEntry;
import boxset.formats.udf.FileSetDescriptor;
import boxset.formats.udf.ImplementationUseVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeIntegrityDescriptor;
import boxset.formats.udf.PartitionDescriptor;
import boxset.formats.udf.PartitionMap;
import boxset.formats.udf.TerminatingDescriptor;
import boxset.formats.udf.UdfDirectory;
import boxset.formats.udf.UnallocatedSpaceDescriptor;
import java.io.IOException;
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

  /** The block of each directory's file entry, and of the first file's; the others follow. */
  private final Map<String, Long> folderEntries = new LinkedHashMap<>();

  private final long fileEntries;
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
    long block = FILE_SET_SECTORS + 1L + UdfDirectory.blocks(folders.keySet());
    for (String folder : folders.keySet()) {
      folderEntries.put(folder, block);
      block += 1 + UdfDirectory.blocks(names(folder));
    }
    this.fileEntries = block;
    this.pathTables = PARTITION + fileEntries + files.size();
    long at = pathTables;
    at += 2L * Math.ceilDiv(pathTable(0).bytes(ByteOrder.BIG_ENDIAN).length, Sectors.SIZE);
    this.isoDirectories = at;
    at += Directory.sectors(folderNames());
    for (List<DiscFile> inside : folders.values()) {
      at += Directory.sectors(isoNames(inside));
    }
    at = Math.ceilDiv(at, ECC_BLOCK) * (long) ECC_BLOCK;
    for (DiscFile file : files) {
      if (sectors.put(file, at) != null) {
        throw new IllegalArgumentException("Twice on one disc: " + file.name());
      }
      at += Math.ceilDiv(file.length(), Sectors.SIZE);
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

  /** The sector at which the first file begins. */
  public long firstFileSector() {
    return sectorOf(files.getFirst());
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
    writeTo(
        sink,
        target -> {
          for (DiscFile file : files) {
            file.content().writeTo(target.file(file.name()));
          }
        });
  }

  /** Writes the bytes of all files of an image, one file behind another. */
  @FunctionalInterface
  public interface Contents {
    /** Writes them. */
    void writeTo(Target target) throws IOException;
  }

  /** Where the files of an image go. */
  @FunctionalInterface
  public interface Target {
    /** Where the bytes of the next file go, after all bytes of the one before. */
    ByteSink file(String name) throws IOException;
  }

  /**
   * Writes the image from its first byte to its last, with the files' bytes from one place that
   * gives them in their order; what the files themselves say of their content does not count.
   *
   * @throws IllegalStateException when a file is not as long as was said, or not the next
   */
  public void writeTo(ByteSink sink, Contents contents) throws IOException {
    SectorSink out = new SectorSink(sink);
    isoDescriptors(out);
    volumeDescriptors(out, MAIN_SEQUENCE);
    volumeDescriptors(out, RESERVE_SEQUENCE);
    out.padTo(INTEGRITY);
    ofVolume(out, integrity());
    ofVolume(out, new TerminatingDescriptor());
    out.padTo(ANCHOR);
    ofVolume(out, anchor());
    udfFiles(out);
    isoDirectories(out);
    FileSinks sinks = new FileSinks(out);
    contents.writeTo(sinks);
    sinks.end();
    out.padTo(end - 1);
    ofVolume(out, anchor());
  }

  /** Gives each file its place, and sees that it fills it. */
  private final class FileSinks implements Target {
    private final SectorSink out;
    private int next;

    FileSinks(SectorSink out) {
      this.out = out;
    }

    @Override
    public ByteSink file(String name) throws IOException {
      end(next);
      DiscFile file = files.get(next++);
      if (!file.name().equals(name)) {
        throw new IllegalStateException("The next file is " + file.name() + ", not " + name);
      }
      out.padTo(sectorOf(file));
      return out.file();
    }

    void end() throws IOException {
      end(next);
      if (next != files.size()) {
        throw new IllegalStateException("Files from " + next + " on were not written");
      }
    }

    private void end(int count) throws IOException {
      if (count > 0) {
        out.endFile(files.get(count - 1), sectorOf(files.get(count - 1)));
      }
    }
  }

  private void isoDescriptors(SectorSink out) throws IOException {
    out.padTo(ISO_DESCRIPTORS);
    PathTable table = pathTable(isoDirectories);
    int length = table.bytes(ByteOrder.BIG_ENDIAN).length;
    int each = Math.ceilDiv(length, Sectors.SIZE);
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
    out.writeRecognition(255, "CD001");
    out.writeRecognition(0, "BEA01");
    out.writeRecognition(0, UDF_1_02.recognition());
    out.writeRecognition(0, "TEA01");
  }

  private void volumeDescriptors(SectorSink out, int from) throws IOException {
    out.padTo(from);
    ofVolume(
        out,
        new boxset.formats.udf.PrimaryVolumeDescriptor(
            0, name.identifier(), name.set() + name.identifier(), recorded));
    ofVolume(out, new ImplementationUseVolumeDescriptor(1, name.identifier()));
    ofVolume(out, new PartitionDescriptor(2, PARTITION, partitionSectors()));
    ofVolume(
        out,
        new LogicalVolumeDescriptor(
            3,
            name.identifier(),
            0,
            FILE_SET_SECTORS,
            INTEGRITY,
            INTEGRITY_SECTORS,
            List.of(new PartitionMap.Physical())));
    ofVolume(out, new UnallocatedSpaceDescriptor(4));
    ofVolume(out, new TerminatingDescriptor());
    out.padTo(from + SEQUENCE_SECTORS);
  }

  private long partitionSectors() {
    return end - 1 - PARTITION;
  }

  private LogicalVolumeIntegrityDescriptor integrity() {
    return new LogicalVolumeIntegrityDescriptor(
        recorded,
        FIRST_UNIQUE_ID + folders.size() + files.size(),
        List.of(partitionSectors()),
        files.size(),
        folders.size() + 1);
  }

  private static AnchorVolumeDescriptorPointer anchor() {
    return new AnchorVolumeDescriptorPointer(MAIN_SEQUENCE, RESERVE_SEQUENCE, SEQUENCE_SECTORS);
  }

  private List<String> names(String folder) {
    return folders.getOrDefault(folder, List.of()).stream().map(DiscFile::name).toList();
  }

  private UdfDirectory udfRoot() {
    UdfDirectory root = new UdfDirectory(FILE_SET_SECTORS, 0);
    folderEntries.forEach((folder, block) -> root.add(folder, true, block, 0));
    return root;
  }

  private UdfDirectory udfDirectory(String folder) {
    UdfDirectory directory = new UdfDirectory(FILE_SET_SECTORS, 0);
    for (DiscFile file : folders.getOrDefault(folder, List.of())) {
      directory.add(file.name(), false, fileEntries + files.indexOf(file), 0);
    }
    return directory;
  }

  private void udfFiles(SectorSink out) throws IOException {
    ofPartition(out, new FileSetDescriptor(recorded, name.identifier(), FILE_SET_SECTORS));
    ofPartition(out, new TerminatingDescriptor());
    UdfDirectory root = udfRoot();
    directory(out, root, folders.size() + 1, 0);
    long uniqueId = FIRST_UNIQUE_ID;
    for (String folder : folders.keySet()) {
      directory(out, udfDirectory(folder), 1, uniqueId++);
    }
    for (DiscFile file : files) {
      ofPartition(
          out,
          new FileEntry(false, 1, file.length(), sectorOf(file) - PARTITION, uniqueId++, recorded));
    }
  }

  private void directory(SectorSink out, UdfDirectory directory, int links, long uniqueId)
      throws IOException {
    long block = out.sector() - PARTITION + 1;
    ofPartition(out, new FileEntry(true, links, directory.length(), block, uniqueId, recorded));
    out.write(directory.bytes(UDF_1_02, block));
  }

  /** Writes a descriptor whose tag tells its sector. */
  private static void ofVolume(SectorSink out, Descriptor descriptor) throws IOException {
    out.write(descriptor.bytes(UDF_1_02, out.sector()));
  }

  /** Writes a descriptor whose tag tells its block of the partition. */
  private static void ofPartition(SectorSink out, Descriptor descriptor) throws IOException {
    out.write(descriptor.bytes(UDF_1_02, out.sector() - PARTITION));
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

  private DirectoryRecord isoFolder(String identifier, long sector, List<String> inside) {
    return new DirectoryRecord(
        identifier, true, sector, (long) Directory.sectors(inside) * Sectors.SIZE, recorded);
  }

  /** The directories when the first of them, which is the root, begins at a sector. */
  private PathTable pathTable(long first) {
    List<PathTable.Entry> entries = new ArrayList<>();
    entries.add(new PathTable.Entry("", first, 1));
    long at = first + Directory.sectors(folderNames());
    for (Map.Entry<String, List<DiscFile>> folder : folders.entrySet()) {
      entries.add(new PathTable.Entry(folder.getKey(), at, 1));
      at += Directory.sectors(isoNames(folder.getValue()));
    }
    return new PathTable(entries);
  }

  private void isoDirectories(SectorSink out) throws IOException {
    PathTable table = pathTable(isoDirectories);
    out.write(table.bytes(ByteOrder.LITTLE_ENDIAN));
    out.write(table.bytes(ByteOrder.BIG_ENDIAN));
    DirectoryRecord root = isoFolder("", isoDirectories, folderNames());
    List<DirectoryRecord> records = new ArrayList<>();
    long at = isoDirectories + Directory.sectors(folderNames());
    for (Map.Entry<String, List<DiscFile>> folder : folders.entrySet()) {
      List<String> inside = isoNames(folder.getValue());
      records.add(isoFolder(folder.getKey(), at, inside));
      at += Directory.sectors(inside);
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
}
