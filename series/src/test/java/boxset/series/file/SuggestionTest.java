package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> WORDS =
      List.of("frame_rate", "chapters", "captions", "language", "p1", "p2", "dee");

  @Test
  void slipsOfTheHandAreUnderstood() {
    assertThat(Suggestion.among("langauge", WORDS)).contains("language");
    assertThat(Suggestion.among("capters", WORDS)).contains("chapters");
    assertThat(Suggestion.among("frameRate", WORDS)).contains("frame_rate");
    assertThat(Suggestion.among("frame-rate", WORDS)).contains("frame_rate");
    assertThat(Suggestion.among("Captions", WORDS)).contains("captions");
    assertThat(Suggestion.among("dea", WORDS)).contains("dee");
  }

  @Test
  void farWordsAreNotGuessed() {
    assertThat(Suggestion.among("colour", WORDS)).isEmpty();
    assertThat(Suggestion.among("p3", WORDS)).isEmpty();
    assertThat(Suggestion.among("", WORDS)).isEmpty();
  }

  @Test
  void neighboursThatSwapAreOneSlip() {
    assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
  }
}
