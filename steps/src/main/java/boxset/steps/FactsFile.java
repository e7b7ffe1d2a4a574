package boxset.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON files: same record, same bytes. */
public final class FactsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FactsFile() {}

  public static <T> T read(Path file, Class<T> type) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), type);
    } catch (JacksonException e) {
      throw new IOException(file + " is not a " + type.getSimpleName() + " file", e);
    }
  }

  public static void write(Path file, Object value) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(value));
  }
}
