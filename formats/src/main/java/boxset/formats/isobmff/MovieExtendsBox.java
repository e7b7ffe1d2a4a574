package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code mvex}: the samples come in fragments (ISO/IEC 14496-12, 8.8.1).
 *
 * @param header the whole duration
 * @param track the defaults of its samples
 */
public record MovieExtendsBox(MovieExtendsHeaderBox header, TrackExtendsBox track) implements Box {
  @Override
  public String type() {
    return "mvex";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    track.write(w);
  }
}
