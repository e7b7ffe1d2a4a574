package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The player's modules, judged by a compiler. */
class PlayerCodeTest {
  @Test
  void itsTypesAgree() {
    Path compiler = Outside.npm("typescript/bin/tsc");
    Outside.Ended ended =
        Outside.run(
            Outside.HERE.resolveSibling("player/play"),
            Map.of(),
            List.of(Outside.node().toString(), compiler.toString(), "-p", "tsconfig.json"));
    assertThat(ended.exit()).as(ended.out()).isZero();
  }
}
