package boxset.formats.udf;

/** Which Universal Disk Format is meant, and what differs between them. */
public enum Revision {
  /** Of DVD-Video. */
  UDF_1_02(0x0102, 2, "NSR02", 0, 0),
  /** Of Blu-ray: what describes files lies in a partition of its own, which has a mirror. */
  UDF_2_50(0x0250, 3, "NSR03", 1, 3);

  private final int number;
  private final int tagVersion;
  private final String recognition;
  private final int describingPartition;
  private final int domainFlags;

  Revision(
      int number, int tagVersion, String recognition, int describingPartition, int domainFlags) {
    this.number = number;
    this.tagVersion = tagVersion;
    this.recognition = recognition;
    this.describingPartition = describingPartition;
    this.domainFlags = domainFlags;
  }

  /** As an entity's suffix has it. */
  public int number() {
    return number;
  }

  /** What a volume structure descriptor calls it (ECMA-167, 3/9.1). */
  public String recognition() {
    return recognition;
  }

  /** DescriptorVersion of tags (ECMA-167, 3/7.2.2). */
  int tagVersion() {
    return tagVersion;
  }

  /** Reference number of the partition that file entries and directories are in. */
  int describingPartition() {
    return describingPartition;
  }

  /** Whether the volume is protected from writing by hardware and software (2.1.5.3). */
  int domainFlags() {
    return domainFlags;
  }
}
