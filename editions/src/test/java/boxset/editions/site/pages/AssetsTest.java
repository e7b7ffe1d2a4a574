package boxset.editions.site.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import boxset.steps.Accents;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private final Assets assets = Assets.load();

  @Test
  void namesFollowFromContentAndModulesStayTogether() {
    assertThat(assets.files().keySet())
        .allMatch(name ->
            name.matches("assets/(site|editorial|play|play-all)-[0-9a-f]{10}\\.(css|js)")
                || name.matches("assets/(newsreader|instrument-sans)-[a-z-]+-[0-9a-f]{10}\\.woff2")
                || name.matches("assets/(newsreader|instrument-sans)\\.OFL\\.txt")
                || name.matches("assets/(play|search|keys)-[0-9a-f]{10}/[a-z-]+\\.js"))
        .contains(assets.stylesheet(), assets.playerStyle(), assets.player() + "main.js");
  }

  /** A module that is imported but not listed would be missing from a site. */
  @Test
  void everyImportOfAModuleIsAFile() {
    for (String path : assets.files().keySet()) {
      if (path.endsWith(".js")) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String text = new String(requireNonNull(assets.files().get(path)), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("from [\"']\\./([^\"']+)[\"']").matcher(text).results())
            .allSatisfy(
                imported -> assertThat(assets.files()).containsKey(folder + imported.group(1)));
      }
    }
  }

  /** WCAG 2.2, success criterion 1.4.3: text against its background at least 4.5 to 1. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void textStandsOutInBothColourSchemes(int scheme) {
    Map<String, String> colours = schemes().get(scheme);
    assertThat(contrast(colours, "ink", "paper")).isGreaterThan(4.5);
    assertThat(contrast(colours, "soft", "paper")).isGreaterThan(4.5);
    assertThat(contrast(colours, "accent", "paper")).isGreaterThan(4.5);
    assertThat(contrast(colours, "on-accent", "accent")).isGreaterThan(4.5);
  }

  /** The series' own accents are made for these papers. */
  @Test
  void thePapersAreThoseThatAccentsAreMadeFor() {
    assertThat(schemes().get(0))
        .containsEntry("paper", "#" + HexFormat.of().toHexDigits(Accents.LIGHT_PAPER, 6));
    assertThat(schemes().get(1))
        .containsEntry("paper", "#" + HexFormat.of().toHexDigits(Accents.DARK_PAPER, 6));
  }

  private List<Map<String, String>> schemes() {
    String css = new String(assets.files().get(assets.stylesheet()), StandardCharsets.UTF_8);
    int dark = css.indexOf("prefers-color-scheme: dark");
    return List.of(colours(css.substring(0, dark)), colours(css.substring(dark)));
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new LinkedHashMap<>();
    Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
        .matcher(css)
        .results()
        .forEach(m -> colours.put(m.group(1), m.group(2)));
    return colours;
  }

  private static double contrast(Map<String, String> colours, String text, String background) {
    double x = luminance(requireNonNull(colours.get(text), text));
    double y = luminance(requireNonNull(colours.get(background), background));
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      String digits = colour.toLowerCase(Locale.ROOT).substring(1 + 2 * i, 3 + 2 * i);
      double c = Integer.parseInt(digits, 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
