package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code ludt}: how loud a track is (ISO/IEC 14496-12, 12.2.7).
 *
 * @param track of the whole track
 */
public record LoudnessBox(TrackLoudnessInfoBox track) implements Box {
  @Override
  public String type() {
    return "ludt";
  }

  @Override
  public void fields(FieldWriter w) {
    track.write(w);
  }
}
