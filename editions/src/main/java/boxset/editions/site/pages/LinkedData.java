package boxset.editions.site.pages;

import boxset.editions.site.Article;
import boxset.editions.site.Credit;
import boxset.editions.site.Excerpt;
import boxset.editions.site.Person;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Theme;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Chapter;
import boxset.editions.site.Watchable.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is about in the words of schema.org, as JSON-LD. Addresses are in it only where the
 * site knows its own: a relative one means nothing to those who read this.
 */
final class LinkedData {
  private static final JsonMapper JSON = new JsonMapper();

  private final Page page;
  private final SiteModel site;

  LinkedData(Page page) {
    this.page = page;
    this.site = page.site();
  }

  /** The series page. */
  String series() {
    Thing series = series(true);
    series.list("episode", site.parts().stream().map(part -> episode(part, false)).toList());
    if (!site.interviews().isEmpty()) {
      series.list("subjectOf", site.interviews().stream().map(i -> video(i, false)).toList());
    }
    return write(List.of(series));
  }

  /** The page of something to watch. */
  String watchable(Watchable w) {
    Thing about =
        w.kind() == Watchable.Kind.PART
            ? episode(w, true)
            : video(w, true).put("isPartOf", series(false));
    return write(List.of(about, crumbs(w.title(), page.section(w), page.anchor(w))));
  }

  /** The page of a person. */
  String person(Person person) {
    Thing about = thing(person);
    person.bio().stream().findFirst().ifPresent(bio -> about.put("description", bio));
    about.list(
        "subjectOf",
        page.related().interviewsWith(person).stream().map(i -> video(i, false)).toList());
    return write(List.of(about, crumbs(person.name(), page.words().get("people"), "people")));
  }

  /** The page of a theme. */
  String theme(Theme theme) {
    Thing list = new Thing("ItemList").put("name", theme.title());
    List<Thing> items = new ArrayList<>();
    for (Excerpt moment : theme.moments()) {
      site.watchable(moment.of())
          .ifPresent(w ->
              items.add(
                  new Thing("ListItem")
                      .put("position", items.size() + 1)
                      .put("item", clip(moment, w))));
    }
    list.list("itemListElement", items);
    return write(List.of(list, crumbs(theme.title(), page.words().get("themes"), "themes")));
  }

  /** The page of an article. */
  String article(Article article) {
    Thing about = new Thing("Article").put("headline", article.title());
    about.put("url", page.canonical());
    article.standfirst().ifPresent(text -> about.put("description", text));
    about.list(
        "author",
        article.by().stream()
            .map(name ->
                page.named(name).map(this::thing).orElse(new Thing("Person").put("name", name)))
            .toList());
    article.date().ifPresent(date -> about.put("datePublished", date.toString()));
    about.put("inLanguage", site.language());
    about.put(
        "image", article.photo().map(p -> page.absolute(p.still().largest().path())).orElse(null));
    about.put("about", series(false));
    return write(List.of(about, crumbs(article.title(), page.words().get("articles"), "articles")));
  }

  /** The press page. */
  String press() {
    return write(List.of(series(true), crumbs(page.words().get("press"), null, "")));
  }

  private Thing series(boolean whole) {
    Thing series = new Thing("TVSeries").put("name", site.title());
    series.put("url", page.elsewhere(""));
    if (whole) {
      series.put("inLanguage", site.language());
      site.logline()
          .or(() -> site.synopsis().stream().findFirst())
          .ifPresent(text -> series.put("description", text));
      if (!site.parts().isEmpty()) {
        series.put("numberOfEpisodes", site.parts().size());
      }
      page.preview()
          .picture()
          .ifPresent(picture -> series.put("image", page.absolute(picture.size().path())));
      series.texts("award", site.awards().stream().map(page::award).toList());
      credits(series, site.credits());
    }
    return series;
  }

  private Thing episode(Watchable part, boolean whole) {
    Thing episode = new Thing("TVEpisode").put("name", part.title());
    episode.put("episodeNumber", site.parts().indexOf(part) + 1);
    episode.put("url", page.absolute(part.folder()));
    part.logline().ifPresent(text -> episode.put("description", text));
    episode.put("duration", Clock.iso(part.durationMs()));
    if (whole) {
      episode.put("partOfSeries", series(false));
      part.notes().date().ifPresent(date -> episode.put("datePublished", date));
      credits(episode, part.notes().credits().isEmpty() ? site.credits() : part.notes().credits());
      episode.list("actor", page.related().peopleIn(part).stream().map(this::thing).toList());
      episode.put("video", video(part, true));
    }
    return episode;
  }

  private Thing video(Watchable w, boolean whole) {
    Thing video = new Thing("VideoObject").put("name", w.title());
    video.put("url", page.absolute(w.folder()));
    w.logline()
        .or(() -> w.synopsis().stream().findFirst())
        .or(() -> w.byline())
        .ifPresent(text -> video.put("description", text));
    video.put("thumbnailUrl", page.absolute(w.poster().largest().path()));
    video.put("duration", Clock.iso(w.durationMs()));
    w.notes().date().ifPresent(date -> video.put("uploadDate", date));
    if (whole) {
      w.notes().language().ifPresent(language -> video.put("inLanguage", language));
      video.put("contentUrl", page.absolute(w.media().progressive().orElse(w.media().hls())));
      video.put("embedUrl", page.absolute(w.embed()));
      if (w.kind() == Watchable.Kind.INTERVIEW) {
        video.list("about", page.related().peopleIn(w).stream().map(this::thing).toList());
        w.notes()
            .place()
            .ifPresent(
                place -> video.put("locationCreated", new Thing("Place").put("name", place)));
      }
      String said = w.transcript().stream().map(LinkedData::line).collect(Collectors.joining("\n"));
      if (!said.isEmpty()) {
        video.put("transcript", said);
      }
      parts(video, w);
    }
    return video;
  }

