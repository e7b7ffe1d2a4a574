package boxset.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyTextTest {
  private static final Digest MASTER = new Digest("0123456789abcdef".repeat(4), 7);

  private record Encode(int crf) implements Work {
    @Override
    public String verb() {
      return "encode picture";
    }

    @Override
    public int logic() {
      return 3;
    }

    @Override
    public void describe(KeyWriter key) {
      key.put("preset", "slow").put("crf", crf).put("titel", "Größe\n");
    }

    @Override
    public void run(Workspace workspace) {}
  }

  @Test
  void isCanonicalText() {
    KeyText text = KeyText.of(new Encode(21), Map.of("master", MASTER));

    assertThat(text.text())
        .isEqualTo(
            """
            boxset key 1
            verb 14:encode picture
            logic 1:3
            setting 3:crf 2:21
            setting 6:preset 4:slow
            setting 5:titel 8:Größe

            input 6:master 64:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            """);
    // printf '%s' "$text" | sha256sum
    assertThat(text.key().sha256())
        .isEqualTo("2ef108722497462ae36b1035d1f22aef5dd815d9216265d993513c12f4822546");
  }

  @Test
  void differsWithEverythingItCovers() {
    KeyText text = KeyText.of(new Encode(21), Map.of("master", MASTER));
    Digest other = new Digest("f".repeat(64), 7);

    assertThat(text.key())
        .isNotEqualTo(KeyText.of(new Encode(22), Map.of("master", MASTER)).key())
        .isNotEqualTo(KeyText.of(new Encode(21), Map.of("master", other)).key())
        .isNotEqualTo(KeyText.of(new Encode(21), Map.of("mastar", MASTER)).key())
        .isNotEqualTo(KeyText.of(new Encode(21), Map.of()).key())
        .isNotEqualTo(new KeyText("encode", 3, text.settings(), text.inputs()).key())
        .isNotEqualTo(new KeyText("encode picture", 4, text.settings(), text.inputs()).key());
  }

  @Test
  void neverWritesTwoDescriptionsAlikeAndReadsEachBack() {
    Random random = new Random(1);
    Map<String, KeyText> seen = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      KeyText text =
          new KeyText(word(random), random.nextInt(3), words(random, false), words(random, true));
      String written = text.text();

      assertThat(KeyText.parse(written)).isEqualTo(text);
      KeyText other = seen.putIfAbsent(written, text);
      assertThat(other == null || other.equals(text)).isTrue();
    }
  }

  /** Of few characters, those that have a meaning in the writing, so that some would collide. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(4); n > 0; n--) {
      word.append("1: \nsé".charAt(random.nextInt(6)));
    }
    return word.toString();
  }

  private static SortedMap<String, String> words(Random random, boolean inputs) {
    SortedMap<String, String> words = new TreeMap<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      words.put(word(random), inputs ? "input 1:1" : word(random));
    }
    return words;
  }

  @Test
  void refusesToReadWhatIsCutOff() {
    String written = KeyText.of(new Encode(21), Map.of("master", MASTER)).text();
    int whole = 0;
    for (int length = 0; length < written.length(); length++) {
      String part = written.substring(0, length);
      try {
        KeyText.parse(part);
        whole++;
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("key");
      }
    }
    // Up to the line feeds after logic and after each of the settings it is another description.
    assertThat(whole).isEqualTo(4);
  }

  @Test
  void refusesASettingThatIsDescribedTwice() {
    Work work =
        new Work() {
          @Override
          public String verb() {
            return "join";
          }

          @Override
          public int logic() {
            return 1;
          }

          @Override
          public void describe(KeyWriter key) {
            key.put("rate", 25).put("rate", "24");
          }

          @Override
          public void run(Workspace workspace) {}
        };

    assertThatThrownBy(() -> KeyText.of(work, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("join describes rate twice");
  }
}
