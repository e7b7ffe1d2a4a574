package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.Optional;

/**
 * {@code mdia}: the media of a track (ISO/IEC 14496-12, 8.4.1).
 *
 * @param header timescale and language
 * @param handler what kind of media it is
 * @param language when three letters do not say it
 * @param information how to read the samples
 */
public record MediaBox(
    MediaHeaderBox header,
    HandlerBox handler,
    Optional<ExtendedLanguageBox> language,
    MediaInformationBox information)
    implements Box {
  @Override
  public String type() {
    return "mdia";
  }

  @Override
  public void fields(FieldWriter w) {
    header.write(w);
    language.ifPresent(box -> box.write(w));
    handler.write(w);
    information.write(w);
  }
}
