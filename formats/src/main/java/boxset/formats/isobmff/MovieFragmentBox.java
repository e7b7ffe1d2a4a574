package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code moof}: one fragment: how to read the samples of the mdat that follows (ISO/IEC 14496-12,
 * 8.8.4).
 *
 * @param header its number
 * @param track its samples
 */
public record MovieFragmentBox(MovieFragmentHeaderBox header, TrackFragmentBox track)
    implements Box {
  @Override
  public String type() {
    return "moof";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    track.write(w);
  }
}
