package boxset.editions.website;

import boxset.editions.Programme;
import boxset.editions.site.Watchable;
import boxset.editions.stream.StreamFiles;
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
 * player/search/types.d.ts}). Input: {@code captions}, or a text. Output: {@code sentences.json}.
 */
record WriteSentences() implements Work {
  static final String CAPTIONS = "captions";
  static final String SENTENCES = "sentences.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where it lies, relative to the root of the site. */
  static String path(Programme programme) {
    return "search/" + StreamFiles.media(programme.id(), ".json");
  }

  @Override
  public String verb() {
    return "write sentences";
  }

  @Override
  public int logic() {
    return 2;
  }

  @Override
  public void describe(KeyWriter key) {
    // All of it is in the captions.
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    List<Watchable.Sentence> sentences =
        SpokenText.read(Files.readAllBytes(workspace.input(CAPTIONS))).stream()
            .flatMap(paragraph -> paragraph.sentences().stream())
            .toList();
    Map<String, Object> json = new TreeMap<>();
    json.put("ms", sentences.stream().map(Watchable.Sentence::startMs).toList());
    json.put("said", sentences.stream().map(s -> s.text().strip()).toList());
    Files.write(workspace.output(SENTENCES), JSON.writeValueAsBytes(json));
  }
}
