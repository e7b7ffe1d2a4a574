package boxset.editions.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void everyLanguageHasEveryWord(String language) throws IOException {
    assertThat(names(language)).isEqualTo(names("en"));
    assertThat(Words.of(language).get("chapters")).isNotEqualTo(Words.of("en").get("chapters"));
  }

  private static Object names(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words.stringPropertyNames();
  }
}
