package boxset.formats.discimage;

import static boxset.formats.udf.Revision.UDF_2_50;

import boxset.formats.bytes.ByteSink;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.AnchorVolumeDescriptorPointer;
import boxset.formats.udf.Descriptor;
import boxset.formats.udf.ExtendedFileEntry;
import boxset.formats.udf.FileSetDescriptor;
import boxset.formats.udf.ImplementationUseVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeDescriptor;
import boxset.formats.udf.LogicalVolumeIntegrityDescriptor;
import boxset.formats.udf.PartitionDescriptor;
import boxset.formats.udf.PartitionMap;
import boxset.formats.udf.PrimaryVolumeDescriptor;
import boxset.formats.udf.TerminatingDescriptor;
import boxset.formats.udf.UdfDirectory;
import boxset.formats.udf.UnallocatedSpaceDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The image of a Blu-ray disc that is written once: files that UDF 2.50 leads to, each in one run
 * of sectors, in the order given. Where everything is, is known before a byte is written.
 *
 * <p>Sectors of 2048 bytes:
 *
 * <pre>
 *   16 .. 18   volume recognition
 *   32         volume descriptor sequence
 *   64         integrity
 *   256        anchor
 *   288 ..     partition: file entry of the metadata; from 320 on the metadata (file set,
 *              directories, file entries); the files; the metadata's mirror behind its file entry
 *   end + 31   anchor
 *   end + 32   copy of the volume descriptor sequence
 *   end + 287  anchor
 * </pre>
 *
 * <p>What is played as it is read begins at a multiple of 32 sectors, which is a block of error
 * correction, and so do the metadata; the image is a multiple of it. The same files, names and time
 * give the same bytes.
 */
public final class BlurayImage {
  /** Sectors that are corrected together. */
  public static final int ECC_BLOCK = 32;

  private static final String STREAM = ".m2ts";

  private static final int RECOGNITION = 16;
  private static final int MAIN_SEQUENCE = 32;
  private static final int SEQUENCE_SECTORS = 16;
  private static final int INTEGRITY = 64;
  private static final int INTEGRITY_SECTORS = 2;
  private static final int ANCHOR = 256;
  private static final int PARTITION = 288;
  private static final int METADATA = PARTITION + ECC_BLOCK;
  private static final int FILE_SET_BLOCKS = 2;

  /** From the end of the partition to that of the image. */
  private static final int TAIL = 288;

  /** The last anchor but one is 256 sectors before the last, in front of the sequence's copy. */
  private static final int TAIL_ANCHOR = 31;

  /** UDF 2.50, 3.2.1.1: the ids below are kept. */
  private static final int FIRST_UNIQUE_ID = 16;

  /** A directory: where its file entry is, and what is in it. */
  private static final class Folder {
    private final long uniqueId;
    private final List<String> folders = new ArrayList<>();
    private final List<DiscFile> files = new ArrayList<>();
    private long entry;

    private Folder(long uniqueId) {
      this.uniqueId = uniqueId;
    }

    private List<String> names() {
      List<String> names = new ArrayList<>();
      folders.forEach(path -> names.add(lastName(path)));
      files.forEach(file -> names.add(file.name()));
      return names;
    }
  }

  private final VolumeName name;
  private final LocalDateTime recorded;
  private final List<DiscFile> files;
  private final SortedMap<String, Folder> folders = new TreeMap<>();
  private final Map<DiscFile, Long> sectors = new LinkedHashMap<>();
  private final Map<DiscFile, Integer> numbers = new HashMap<>();
  private final long fileEntries;
  private final long metadataBlocks;
  private final long mirror;

