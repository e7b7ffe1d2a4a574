package boxset.series.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertThat(YamlText.scalar("The Long Way Up")).isEqualTo("The Long Way Up");
    assertThat(YamlText.scalar("masters/part 1.mov")).isEqualTo("masters/part 1.mov");
    assertThat(YamlText.scalar("It's here")).isEqualTo("It's here");
    assertThat(YamlText.scalar("00:14:10")).isEqualTo("00:14:10");
    assertThat(YamlText.scalar("Silence: the end")).isEqualTo("\"Silence: the end\"");
    assertThat(YamlText.scalar("Salt, Sand")).isEqualTo("\"Salt, Sand\"");
    assertThat(YamlText.scalar("1984")).isEqualTo("\"1984\"");
    assertThat(YamlText.scalar("No")).isEqualTo("\"No\"");
    assertThat(YamlText.scalar("")).isEqualTo("\"\"");
    assertThat(YamlText.scalar("a\tb\\\"c\"\n")).isEqualTo("\"a\\tb\\\\\\\"c\\\"\\n\"");
  }

  @Test
  void everyTextComesBackFromBlocksAndBraces() {
    Random random = new Random(42);
    String awkward = " :,#'\"[]{}&*!|>%@`~?-\\/\t\n\r\u0007\u0085\u00a0\u2028\ufeff.";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(20);
      for (int i = 0; i < length; i++) {
        switch (random.nextInt(4)) {
          case 0 -> text.append(awkward.charAt(random.nextInt(awkward.length())));
          case 1 -> text.appendCodePoint(random.nextInt(0xD800));
          case 2 -> text.appendCodePoint(0x1F300 + random.nextInt(500));
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      String scalar = YamlText.scalar(text.toString());
      String yaml =
          "- " + scalar + "\n- {x: " + scalar + ", y: [" + scalar + "]}\n- " + scalar + ": z # c\n";
      assertThat(texts(yaml))
          .as(yaml)
          .containsExactly(text.toString(), text.toString(), text.toString(), text.toString());
    }
  }

  private static List<String> texts(String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Value> value =
        SourceText.decode("t.yaml", yaml.getBytes(StandardCharsets.UTF_8), diagnostics)
            .flatMap(source -> YamlReader.read(source, diagnostics));
    assertThat(diagnostics.sorted()).as(yaml).isEmpty();
    List<Value> items = ((Value.Items) value.orElseThrow()).values();
    Value.Entries braces = (Value.Entries) items.get(1);
    return List.of(
        text(items.get(0)),
        text(braces.entries().get(0).value()),
        text(((Value.Items) braces.entries().get(1).value()).values().getFirst()),
        ((Value.Entries) items.get(2)).entries().getFirst().key().text());
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }
}
