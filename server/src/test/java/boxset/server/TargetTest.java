package boxset.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                          | ''
          /?a=/../                   | ''
          /p1/                       | p1/
          /p1/video.mp4              | p1/video.mp4
          /p1/video.mp4?x=..%2f      | p1/video.mp4
          /a%20b/caf%C3%A9.html      | a b/café.html
          /café.html                 | café.html
          /a..b/c...                 | a..b/c...
          /100%25                    | 100%
          http://host/p1/            | p1/
          http://host:80             | ''
          http://host/../x           | -
          /a#b                       | a
          """)
  void decodesThePath(String target, String path) {
    assertThat(Target.of(target).map(Target::path).orElse("-")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../etc/passwd",
        "/a/../../etc/passwd",
        "/./a",
        "/%2e%2e/etc/passwd",
        "/%2E%2e/",
        "/.%2e/",
        "/a%2f..%2f..%2fb",
        "/..%2fb",
        "/..%5cb",
        "/..\\b",
        "/a\\b",
        "/%5c%5chost",
        "//host/share",
        "/a//b",
        "/a%00.html",
        "/%00",
        "/a%0ab",
        "/.git/config",
        "/p1/.hidden",
        "/%2egit/config",
        "/%",
        "/%2",
        "/%zz",
        "/%ff",
        "/%c0%ae%c0%ae/",
        "/%c0%af",
        "/%ed%a0%80",
        "*",
        "",
        "..",
        "etc/passwd"
      })
  void refusesWhatMightLeadElsewhere(String target) {
    assertThat(Target.of(target)).isEmpty();
  }

  @Test
  void noTargetEverLeavesTheFolder() {
    String[] bits = {
      "/", ".", "..", "%2e", "%2f", "%5c", "\\", "a", "%00", "%", "?", "é", "#", ":"
    };
    Random random = new Random(404);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder target = new StringBuilder("/");
      for (int i = random.nextInt(8); i > 0; i--) {
        target.append(bits[random.nextInt(bits.length)]);
      }
      Optional<String> path = Target.of(target.toString()).map(Target::path);
      assertThat(path.orElse("a"))
          .as(target.toString())
          .doesNotContainPattern("(^|/)\\.|^/|//|[\\\\\\x00]");
    }
  }
}
