package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code traf}: a track's samples in a fragment (ISO/IEC 14496-12, 8.8.6).
 *
 * @param header the defaults
 * @param decodeTime of the first sample
 * @param run the samples
 */
public record TrackFragmentBox(
    TrackFragmentHeaderBox header, TrackFragmentBaseMediaDecodeTimeBox decodeTime, TrackRunBox run)
    implements Box {
  @Override
  public String type() {
    return "traf";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    decodeTime.write(w);
    run.write(w);
  }
}
