package boxset.editions.website;

import boxset.editions.site.Palette;
import boxset.editions.site.SiteFiles;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePage;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Assets;
import boxset.editions.stream.StreamFiles;
import boxset.graph.Input;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the pages of one group, so that a changed word rewrites the pages it is on and no others.
 * Inputs: every file whose digest is in a name on the pages, or whose size they tell, by the path
 * that the model gives it; {@code palette}, the series' own colours; {@code transcript} where what
 * the pages show has one; {@code start}, what the player is told, and {@code player}, the table it
 * names, where there is something to play. Outputs: the pages, by their paths.
 *
 * @param outline the series but for what only results can tell
 * @param pages the group
 * @param planned the pages as they are when only the outline is known
 * @param named paths with {@code {digest}} in them that the pages name, and of files whose size
 *     they tell
 * @param transcribed whether what the pages show has a transcript
 */
record WritePages(
    SiteModel outline,
    List<SitePage> pages,
    SortedMap<String, String> planned,
    NavigableSet<String> named,
    boolean transcribed)
    implements Work {
  static final String PALETTE = "palette";
  static final String TRANSCRIPT = "transcript";
  static final String START = "start";
  static final String PLAYER = "player";

  /** Plans a group of pages. */
  static WritePages of(SiteModel outline, List<SitePage> pages, boolean transcribed) {
    NavigableSet<String> named = new TreeSet<>();
    SortedMap<String, String> planned = new TreeMap<>();
    SiteFiles listening =
        new SiteFiles() {
          @Override
          public String name(String path) {
            if (path.contains(StreamFiles.DIGEST)) {
              named.add(path);
            }
            return path;
          }

          @Override
          public long bytes(String path) {
            named.add(path);
            return 0;
          }
        };
    pages.forEach(page -> planned.put(page.path(), page.render(outline, listening)));
    return new WritePages(outline, List.copyOf(pages), planned, named, transcribed);
  }

  /**
   * What it reads.
   *
   * @param placed files of the release by their paths
   * @param palette the series' colours
   * @param transcript captions to be read as a transcript
   * @param start what the player is told in the page
   * @param player the table that {@code start} names
   */
  Map<String, Input> inputs(
      Map<String, Input> placed,
      Input palette,
      Optional<Input> transcript,
      Optional<Input> start,
      Optional<Input> player) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (String path : named) {
      Input input = placed.get(path);
      if (input == null) {
        throw new IllegalStateException("A page names what nobody makes: " + path);
      }
      inputs.put(path, input);
    }
    inputs.put(PALETTE, palette);
    transcript.ifPresent(input -> inputs.put(TRANSCRIPT, input));
    start.ifPresent(input -> inputs.put(START, input));
    player.ifPresent(input -> inputs.put(PLAYER, input));
    return inputs;
  }

  @Override
  public String verb() {
    return "write pages";
  }

  @Override
  public int logic() {
    return 3;
  }

  @Override
  public void describe(KeyWriter key) {
    // The pages as they are now, so that a changed template counts as well as a changed word.
    String player = pages.getFirst().shown().map(_ -> player()).orElse("");
    key.put("pages", sha256(planned + player));
  }

  /** What a page carries of the player once it knows how to start it. */
  private static String player() {
    Assets assets = Assets.load();
    return assets.player() + assets.playerStyle() + assets.start() + assets.startStyle();
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    SiteModel site = outline.with(FactsFile.read(workspace.input(PALETTE), Palette.class));
    Optional<String> shown = pages.getFirst().shown();
    if (shown.isPresent()) {
      Watchable.Start start =
          new Watchable.Start(start(workspace), glimpse(workspace, shown.get()));
      List<Watchable.Paragraph> said =
          transcribed
              ? SpokenText.read(Files.readAllBytes(workspace.input(TRANSCRIPT)))
              : List.of();
      site = site.with(w -> w.id().equals(shown.get()) ? w.with(said).starting(start) : w);
    }
    SiteFiles files =
        new SiteFiles() {
          @Override
          public String name(String path) {
            return named.contains(path)
                ? path.replace(StreamFiles.DIGEST, workspace.inputDigest(path).abbreviated())
                : path;
          }

          @Override
          public long bytes(String path) {
            return workspace.inputDigest(path).bytes();
          }
        };
    for (SitePage page : pages) {
      Files.write(
          workspace.output(page.path()), page.render(site, files).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Of the still that its page names. */
  private Optional<String> glimpse(Workspace workspace, String shown) throws IOException {
    Optional<String> still =
        outline
            .watchable(shown)
            .flatMap(each -> each.poster().sizes().stream().map(Still.Size::path).findFirst())
            .filter(named::contains);
    return still.isPresent() ? Glimpse.of(workspace.input(still.get())) : Optional.empty();
  }

  private static String start(Workspace workspace) throws IOException {
    return Files.readString(workspace.input(START))
        .replace(StreamFiles.DIGEST, workspace.inputDigest(PLAYER).abbreviated());
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
}
