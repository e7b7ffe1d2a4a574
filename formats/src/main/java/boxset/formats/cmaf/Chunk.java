package boxset.formats.cmaf;

import boxset.formats.bytes.ByteSource;
import boxset.formats.isobmff.EncodedTrack;

/**
 * One encoded piece of a rendition.
 *
 * @param name how messages call it, such as a file name or "chunk 3 from 00:04:10"
 * @param frames how many pictures of the programme it covers; 0 for sound
 * @param track what the reader found in the file
 * @param bytes the file itself
 */
public record Chunk(String name, int frames, EncodedTrack track, ByteSource bytes) {}
