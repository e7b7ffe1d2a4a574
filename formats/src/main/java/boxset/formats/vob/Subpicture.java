package boxset.formats.vob;

import boxset.formats.bytes.ByteSource;

/**
 * A subpicture and when it is shown.
 *
 * @param startTicks when it appears, in 1/90000 s after the first picture
 * @param endTicks when it goes
 * @param source holds its bytes, which are a whole unit with its own commands
 * @param offset where they begin
 * @param length how many they are
 */
public record Subpicture(
    long startTicks, long endTicks, ByteSource source, long offset, int length) {
  /** A unit that is all of a source. */
  public static Subpicture of(long startTicks, long endTicks, ByteSource source) {
    return new Subpicture(startTicks, endTicks, source, 0, (int) source.size());
  }
}
