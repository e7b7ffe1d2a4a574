package boxset.formats.pgs;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLengthsTest {
  @Test
  void whatWasEncodedIsDecoded() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      int width = 1 + random.nextInt(round % 10 == 0 ? 20_000 : 200);
      int height = 1 + random.nextInt(4);
      byte[] values = new byte[width * height];
      int longest = 1 + random.nextInt(2 * width);
      for (int at = 0; at < values.length; ) {
        byte value = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
        for (int end = at + 1 + random.nextInt(longest); at < Math.min(end, values.length); at++) {
          values[at] = value;
        }
      }
      IndexedBitmap bitmap = new IndexedBitmap(width, height, Bytes.copyOf(values));
      assertThat(CodedBitmap.of(bitmap).decoded()).isEqualTo(bitmap);
    }
  }
}