  /**
   * Lays out a disc.
   *
   * @param emptyFolders directories without files, from the root and parted by slashes, such as
   *     {@code CERTIFICATE/BACKUP}
   * @param files in the order they are to lie in; no two have the same name
   * @param recorded the time that everything bears, in coordinated universal time
   * @throws IllegalArgumentException when a name is not of Latin letters, digits and {@code ._-}
   */
  public BlurayImage(
      VolumeName name, List<String> emptyFolders, List<DiscFile> files, LocalDateTime recorded) {
    this.name = name;
    this.recorded = recorded;
    this.files = List.copyOf(files);
    plantFolders(emptyFolders);
    for (DiscFile file : files) {
      folder(file.folder()).files.add(file);
      numbers.put(file, numbers.size());
    }
    long block = FILE_SET_BLOCKS;
    for (Folder folder : folders.values()) {
      folder.entry = block;
      block += 1 + UdfDirectory.blocks(folder.names());
    }
    this.fileEntries = block;
    this.metadataBlocks = aligned(block + files.size());
    long at = METADATA + metadataBlocks;
    for (DiscFile file : files) {
      at = file.name().endsWith(STREAM) ? aligned(at) : at;
      if (sectors.put(file, at) != null) {
        throw new IllegalArgumentException("Twice on one disc: " + file.name());
      }
      at += Math.ceilDiv(file.length(), Sectors.SIZE);
    }
    this.mirror = aligned(at + 1);
  }

  private static long aligned(long sector) {
    return Math.ceilDiv(sector, ECC_BLOCK) * (long) ECC_BLOCK;
  }

  /** Makes all directories, those above them too, and numbers them in the order of their paths. */
  private void plantFolders(List<String> emptyFolders) {
    SortedMap<String, String> paths = new TreeMap<>();
    paths.put("", "");
    List<String> wanted = new ArrayList<>(emptyFolders);
    files.forEach(file -> wanted.add(file.folder()));
    for (String path : wanted) {
      for (String at = path; !at.isEmpty(); at = above(at)) {
        paths.put(at, checked(lastName(at)));
      }
    }
    for (String path : paths.keySet()) {
      folders.put(path, new Folder(path.isEmpty() ? 0 : FIRST_UNIQUE_ID + folders.size()));
      if (!path.isEmpty()) {
        folder(above(path)).folders.add(path);
      }
    }
    files.forEach(file -> checked(file.name()));
  }

