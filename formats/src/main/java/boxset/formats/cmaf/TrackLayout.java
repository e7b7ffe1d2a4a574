package boxset.formats.cmaf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.formats.isobmff.SegmentIndexBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every byte of a track file its place.
 *
 * @param kind what the file is for
 * @param codecs RFC 6381
 * @param header of the file
 * @param samples all of them
 * @param cuts where the segments begin, at least one
 */
record TrackLayout(
    TrackKind kind, String codecs, MovieHeader header, TrackSamples samples, List<Cut> cuts) {

  TrackFile lay(TrackIndex.@Nullable Picture picture, TrackIndex.@Nullable Sound sound) {
    List<Fragment> fragments = fragments();
    FieldWriter w = FieldWriter.bigEndian();
    header.write(w);
    ByteRange initialization = new ByteRange(0, w.position());
    segmentIndex(fragments).write(w);
    ByteRange index = new ByteRange(initialization.end(), w.position() - initialization.end());

    List<Segment> segments = new ArrayList<>();
    long offset = index.end();
    for (int i = 0; i < fragments.size(); i++) {
      Fragment fragment = fragments.get(i);
      segments.add(
          new Segment(
              cuts.get(i).startTicks(),
              durationTicks(i),
              offset,
              fragment.length(),
              fragment.firstSampleLength()));
      offset += fragment.length();
    }
    return new TrackFile(
        w.toBuffer(),
        fragments,
        TrackIndex.of(
            kind,
            codecs,
            header.timescale(),
            header.metadata().language(),
            picture,
            sound,
            offset,
            header.durationTicks(),
            initialization,
            index,
            segments));
  }

  private List<Fragment> fragments() {
    List<Fragment> fragments = new ArrayList<>();
    long decodeTicks = 0;
    for (int i = 0; i < cuts.size(); i++) {
      int from = cuts.get(i).firstSample();
      int to = i + 1 < cuts.size() ? cuts.get(i + 1).firstSample() : samples.count();
      fragments.add(Fragment.of(i + 1, decodeTicks, samples, from, to));
      for (int sample = from; sample < to; sample++) {
        decodeTicks += samples.duration(sample);
      }
    }
    return fragments;
  }

  private SegmentIndexBox segmentIndex(List<Fragment> fragments) {
    List<SegmentIndexBox.Reference> references = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) {
      references.add(new SegmentIndexBox.Reference(fragments.get(i).length(), durationTicks(i)));
    }
    return new SegmentIndexBox(MovieHeader.TRACK_ID, header.timescale(), 0, references);
  }

  private long durationTicks(int segment) {
    long end =
        segment + 1 < cuts.size() ? cuts.get(segment + 1).startTicks() : header.durationTicks();
    return end - cuts.get(segment).startTicks();
  }
}
