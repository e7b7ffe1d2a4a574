package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.nio.ByteOrder;

/** A descriptor that begins with a tag (ECMA-167, 3/7.2); numbers have their low byte first. */
public sealed interface Descriptor
    permits AnchorVolumeDescriptorPointer,
        ExtendedFileEntry,
        FileEntry,
        FileIdentifierDescriptor,
        FileSetDescriptor,
        ImplementationUseVolumeDescriptor,
        LogicalVolumeDescriptor,
        LogicalVolumeIntegrityDescriptor,
        PartitionDescriptor,
        PrimaryVolumeDescriptor,
        TerminatingDescriptor,
        UnallocatedSpaceDescriptor {
  /** Which descriptor it is: {@code TagIdentifier}. */
  int tagIdentifier();

  /** Writes every row behind the tag. */
  void fields(FieldWriter w, Revision revision);

  /**
   * The descriptor with its tag.
   *
   * @param location where it is recorded: the sector, or for what describes files the block of the
   *     partition
   */
  default byte[] bytes(Revision revision, long location) {
    FieldWriter body = new FieldWriter(ByteOrder.LITTLE_ENDIAN);
    fields(body, revision);
    byte[] behindTag = body.toBytes();
    FieldWriter w = new FieldWriter(ByteOrder.LITTLE_ENDIAN);
    w.one("DescriptorTag", Tag.of(revision, tagIdentifier(), location, behindTag));
    w.bytes("Descriptor", behindTag);
    return w.toBytes();
  }
}
