package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeRequestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bytes=0-0                | 0-0
          bytes=0-499              | 0-499
          bytes=500-               | 500-999
          bytes=-500               | 500-999
          bytes=-5000              | 0-999
          bytes=999-999            | 999-999
          bytes=999-2000           | 999-999
          bytes=0-99999999999999999999 | 0-999
          BYTES=1-2                | 1-2
          bytes = 1-2              | 1-2
          bytes=1-2, 5-6           | 1-2,5-6
          bytes=5-6,,1-2,          | 5-6,1-2
          bytes=0-5,3-9            | 0-9
          bytes=3-9,0-5,20-        | 0-9,20-999
          bytes=1-2,4000-          | 1-2
          bytes=1000-              | unsatisfiable
          bytes=1000-2000,5000-    | unsatisfiable
          bytes=-0                 | unsatisfiable
          bytes=99999999999999999999- | unsatisfiable
          bytes=2-1                | whole
          bytes=                   | whole
          bytes=,                  | whole
          bytes=-                  | whole
          bytes=a-b                | whole
          bytes=1-2,x              | whole
          bytes=--1                | whole
          bytes=1 -2               | whole
          bytes=+1-2               | whole
          bytes=0x1-2              | whole
          bytes=١-٢                | whole
          bytes 0-1                | whole
          seconds=0-1              | whole
          """)
  void readsWhatIsAskedOfAThousandBytes(String field, String expected) {
    assertThat(text(RangeRequest.of(field, 1000))).isEqualTo(expected);
  }

  @Test
  void emptyFileHasATailButNoFirstByte() {
    assertThat(text(RangeRequest.of("bytes=-5", 0))).isEqualTo("whole");
    assertThat(text(RangeRequest.of("bytes=-0", 0))).isEqualTo("unsatisfiable");
    assertThat(text(RangeRequest.of("bytes=0-", 0))).isEqualTo("unsatisfiable");
    assertThat(text(RangeRequest.of(null, 0))).isEqualTo("whole");
  }

  @Test
  void moreRangesThanAnyPlayerAsksForAreIgnored() {
    String sixteen = "bytes=" + "1-1,".repeat(16);
    assertThat(text(RangeRequest.of(sixteen, 10))).isEqualTo("1-1");
    assertThat(text(RangeRequest.of(sixteen + "1-1", 10))).isEqualTo("whole");
  }

  /** Against bytes coloured one by one, as the grammar's prose says. */
  @Test
  void coversExactlyTheBytesAskedForAndNeverOneTwice() {
    Random random = new Random(20_26);
    for (int round = 0; round < 20_000; round++) {
      int size = random.nextInt(40);
      BitSet asked = new BitSet();
      List<String> specs = new ArrayList<>();
      boolean emptyTail = false;
      for (int i = random.nextInt(4) + 1; i > 0; i--) {
        int a = random.nextInt(50);
        int b = a + random.nextInt(20);
        switch (random.nextInt(3)) {
          case 0 -> {
            specs.add(a + "-" + b);
            colour(asked, a, b, size);
          }
          case 1 -> {
            specs.add(a + "-");
            colour(asked, a, size - 1, size);
          }
          default -> {
            specs.add("-" + a);
            colour(asked, size - a, size - 1, size);
            emptyTail |= size == 0 && a > 0;
          }
        }
      }
      String field = "bytes=" + String.join(",", specs);
      switch (RangeRequest.of(field, size)) {
        case RangeRequest.Whole _ -> assertThat(emptyTail).as(field).isTrue();
        case RangeRequest.Unsatisfiable _ -> assertThat(asked.isEmpty()).as(field).isTrue();
        case RangeRequest.Parts(List<ByteRange> ranges) -> {
          BitSet given = new BitSet();
          for (ByteRange range : ranges) {
            BitSet one = new BitSet();
            one.set((int) range.first(), (int) range.last() + 1);
            assertThat(one.cardinality()).isEqualTo((int) range.length());
            assertThat(given.intersects(one)).as(field).isFalse();
            given.or(one);
          }
          assertThat(given).as("%s of %d", field, size).isEqualTo(asked);
        }
      }
    }
  }

  private static void colour(BitSet bytes, int from, int to, int size) {
    for (int i = Math.max(0, from); i <= to && i < size; i++) {
      bytes.set(i);
    }
  }

  private static String text(RangeRequest request) {
    return switch (request) {
      case RangeRequest.Whole _ -> "whole";
      case RangeRequest.Unsatisfiable _ -> "unsatisfiable";
      case RangeRequest.Parts(List<ByteRange> ranges) ->
          String.join(
              ",", ranges.stream().map(range -> range.first() + "-" + range.last()).toList());
    };
  }
}
