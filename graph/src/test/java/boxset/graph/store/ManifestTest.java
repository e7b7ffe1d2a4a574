package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.Digest;
import boxset.graph.KeyText;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final Manifest MANIFEST =
      new Manifest(
          new TreeMap<>(
              Map.of(
                  "a b.mp4", new Digest("a".repeat(64), 1_000_000_000_000L),
                  "zürich/x", new Digest("0".repeat(64), 0))),
          new KeyText(
                  "join", 2, new TreeMap<>(Map.of("rate", "25")), new TreeMap<>(Map.of("m", "x")))
              .text());

  @Test
  void isReadableText() {
    assertThat(new String(MANIFEST.bytes(), UTF_8))
        .startsWith(
            """
            boxset result 1
            file aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 1000000000000 a b.mp4
            file 0000000000000000000000000000000000000000000000000000000000000000 0 zürich/x
            key 69
            boxset key 1
            verb 4:join
            logic 1:2
            setting 4:rate 2:25
            input 1:m 1:x
            crc32c \
            """);
  }

  @Test
  void readsBack() {
    Manifest read = Manifest.parse(MANIFEST.bytes());
    assertThat(read.files()).isEqualTo(MANIFEST.files());
    assertThat(read.key().verb()).isEqualTo("join");
    assertThat(read.describes(MANIFEST.description())).isTrue();
  }

  @Test
  void noDamageGoesUnseen() {
    byte[] whole = MANIFEST.bytes();
    for (int at = 0; at < whole.length; at++) {
      byte[] cut = Arrays.copyOf(whole, at);
      assertThatThrownBy(() -> Manifest.parse(cut)).isInstanceOf(IllegalArgumentException.class);
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> Manifest.parse(flipped))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
