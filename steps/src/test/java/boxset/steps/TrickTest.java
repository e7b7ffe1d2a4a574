package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrickTest {
  @Test
  void isTheFirstPictureOfEverySecond() {
    assertThat(Trick.frames(60, new Rate(25, 1))).containsExactly(0, 25, 50);
    assertThat(Trick.frames(80, new Rate(30000, 1001))).containsExactly(0, 30, 60);
    assertThat(Trick.frames(3, new Rate(1, 2))).containsExactly(0, 1, 2);
    assertThat(Trick.frames(1, new Rate(25, 1))).containsExactly(0);
  }

  @Test
  void leavesNoSecondOutHoweverLongTheChunk() {
    for (Rate rate : List.of(new Rate(24000, 1001), new Rate(25, 2), new Rate(60000, 1001))) {
      int frames = (int) (600 * rate.framesPerSecond());
      List<Integer> chosen = Trick.frames(frames, rate);
      for (int second = 0; second < 599; second++) {
        double at = chosen.get(second) / rate.framesPerSecond();
        assertThat(at).isBetween(second - 1e-9, second + 1 / rate.framesPerSecond());
      }
    }
  }
}
