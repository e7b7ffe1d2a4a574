package boxset.series.file;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of the series file, from the same keys that read it. */
public final class SeriesSchema {
  /** Where the first line of a series file looks for its schema, beside the file. */
  public static final String PATH = ".boxset/series.schema.json";

  /** The first line of a series file, which tells editors about the schema. */
  public static final String FIRST_LINE = "# yaml-language-server: $schema=" + PATH;

  private SeriesSchema() {}

  /** The schema (JSON Schema 2020-12) as text, ended by a line feed. */
  public static String json() {
    Definitions definitions = new Definitions();
    ObjectNode reference = SeriesKeys.SERIES.schema(definitions);
    ObjectNode schema =
        Definitions.node()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "Boxset series file");
    schema.setAll(reference);
    ObjectNode defs = schema.putObject("$defs");
    definitions.all().forEach(defs::set);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    JsonMapper mapper = JsonMapper.builder().defaultPrettyPrinter(printer).build();
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }
}