  private static String checked(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,254}")) {
      throw new IllegalArgumentException("Not a name on a disc: " + name);
    }
    return name;
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Folder folder(String path) {
    Folder folder = folders.get(path);
    if (folder == null) {
      throw new IllegalArgumentException("Not on this disc: " + path);
    }
    return folder;
  }

  /** Length of the image in sectors, a multiple of {@link #ECC_BLOCK}. */
  public long sectors() {
    return end() + TAIL;
  }

  /** Where the partition ends. */
  private long end() {
    return mirror + metadataBlocks;
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
    out.padTo(RECOGNITION);
    out.writeRecognition(0, "BEA01");
    out.writeRecognition(0, UDF_2_50.recognition());
    out.writeRecognition(0, "TEA01");
    volumeDescriptors(out, MAIN_SEQUENCE);
    out.padTo(INTEGRITY);
    ofVolume(out, integrity());
    ofVolume(out, new TerminatingDescriptor());
    out.padTo(ANCHOR);
    ofVolume(out, anchor());
    byte[] metadata = metadata();
    out.padTo(PARTITION);
    ofPartition(out, metadataFile(ExtendedFileEntry.Type.METADATA, METADATA));
    out.padTo(METADATA);
    out.write(metadata);
    for (DiscFile file : files) {
      out.padTo(sectorOf(file));
      file.content().writeTo(out.file());
      out.endFile(file, sectorOf(file));
    }
    out.padTo(mirror - 1);
    ofPartition(out, metadataFile(ExtendedFileEntry.Type.METADATA_MIRROR, mirror));
    out.write(metadata);
    out.padTo(end() + TAIL_ANCHOR);
    ofVolume(out, anchor());
    volumeDescriptors(out, reserveSequence());
    out.padTo(sectors() - 1);
    ofVolume(out, anchor());
  }

  private long reserveSequence() {
    return end() + TAIL_ANCHOR + 1;
  }

  private void volumeDescriptors(SectorSink out, long from) throws IOException {
    out.padTo(from);
    ofVolume(
        out,
        new PrimaryVolumeDescriptor(
            0, name.identifier(), name.set() + name.identifier(), recorded));
    ofVolume(out, new ImplementationUseVolumeDescriptor(1, name.identifier()));
    ofVolume(out, new PartitionDescriptor(2, PARTITION, end() - PARTITION));
    ofVolume(
        out,
        new LogicalVolumeDescriptor(
            3,
            name.identifier(),
            0,
            FILE_SET_BLOCKS,
            INTEGRITY,
            INTEGRITY_SECTORS,
            List.of(
                new PartitionMap.Physical(),
                new PartitionMap.Metadata(0, mirror - 1 - PARTITION, ECC_BLOCK))));
    ofVolume(out, new UnallocatedSpaceDescriptor(4));
    ofVolume(out, new TerminatingDescriptor());
    out.padTo(from + SEQUENCE_SECTORS);
  }

  private LogicalVolumeIntegrityDescriptor integrity() {
    return new LogicalVolumeIntegrityDescriptor(
        recorded,
        FIRST_UNIQUE_ID + folders.size() + files.size(),
        List.of(end() - PARTITION, metadataBlocks),
        files.size(),
        folders.size());
  }

  private AnchorVolumeDescriptorPointer anchor() {
    return new AnchorVolumeDescriptorPointer(MAIN_SEQUENCE, reserveSequence(), SEQUENCE_SECTORS);
  }

  private ExtendedFileEntry metadataFile(ExtendedFileEntry.Type type, long sector) {
    return new ExtendedFileEntry(
        type, 0, metadataBlocks * Sectors.SIZE, sector - PARTITION, 0, recorded);
  }

  /** The partition of what describes files, whose blocks are counted from its own beginning. */
  private byte[] metadata() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SectorSink out =
        new SectorSink(buffers -> {
          for (var buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
          }
        });
    ofVolume(out, new FileSetDescriptor(recorded, name.identifier(), FILE_SET_BLOCKS));
    ofVolume(out, new TerminatingDescriptor());
    for (Map.Entry<String, Folder> each : folders.entrySet()) {
      directory(out, each.getKey(), each.getValue());
    }
    for (DiscFile file : files) {
      ExtendedFileEntry.Type type =
          file.name().endsWith(STREAM)
              ? ExtendedFileEntry.Type.REAL_TIME_FILE
              : ExtendedFileEntry.Type.FILE;
      long block = sectorOf(file) - PARTITION;
      ofVolume(out, new ExtendedFileEntry(type, 1, file.length(), block, uniqueId(file), recorded));
    }
    out.padTo(metadataBlocks);
    return bytes.toByteArray();
  }

  private void directory(SectorSink out, String path, Folder folder) throws IOException {
    Folder parent = folder(above(path));
    UdfDirectory rows = new UdfDirectory(parent.entry, parent.uniqueId);
    for (String inside : folder.folders) {
      rows.add(lastName(inside), true, folder(inside).entry, folder(inside).uniqueId);
    }
    for (DiscFile file : folder.files) {
      rows.add(file.name(), false, fileEntries + number(file), uniqueId(file));
    }
    long block = folder.entry + 1;
    int links = 1 + folder.folders.size();
    ofVolume(
        out,
        new ExtendedFileEntry(
            ExtendedFileEntry.Type.DIRECTORY,
            links,
            rows.length(),
            block,
            folder.uniqueId,
            recorded));
    out.write(rows.bytes(UDF_2_50, block));
  }

  private int number(DiscFile file) {
    return numbers.getOrDefault(file, 0);
  }

  private long uniqueId(DiscFile file) {
    return FIRST_UNIQUE_ID + folders.size() + (long) number(file);
  }

  /** Writes a descriptor whose tag tells where it is in what is being written. */
  private static void ofVolume(SectorSink out, Descriptor descriptor) throws IOException {
    out.write(descriptor.bytes(UDF_2_50, out.sector()));
  }

  /** Writes a descriptor whose tag tells its block of the physical partition. */
  private static void ofPartition(SectorSink out, Descriptor descriptor) throws IOException {
    out.write(descriptor.bytes(UDF_2_50, out.sector() - PARTITION));
  }
}
