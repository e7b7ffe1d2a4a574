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
public record Chunk(String name, int frames, EncodedTrack track, ByteSource bytes) {
  /**
   * A run of the pictures of this chunk. Where it begins and ends no group of pictures may be open,
   * so that the pictures shown in between are the samples in between.
   *
   * @throws IndexOutOfBoundsException when it is not within the chunk
   */
  public Chunk part(int from, int count) {
    EncodedTrack part =
        new EncodedTrack(
            track.timescale(),
            track.handler(),
            track.language(),
            track.sampleEntry(),
            track.edits(),
            track.samples().part(from, count));
    return new Chunk(name, count, part, bytes);
  }
}
