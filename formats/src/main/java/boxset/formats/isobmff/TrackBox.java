package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.Optional;

/**
 * {@code trak}: one track (ISO/IEC 14496-12, 8.3.1).
 *
 * @param header of the track
 * @param edits from media time to presentation time
 * @param media its samples
 * @param userData what else is told of it; left out when empty
 */
public record TrackBox(
    TrackHeaderBox header, Optional<EditBox> edits, MediaBox media, UserDataBox userData)
    implements Box {
  @Override
  public String type() {
    return "trak";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    edits.ifPresent(box -> box.write(w));
    media.write(w);
    if (!userData.boxes().isEmpty()) {
      userData.write(w);
    }
  }
}