  private static String line(Paragraph paragraph) {
    return paragraph.speaker().map(speaker -> speaker + ": ").orElse("") + paragraph.text();
  }

  /** Key moments: the chapters; where there are none, a searcher may find its own. */
  private void parts(Thing video, Watchable w) {
    String url = page.absolute(w.folder());
    if (url == null) {
      return;
    }
    if (w.chapters().isEmpty()) {
      video.put(
          "potentialAction",
          new Thing("SeekToAction")
              .put("target", url + "?t={seek_to_second_number}")
              .put("startOffset-input", "required name=seek_to_second_number"));
      return;
    }
    List<Thing> clips = new ArrayList<>();
    List<Chapter> chapters = w.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      long end = i + 1 < chapters.size() ? chapters.get(i + 1).startMs() : w.durationMs();
      clips.add(
          new Thing("Clip")
              .put("name", chapters.get(i).title())
              .put("startOffset", chapters.get(i).startMs() / 1000.0)
              .put("endOffset", end / 1000.0)
              .put("url", url + Clock.link(chapters.get(i).startMs())));
    }
    video.list("hasPart", clips);
  }

  private Thing clip(Excerpt moment, Watchable w) {
    Thing clip = new Thing("Clip").put("name", moment.title().orElse(w.title()));
    String url = page.absolute(w.folder());
    moment
        .span()
        .ifPresent(span -> {
          clip.put("startOffset", span.startMs() / 1000.0).put("endOffset", span.endMs() / 1000.0);
          clip.put("url", url == null ? null : url + Clock.link(span));
        });
    if (w.kind() == Watchable.Kind.PART) {
      clip.put("partOfEpisode", new Thing("TVEpisode").put("name", w.title()).put("url", url));
    }
    return clip.put("partOfSeries", series(false));
  }

  private Thing thing(Person person) {
    Thing thing = new Thing("Person").put("name", person.name());
    person.role().ifPresent(role -> thing.put("jobTitle", role));
    thing.put("url", page.elsewhere(person.folder()));
    thing.put("image", person.photo().map(p -> page.absolute(p.largest().path())).orElse(null));
    return thing;
  }

  /** Roles that schema.org has a word for, by that word; everybody else contributed. */
  private void credits(Thing to, List<Credit> credits) {
    Map<String, List<Thing>> byWord = new LinkedHashMap<>();
    for (Credit credit : credits) {
      String word =
          switch (credit.role().toLowerCase(Locale.ROOT)) {
            case "directed by", "director", "regie", "réalisation", "dirección" -> "director";
            case "produced by", "producer", "produktion", "production", "producción" -> "producer";
            case "edited by", "editor", "schnitt", "montage", "montaje" -> "editor";
            case "music", "music by", "musik", "musique", "música" -> "musicBy";
            default -> "contributor";
          };
      for (String name : credit.names()) {
        byWord
            .computeIfAbsent(word, _ -> new ArrayList<>())
            .add(page.named(name).map(this::thing).orElse(new Thing("Person").put("name", name)));
      }
    }
    byWord.forEach(to::list);
  }

  private Thing crumbs(String title, @Nullable String section, String anchor) {
    List<Thing> items = new ArrayList<>();
    items.add(crumb(1, site.title(), page.elsewhere("")));
    if (section != null) {
      String url = page.elsewhere("");
      items.add(crumb(2, section, url == null ? null : url + "#" + anchor));
    }
    items.add(crumb(items.size() + 1, title, page.canonical()));
    Thing crumbs = new Thing("BreadcrumbList");
    crumbs.list("itemListElement", items);
    return crumbs;
  }

  private static Thing crumb(int position, String name, @Nullable String url) {
    return new Thing("ListItem").put("position", position).put("name", name).put("item", url);
  }

  /** JSON that ends no script element, whatever is in it. */
  private static String write(List<Thing> things) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@graph", things.stream().map(thing -> thing.properties).toList());
    return JSON.writeValueAsString(all)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  /** Something of a type of schema.org, and what is known of it, in order. */
  private static final class Thing {
    final Map<String, Object> properties = new LinkedHashMap<>();

    Thing(String type) {
      properties.put("@type", type);
    }

    /** What is not known is not said. */
    Thing put(String property, @Nullable Object value) {
      if (value instanceof Thing thing) {
        properties.put(property, thing.properties);
      } else if (value != null) {
        properties.put(property, value);
      }
      return this;
    }

    void list(String property, List<Thing> things) {
      if (!things.isEmpty()) {
        properties.put(property, things.stream().map(thing -> thing.properties).toList());
      }
    }

    void texts(String property, List<String> texts) {
      if (!texts.isEmpty()) {
        properties.put(property, texts);
      }
    }
  }
}
