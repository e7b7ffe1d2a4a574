package boxset.formats.cmaf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.isobmff.MediaDataHeader;
import boxset.formats.isobmff.MovieFragmentBox;
import boxset.formats.isobmff.MovieFragmentHeaderBox;
import boxset.formats.isobmff.SampleFlags;
import boxset.formats.isobmff.TrackFragmentBaseMediaDecodeTimeBox;
import boxset.formats.isobmff.TrackFragmentBox;
import boxset.formats.isobmff.TrackFragmentHeaderBox;
import boxset.formats.isobmff.TrackRunBox;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * One CMAF fragment (ISO/IEC 23000-19, 7.3.2.4): {@code moof} and {@code mdat}.
 *
 * @param head the {@code moof} and the header of the {@code mdat}
 * @param extents the samples
 * @param length of all in bytes
 * @param firstSampleLength bytes from the {@code moof} to the end of the first sample
 */
record Fragment(ByteBuffer head, List<Extent> extents, long length, long firstSampleLength) {

  /** Lays out the samples from one to another. */
  static Fragment of(long number, long decodeTicks, TrackSamples samples, int from, int to) {
    Layout layout = new Layout(samples, from, to);
    FieldWriter measured = FieldWriter.bigEndian();
    layout.movieFragment(number, decodeTicks, 0).write(measured);
    List<Extent> extents = samples.extents(from, to);
    long content = extents.stream().mapToLong(Extent::length).sum();
    MediaDataHeader header = new MediaDataHeader(content);
    long dataOffset = (long) measured.position() + header.length();
    FieldWriter w = FieldWriter.bigEndian();
    layout.movieFragment(number, decodeTicks, dataOffset).write(w);
    header.write(w);
    return new Fragment(
        w.toBuffer(), extents, dataOffset + content, dataOffset + samples.size(from));
  }

  /** The columns of a fragment, each left out when a default says it. */
  private record Layout(TrackSamples samples, int from, int to) {

    MovieFragmentBox movieFragment(long number, long decodeTicks, long dataOffset) {
      boolean allSync = count(samples::isSync) == to - from;
      boolean onlyFirstSync = samples.isSync(from) && count(samples::isSync) == 1;
      int duration = samples.duration(from);
      boolean constant = count(sample -> samples.duration(sample) == duration) == to - from;
      boolean reordered = count(sample -> samples.compositionOffset(sample) != 0) > 0;
      TrackRunBox run =
          new TrackRunBox(
              dataOffset,
              onlyFirstSync && !allSync,
              constant ? new int[0] : column(samples::duration),
              column(samples::size),
              allSync || onlyFirstSync ? new boolean[0] : syncColumn(),
              reordered ? column(samples::compositionOffset) : new int[0]);
      return new MovieFragmentBox(
          new MovieFragmentHeaderBox(number),
          new TrackFragmentBox(
              new TrackFragmentHeaderBox(
                  MovieHeader.TRACK_ID,
                  duration,
                  samples.size(from),
                  allSync ? SampleFlags.SYNC : SampleFlags.NOT_SYNC),
              new TrackFragmentBaseMediaDecodeTimeBox(decodeTicks),
              run));
    }

    private int count(IntPredicate condition) {
      int count = 0;
      for (int sample = from; sample < to; sample++) {
        count += condition.test(sample) ? 1 : 0;
      }
      return count;
    }

    private int[] column(IntUnaryOperator value) {
      int[] column = new int[to - from];
      for (int i = 0; i < column.length; i++) {
        column[i] = value.applyAsInt(from + i);
      }
      return column;
    }

    private boolean[] syncColumn() {
      boolean[] column = new boolean[to - from];
      for (int i = 0; i < column.length; i++) {
        column[i] = samples.isSync(from + i);
      }
      return column;
    }
  }
}
