package boxset.formats.avc;

import boxset.formats.bytes.BitReader;
import boxset.formats.bytes.MalformedException;

/** Reads descriptors u(n), ue(v) and se(v) (ITU-T H.264, 7.2 and 9.1). */
final class ExpGolomb {
  private final BitReader in;

  ExpGolomb(BitReader in) {
    this.in = in;
  }

  long u(int bits) throws MalformedException {
    return in.u(bits);
  }

  boolean flag() throws MalformedException {
    return in.flag();
  }

  long ue() throws MalformedException {
    int zeros = 0;
    while (!in.flag()) {
      if (++zeros > 32) {
        throw new MalformedException("a parameter set holds a number of more than 32 bits");
      }
    }
    return (1L << zeros) - 1 + in.u(zeros);
  }

  long se() throws MalformedException {
    long code = ue();
    return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
  }
}
