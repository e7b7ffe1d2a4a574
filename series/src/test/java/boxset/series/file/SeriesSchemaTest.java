package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema by a validator that is not ours, on YAML as an editor sees it. */
class SeriesSchemaTest {
  private static final String HEAD = "id: s\ntitle: S\nlanguage: en\n";
  private static final String PARTS =
      "parts:\n  - {id: p1, title: Basement, master: masters/part1.mov}\n";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SeriesSchema.json(), InputFormat.JSON);

  @Test
  void sampleIsAccepted() {
    assertThat(errors(Sample.YAML)).isEmpty();
  }

  @Test
  void numbersAndWordsOfEditorsAreAccepted() {
    String yaml =
        """
        id: 1984
        title: 1984
        language: no
        frame_rate: 25
        ratings: {BBFC: 15}
        parts: [{id: p1, title: true, master: a.mov, number: 3}]
        windows: {stream: , download: , bluray: {format: bd-50}}
        """;
    assertThat(errors(yaml)).isEmpty();
  }

  @Test
  void everyExampleIsAccepted() {
    SeriesKeys.SERIES
        .mappings()
        .flatMap(mapping -> mapping.keys().stream())
        .forEach(key -> {
          Definitions definitions = new Definitions();
          ObjectNode schema = Definitions.node();
          schema.putArray("allOf").add(key.shape().schema(definitions));
          ObjectNode named = schema.putObject("$defs");
          definitions.all().forEach(named::set);
          List<?> errors =
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema.toString(), InputFormat.JSON)
                  .validate(json(key.shape().example()), InputFormat.JSON);
          assertThat(errors).as(key.name() + ": " + key.shape().example()).isEmpty();
        });
  }

  @Test
  void schemaIsItselfASchema() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(SeriesSchema.json(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void whatTheReaderRefusesByFormTheSchemaRefuses() {
    List<String> wrong =
        List.of(
            HEAD,
            HEAD + PARTS + "episodes: []\n",
            HEAD.replace("id: s", "id: Long Way") + PARTS,
            HEAD.replace("language: en", "language: english") + PARTS,
            HEAD + PARTS + "frame_rate: 24.97\n",
            HEAD + PARTS.replace("}", ", breaks: [702]}"),
            HEAD + PARTS.replace("}", ", chapters: {start: Start}}"),
            HEAD + PARTS.replace("}", ", scan: both}"),
            HEAD + PARTS.replace("}", ", audio: {file: a.wav, kind: surround}}"),
            HEAD + PARTS.replace("}", ", captions: {file: a.srt, kind: SDH}}"),
            HEAD + PARTS + "themes: {loyalty: [p1 00:10]}\n",
            HEAD + PARTS + "windows: {stream: {quality: god}}\n",
            HEAD + PARTS + "windows: {stream: {rate: 6000}}\n",
            HEAD + PARTS + "windows: {run: {premiere: 14.6.2026}}\n",
            HEAD + PARTS + "windows: {dvd: {keep_together: p1}}\n",
            HEAD + PARTS + "check_for: [everyone]\n");
    for (String yaml : wrong) {
      assertThat(errors(yaml)).as(yaml).isNotEmpty();
      assertThat(Report.of(yaml)).as(yaml).contains("error");
    }
  }

  private static List<?> errors(String yaml) {
    return SCHEMA.validate(json(yaml), InputFormat.JSON);
  }

  /** YAML as editors read it, with numbers and words of the core schema. */
  private static String json(String yaml) {
    Object value =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    return JsonMapper.builder().build().writeValueAsString(value);
  }
}
