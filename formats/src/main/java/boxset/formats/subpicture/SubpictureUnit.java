package boxset.formats.subpicture;

import boxset.formats.bytes.FieldWriter;
import java.util.List;
import java.util.OptionalInt;

/**
 * A subpicture unit (SPU) of DVD-Video: a header (SPUH), the pixels of both fields (PXD) and the
 * sequences of display commands (SP_DCSQT). It is shown from the presentation time of its packet.
 *
 * @param bitmap the whole frame or a part from its upper left corner; only what is in the area is
 *     coded
 * @param area what is shown
 * @param looks of the values 0 to 3
 * @param forced whether it is shown when subpictures are switched off, too
 * @param stop when it goes, in units of 1024/90000 s from its presentation time; never by itself
 *     when absent
 */
public record SubpictureUnit(
    Bitmap bitmap, Area area, List<Look> looks, boolean forced, OptionalInt stop) {
  /** The most that a unit may take, in bytes: what a player's buffer holds. */
  public static final int LARGEST = 53_220;

  /** Ticks of 90 kHz in a unit of delay. */
  public static final int DELAY_TICKS = 1024;

  private static final int LONGEST_DELAY = 0xFFFF;
  private static final int HEADER = 4;
  private static final int FORCED_START = 0x00;
  private static final int START = 0x01;
  private static final int STOP = 0x02;
  private static final int SET_COLOUR = 0x03;
  private static final int SET_CONTRAST = 0x04;
  private static final int SET_AREA = 0x05;
  private static final int SET_PIXELS = 0x06;
  private static final int END = 0xFF;

  public SubpictureUnit {
    looks = List.copyOf(looks);
    if (looks.size() != 4) {
      throw new IllegalArgumentException("Four values have " + looks.size() + " looks");
    }
    if (area.x() + area.width() > bitmap.width() || area.y() + area.height() > bitmap.height()) {
      throw new IllegalArgumentException(area + " goes beyond the bitmap");
    }
    if (stop.isPresent() && (stop.getAsInt() < 1 || stop.getAsInt() > LONGEST_DELAY)) {
      throw new IllegalArgumentException("Not a delay: " + stop.getAsInt());
    }
  }

  /**
   * A caption.
   *
   * @param ticks how long it is shown, in ticks of 90 kHz, at most 67,107,840 (12 min 25 s)
   * @throws IllegalArgumentException when nothing is to be seen in the bitmap
   */
  public static SubpictureUnit caption(
      Bitmap bitmap, List<Look> looks, boolean forced, long ticks) {
    int stop = Math.toIntExact(Math.max(1, ticks / DELAY_TICKS));
    return new SubpictureUnit(bitmap, inked(bitmap), looks, forced, OptionalInt.of(stop));
  }

  /**
   * The shapes of a menu's buttons. Nothing of it is seen by itself: the highlight information of
   * the navigation packs gives the shape of the button that is selected its colour. It stays until
   * the menu goes.
   *
   * @throws IllegalArgumentException when nothing is to be seen in the bitmap
   */
  public static SubpictureUnit highlight(Bitmap bitmap) {
    List<Look> looks = List.of(Look.UNSEEN, Look.UNSEEN, Look.UNSEEN, Look.UNSEEN);
    return new SubpictureUnit(bitmap, inked(bitmap), looks, true, OptionalInt.empty());
  }

  private static Area inked(Bitmap bitmap) {
    return bitmap
        .inked()
        .orElseThrow(() -> new IllegalArgumentException("Nothing to be seen in the bitmap"));
  }

  /**
   * The unit's bytes, an even number.
   *
   * @throws SubpictureLimitException when a line or the whole takes more than a player can hold
   */
  public byte[] bytes() throws SubpictureLimitException {
    byte[] top = RunLengths.ofField(bitmap, area, 0);
    byte[] bottom = RunLengths.ofField(bitmap, area, 1);
    int commands = HEADER + top.length + bottom.length;
    int second = commands + 24;
    int end = stop.isPresent() ? second + 6 : second;
    int size = end + end % 2;
    if (size > LARGEST) {
      throw new SubpictureLimitException(
          "a subpicture of %d bytes, more than %d".formatted(size, LARGEST));
    }
    FieldWriter w = FieldWriter.bigEndian();
    w.u16("SPU_SZ", size);
    w.u16("SP_DCSQT_SA", commands);
    w.bytes("PXDtf", top);
    w.bytes("PXDbf", bottom);
    try (var _ = w.scope("SP_DCSQ")) {
      w.u16("SP_DCSQ_STM", 0);
      w.u16("SP_NXT_DCSQ_SA", stop.isPresent() ? second : commands);
      w.u8("FSTA_DSP or STA_DSP", forced ? FORCED_START : START);
      setLooks(w);
      setArea(w);
      w.u8("SET_DSPXA", SET_PIXELS);
      w.u16("PXDtf_SA", HEADER);
      w.u16("PXDbf_SA", HEADER + top.length);
      w.u8("CMD_END", END);
    }
    if (stop.isPresent()) {
      try (var _ = w.scope("SP_DCSQ")) {
        w.u16("SP_DCSQ_STM", stop.getAsInt());
        w.u16("SP_NXT_DCSQ_SA", second);
        w.u8("STP_DSP", STOP);
        w.u8("CMD_END", END);
      }
    }
    if (end % 2 != 0) {
      w.u8("Padding", END);
    }
    return w.toBytes();
  }

  private void setLooks(FieldWriter w) {
    w.u8("SET_COLOR", SET_COLOUR);
    w.u8("e2 e1", looks.get(3).colour() << 4 | looks.get(2).colour());
    w.u8("p b", looks.get(1).colour() << 4 | looks.get(0).colour());
    w.u8("SET_CONTR", SET_CONTRAST);
    w.u8("e2 e1", looks.get(3).contrast() << 4 | looks.get(2).contrast());
    w.u8("p b", looks.get(1).contrast() << 4 | looks.get(0).contrast());
  }

  private void setArea(FieldWriter w) {
    w.u8("SET_DAREA", SET_AREA);
    w.u24("start X, end X", (long) area.x() << 12 | (area.x() + area.width() - 1));
    w.u24("start Y, end Y", (long) area.y() << 12 | (area.y() + area.height() - 1));
  }
}
