package boxset.formats.dvdvm;

/** Where a link leads from here, within the same program chain or next to it. */
public enum SubLink {
  /** Nowhere; only the button changes. */
  NONE(0x00),
  /** The beginning of this cell. */
  TOP_CELL(0x01),
  /** The next cell. */
  NEXT_CELL(0x02),
  /** The cell before. */
  PREVIOUS_CELL(0x03),
  /** The beginning of this program. */
  TOP_PROGRAM(0x05),
  /** The next program. */
  NEXT_PROGRAM(0x06),
  /** The program before. */
  PREVIOUS_PROGRAM(0x07),
  /** The beginning of this program chain, its pre commands included. */
  TOP_PGC(0x09),
  /** The chain's next program chain. */
  NEXT_PGC(0x0A),
  /** The chain's previous program chain. */
  PREVIOUS_PGC(0x0B),
  /** The program chain that the chain names as above it. */
  GO_UP(0x0C),
  /** The chain's post commands. */
  TAIL_PGC(0x0D),
  /** Where the title was left by CallSS. */
  RESUME(0x10);

  private final int code;

  SubLink(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
