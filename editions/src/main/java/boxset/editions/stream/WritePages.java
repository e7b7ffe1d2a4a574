package boxset.editions.stream;

import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Transcript;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.Tiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the pages. Inputs, for each programme: {@code ID/poster.jpg}, {@code ID/poster-640.jpg},
 * {@code ID/tiles}, {@code ID/start} and {@code ID/text-SLUG} for each of its captions; outputs
 * {@link #files()}.
 *
 * @param outline the pages but for what only the results can tell: transcripts, pictures of
 *     chapters, and the digests in names, which it writes as {@code {digest}}
 * @param captions for each programme, its captions in the order of {@link
 *     Watchable.Media#captions()}
 */
record WritePages(SiteModel outline, Map<String, List<Text>> captions) implements Work {
  WritePages {
    captions = Map.copyOf(captions);
  }

  /** The pages' paths relative to the root of the site. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    outline.watchables().forEach(watchable -> files.add(watchable.page()));
    files.add("index.html");
    return files;
  }

  @Override
  public String verb() {
    return "write pages";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    // The pages as they are now, so that a changed template counts as well as a changed word.
    key.put("pages", sha256(SitePages.render(outline).toString()));
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    SiteModel site =
        new SiteModel(
            outline.id(),
            outline.title(),
            outline.language(),
            outline.logline(),
            outline.synopsis(),
            outline.about(),
            outline.hero(),
            outline.credits(),
            outline.people(),
            complete(outline.parts(), workspace),
            complete(outline.extras(), workspace),
            complete(outline.interviews(), workspace),
            outline.baseUrl());
    for (Map.Entry<String, String> page : SitePages.render(site).entrySet()) {
      Files.write(
          workspace.output(page.getKey()), page.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<Watchable> complete(List<Watchable> some, Workspace workspace) throws IOException {
    List<Watchable> all = new ArrayList<>();
    for (Watchable watchable : some) {
      all.add(complete(watchable, workspace));
    }
    return all;
  }

  private Watchable complete(Watchable w, Workspace workspace) throws IOException {
    List<Text> texts = captions.getOrDefault(w.id(), List.of());
    Tiles tiles = Tiles.read(workspace.input(w.id() + "/tiles"));
    List<Watchable.Captions> tracks = new ArrayList<>();
    Transcript transcript = new Transcript(List.of());
    for (int i = 0; i < texts.size(); i++) {
      String input = w.id() + "/text-" + texts.get(i).slug();
      Watchable.Captions track = w.media().captions().get(i);
      tracks.add(
          new Watchable.Captions(
              named(track.path(), input, workspace),
              track.language(),
              track.label(),
              track.kind()));
      boolean own = track.language().equals(outline.language());
      if ((own || i == 0)
          && track.kind() != Watchable.CaptionsKind.FORCED
          && transcript.paragraphs().isEmpty()
          && CaptionReading.read(Files.readAllBytes(workspace.input(input)))
              instanceof Captions read) {
        transcript = Transcript.of(read.cues());
      }
    }
    List<Still.Size> sizes = new ArrayList<>();
    for (Still.Size size : w.poster().sizes()) {
      String input = size.path().contains("poster-640") ? "/poster-640.jpg" : "/poster.jpg";
      sizes.add(
          new Still.Size(
              named(size.path(), w.id() + input, workspace), size.width(), size.height()));
    }
    return new Watchable(
        w.id(),
        w.kind(),
        w.folder(),
        w.label(),
        w.title(),
        w.byline(),
        w.logline(),
        w.synopsis(),
        w.durationMs(),
        new Still(sizes, w.poster().alt()),
        new Watchable.Media(
            w.media().hls(),
            w.media().dash(),
            w.media().progressive(),
            Optional.of(start(workspace.input(w.id() + "/start"))),
            w.media().width(),
            w.media().height(),
            tracks,
            w.media().audio()),
        w.chapters().stream().map(chapter -> pictured(chapter, w, tiles)).toList(),
        transcript.paragraphs().stream()
            .map(p -> new Watchable.Paragraph(p.startMillis(), p.speaker(), p.text()))
            .toList(),
        w.intro(),
        w.recap(),
        w.credits());
  }

  /** JSON as it may stand in a page. */
  private static String start(Path json) throws IOException {
    return Files.readString(json).replace("<", "\\u003c");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String named(String path, String input, Workspace workspace) {
    return path.replace("{digest}", workspace.inputDigest(input).abbreviated());
  }

  private static Watchable.Chapter pictured(
      Watchable.Chapter chapter, Watchable watchable, Tiles tiles) {
    int onSheet = tiles.columns() * tiles.rows();
    // A second in: past the last picture of the chapter before, and past most fades.
    long second = Math.ceilDiv(chapter.startMs(), 1000) + 1;
    int tile =
        (int) Math.min(tiles.count() - 1, Math.ceilDiv(second, (long) tiles.intervalSeconds()));
    String sheet = watchable.folder() + "stream/" + StreamFiles.sheet(1 + tile / onSheet);
    return new Watchable.Chapter(
        chapter.startMs(),
        chapter.title(),
        Optional.of(
            new Watchable.Tile(
                sheet,
                tiles.tileWidth(),
                tiles.tileHeight(),
                tiles.columns(),
                tiles.rows(),
                tile % onSheet % tiles.columns(),
                tile % onSheet / tiles.columns())));
  }
}
