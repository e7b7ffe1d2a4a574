package boxset.editions.stream;

import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Transcript;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is said in a programme for the search of the site ({@code Sentences} in {@code
 * player/search/types.d.ts}). Input: {@code captions}. Output: {@code sentences.json}.
 */
record WriteSentences() implements Work {
  static final String CAPTIONS = "captions";
  static final String SENTENCES = "sentences.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String verb() {
    return "write sentences";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    // All of it is in the captions.
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    List<Transcript.Sentence> sentences =
        CaptionReading.read(Files.readAllBytes(workspace.input(CAPTIONS))) instanceof Captions read
            ? Transcript.of(read.cues()).paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList()
            : List.of();
    Map<String, Object> json = new TreeMap<>();
    json.put("ms", sentences.stream().map(Transcript.Sentence::startMillis).toList());
    json.put("said", sentences.stream().map(s -> s.text().strip()).toList());
    Files.write(workspace.output(SENTENCES), JSON.writeValueAsBytes(json));
  }
}
