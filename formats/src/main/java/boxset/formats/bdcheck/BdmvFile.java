package boxset.formats.bdcheck;

import boxset.formats.bytes.ByteSource;

/**
 * A file of a disc.
 *
 * @param path from the root, parted by slashes, such as {@code BDMV/STREAM/00001.m2ts}
 * @param bytes its content
 */
public record BdmvFile(String path, ByteSource bytes) {}
