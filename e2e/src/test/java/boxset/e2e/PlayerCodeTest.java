package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The player's modules, judged by a compiler. */
class PlayerCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"air", "play", "search"})
  void itsTypesAgree(String folder) {
    Path compiler = Outside.npm("typescript/bin/tsc");
    Outside.Ended ended =
        Outside.run(
            Outside.HERE.resolveSibling("player").resolve(folder),
            Map.of(),
            List.of(Outside.node().toString(), compiler.toString(), "-p", "tsconfig.json"));
    assertThat(ended.exit()).as(ended.out()).isZero();
  }
}
