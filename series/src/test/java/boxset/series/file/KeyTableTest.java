package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import boxset.series.yaml.SourceText;
import boxset.series.yaml.Value;
import boxset.series.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Laws of the table of keys. */
class KeyTableTest {
  private static final Path REFERENCE = Path.of("../docs/series-file.md");

  /** A folder where everything exists. */
  private static final FileLookup EVERYTHING =
      new FileLookup() {
        @Override
        public Kind kind(String path) {
          return path.endsWith("/") ? Kind.FOLDER : Kind.FILE;
        }

        @Override
        public List<String> names(String folder) {
          return List.of("a.jpg");
        }

        @Override
        public Optional<byte[]> read(String path) {
          return Optional.of("Words.".getBytes(StandardCharsets.UTF_8));
        }
      };

  @Test
  void everyExampleReads() {
    SeriesKeys.SERIES
        .mappings()
        .forEach(mapping ->
            mapping
                .keys()
                .forEach(key -> assertThat(read(key)).as(mapping.name() + "." + key).isEmpty()));
  }

  @Test
  void everyKeyIsExplainedInSentences() {
    SeriesKeys.SERIES
        .mappings()
        .flatMap(m -> m.keys().stream())
        .forEach(key -> assertThat(key.doc()).as(key.name()).matches("(?s)[A-Z`0-9].*\\."));
  }

  @Test
  void keysOfAMappingAreUniqueAndNoneIsAMistakeForAnother() {
    SeriesKeys.SERIES
        .mappings()
        .forEach(mapping -> {
          TreeSet<String> words = new TreeSet<>();
          mapping
              .keys()
              .forEach(key -> assertThat(words.add(Suggestion.plain(key.name()))).isTrue());
          mapping
              .keys()
              .forEach(key ->
                  key.mistakes()
                      .forEach(m ->
                          assertThat(words.add(Suggestion.plain(m)))
                              .as(mapping.name() + ": " + m)
                              .isTrue()));
        });
  }

  /** Rewrite it with {@code -Dtest.args=-Dgoldens=update}. */
  @Test
  void referenceIsMadeFromTheTable() throws IOException {
    String made = KeyReference.markdown();
    if ("update".equals(System.getProperty("goldens"))) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, made);
    }
    assertThat(Files.readString(REFERENCE)).isEqualTo(made);
  }

  private static <T> String read(Key<T> key) {
    Diagnostics diagnostics = new Diagnostics();
    String yaml = key.name() + ": " + key.shape().example() + "\n";
    Value value =
        SourceText.decode("x", yaml.getBytes(StandardCharsets.UTF_8), diagnostics)
            .flatMap(source -> YamlReader.read(source, diagnostics))
            .orElseThrow(
                () -> new AssertionError(DiagnosticsText.render(diagnostics, Style.PLAIN)));
    Value.Entry entry = ((Value.Entries) value).entries().getFirst();
    Reading reading = new Reading(diagnostics, EVERYTHING);
    Optional<T> read = key.shape().read(key.name(), entry.value(), reading);
    String report = DiagnosticsText.render(diagnostics, Style.PLAIN);
    return read.isPresent() ? report : "nothing was read\n" + report;
  }
}
