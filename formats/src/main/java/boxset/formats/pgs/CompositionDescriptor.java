package boxset.formats.pgs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * Which composition of a stream it is: composition_descriptor().
 *
 * @param number one more with every change; 16 bits of it are kept
 * @param state what a decoder may know already
 */
public record CompositionDescriptor(int number, State state) implements Structure {
  /** What a decoder may know already; the composition_state. */
  public enum State {
    /** All that came before in the epoch. */
    NORMAL(0),
    /** Nothing: a decoder can begin here, and within the epoch need not look. */
    ACQUISITION_POINT(1),
    /** Nothing: windows and buffers are new. */
    EPOCH_START(2);

    private final int code;

    State(int code) {
      this.code = code;
    }
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("composition_number", number & 0xFFFF);
    try (var b = w.bits(1)) {
      b.u(2, "composition_state", state.code);
      b.reserved(6);
    }
  }
}
