package boxset.formats.dvdcheck;

import boxset.formats.bytes.ByteSource;

/**
 * A file of the VIDEO_TS folder.
 *
 * @param name such as {@code VTS_01_1.VOB}
 * @param discSector where the image has it, or {@link #NO_IMAGE}
 * @param bytes its content
 */
public record VideoFile(String name, long discSector, ByteSource bytes) {
  /** The file is in a folder, not in an image. */
  public static final long NO_IMAGE = -1;
}
