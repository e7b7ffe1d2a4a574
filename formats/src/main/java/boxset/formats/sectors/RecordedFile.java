package boxset.formats.sectors;

/**
 * A file as a file system says it is recorded, in one run of sectors.
 *
 * @param path from the root, parted by slashes, such as {@code VIDEO_TS/VIDEO_TS.IFO}
 * @param sector the first
 * @param length bytes
 * @param toldAt the sector that says so
 */
public record RecordedFile(String path, long sector, long length, long toldAt) {}
