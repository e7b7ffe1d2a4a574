package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code hdlr}: what kind of media a track has (ISO/IEC 14496-12, 8.4.3).
 *
 * @param handlerType {@code vide} or {@code soun}
 * @param name for people
 */
public record HandlerBox(String handlerType, String name) implements FullBox {
  @Override
  public String type() {
    return "hdlr";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("pre_defined", 0);
    w.ascii("handler_type", 4, handlerType);
    w.zeros("reserved", 12);
    w.utf8z("name", name);
  }
}
