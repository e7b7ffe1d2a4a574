package boxset.editions.site.metadata;

import boxset.editions.site.Person;
import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the search of the site finds without the words that are said, and where those are ({@code
 * Index} in {@code player/search/types.d.ts}). Of all that is written, only this names the files
 * with the words, so that a changed caption changes no page.
 */
public final class SearchIndex {
  /** Where it lies. */
  public static final String PATH = "search/index.json";

  private static final JsonMapper JSON = new JsonMapper();

  private SearchIndex() {}

  /** The text; addresses are relative to the folder of the index. */
  public static String text(Page page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("programmes", page.site().watchables().stream().map(w -> programme(page, w)).toList());
    json.put("people", page.site().people().stream().map(p -> person(page, p)).toList());
    return JSON.writeValueAsString(json) + "\n";
  }

  private static Map<String, Object> programme(Page page, Watchable w) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", page.url(w.page()));
    json.put("label", w.label());
    json.put("title", w.title());
    w.byline().ifPresent(byline -> json.put("byline", byline));
    w.media().sentences().ifPresent(path -> json.put("sentences", page.url(path)));
    json.put("chapters", w.chapters().stream().map(c -> List.of(c.startMs(), c.title())).toList());
    return json;
  }

  private static Map<String, Object> person(Page page, Person person) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", page.url(person.page()));
    json.put("name", person.name());
    person.role().ifPresent(role -> json.put("role", role));
    return json;
  }
}
