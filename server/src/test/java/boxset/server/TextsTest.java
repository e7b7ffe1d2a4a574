package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts();

  private Item.Held held(String content, long fresh) {
    return texts.held(new Live.Text("text/plain", content, Duration.ofMillis(fresh)));
  }

  @Test
  void theSameTextIsHeldForTheNextViewer() {
    Item.Held first = held("on", 2_900);

    Item.Held sooner = held("on", 1_900);
    assertThat(sooner.plain()).isSameAs(first.plain());
    assertThat(sooner.tag()).isEqualTo(first.tag());
    assertThat(sooner.freshness()).isEqualTo(Freshness.of(Duration.ofSeconds(1)));
    assertThat(held("off", 2_900).plain().toString(StandardCharsets.UTF_8)).isEqualTo("off");
  }

  @Test
  void whatHasNotBeenAskedForLatelyIsLetGo() {
    Item.Held first = held("0", 0);
    for (int i = 1; i <= 100; i++) {
      held(Integer.toString(i), 0);
    }
    assertThat(held("0", 0).plain()).isEqualTo(first.plain()).isNotSameAs(first.plain());
  }
}
