package boxset.formats.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Start codes among zeros, ones and anything else. */
class StartCodesTest {
  @Test
  void theNextIsFoundWhereverItIs() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      int kinds = round % 2 == 0 ? 2 : 4;
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(3) > 0 ? 0 : random.nextInt(kinds) * 127 + 1);
      }
      int from = random.nextInt(bytes.length + 1);
      int end = from + random.nextInt(bytes.length - from + 1);
      assertThat(StartCodes.find(bytes, from, end)).isEqualTo(plainly(bytes, from, end));
    }
  }

  private static int plainly(byte[] bytes, int from, int end) {
    for (int i = from; i < end - 2; i++) {
      if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
        return i;
      }
    }
    return Math.max(from, end - 2);
  }
}
