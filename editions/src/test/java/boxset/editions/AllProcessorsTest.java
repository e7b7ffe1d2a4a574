package boxset.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.StepFailure;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllProcessorsTest {
  private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

  @Test
  void resultsComeInTheOrderOfWhatTheyAreOf() throws Exception {
    assertThat(AllProcessors.map(MANY, RuntimeException.class, each -> each)).isEqualTo(MANY);
  }

  @Test
  void theFirstFailureInTheOrderIsThrownAsItIs() {
    assertThatThrownBy(() ->
            AllProcessors.map(
                MANY,
                StepFailure.class,
                each -> {
                  if (each == 900) {
                    throw new IOException("unreadable");
                  }
                  if (each >= 300) {
                    throw new StepFailure("part " + each);
                  }
                  return each;
                }))
        .isInstanceOf(StepFailure.class)
        .hasMessage("part 300");
  }
}
