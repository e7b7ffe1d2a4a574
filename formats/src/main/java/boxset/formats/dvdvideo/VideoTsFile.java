package boxset.formats.dvdvideo;

/**
 * A file of the VIDEO_TS folder.
 *
 * @param name as on the disc
 * @param bytes a multiple of 2048
 */
public record VideoTsFile(String name, long bytes) {}
