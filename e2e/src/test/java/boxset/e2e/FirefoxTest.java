package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The player in Debian's Firefox, driven by WebDriver BiDi. */
class FirefoxTest {
  @BeforeAll
  static void only() {
    TinySeries.onlyThisOne();
  }

  @Test
  void aPartPlaysSeeksShowsCaptionsAndEnds() {
    Outside.npm("puppeteer-core");
    try (StaticHost host = new StaticHost(TinySeries.site())) {
      Outside.Ended ended =
          Outside.run(
              Outside.HERE,
              Map.of(),
              List.of(
                  Outside.node().toString(),
                  "browsers/firefox.mjs",
                  Outside.program("firefox-esr").toString(),
                  host.url() + "p1/index.html"));
      assertThat(ended.exit()).as(ended.err()).isZero();
      JsonNode seen = JsonMapper.builder().build().readTree(ended.out());
      double[] asked = {11.5, 0.5, 6, 2.02, 3.25, 9.75, 0};
      for (int i = 0; i < asked.length; i++) {
        assertThat(seen.get("seeks").get(i).asDouble()).isCloseTo(asked[i], within(0.001));
      }
      assertThat(seen.get("caption").asString()).isEqualTo("First words (en)");
      assertThat(seen.get("source").asString()).as("our engine").isEqualTo("blob:");
      assertThat(seen.get("ranges").asInt()).isEqualTo(1);
      assertThat(seen.get("pictures").asInt()).isPositive();
      assertThat(seen.get("complaints")).isEmpty();
    }
  }
}
