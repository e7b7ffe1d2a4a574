package boxset.editions;

import boxset.graph.Input;
import boxset.graph.Work;
import boxset.series.model.Art;
import boxset.series.model.FileRef;
import boxset.series.model.Series;
import boxset.steps.CutPicture;
import boxset.steps.CutPicture.Cut;
import boxset.steps.LayTitle;
import boxset.tools.Ffmpeg;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Key art in other shapes, with the title treatment on it where there is one that can be drawn.
 *
 * @param art of the series
 * @param background its picture
 * @param title the title treatment to be laid on it
 */
public record TitledArt(Art art, FileRef background, Optional<FileRef> title) {
  /** What fails with key art alone; no id of a programme has a blank in it. */
  public static final String KEY_ART = "key art";

  /** What fails with the title treatment; no id of a programme has a blank in it. */
  public static final String SUBJECT = "title treatment";

  private static final Set<String> DRAWN = Set.of("png", "webp", "tif", "tiff");

  /**
   * The title treatment where it can be drawn: not as SVG, which only browsers draw.
   *
   * @param without what is known to fail and is left out
   */
  public static Optional<FileRef> title(Art art, Set<String> without) {
    return art.title().filter(_ -> !without.contains(SUBJECT)).filter(TitledArt::drawn);
  }

  /** Whether a title treatment is of a format that can be drawn. */
  public static boolean drawn(FileRef file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return DRAWN.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * What the user is to know of a title treatment that is not drawn.
   *
   * @param without what is known to fail and is left out
   */
  public static Optional<String> note(Series series, Set<String> without) {
    return series
        .art()
        .flatMap(Art::title)
        .filter(_ -> series.art().flatMap(art -> title(art, without)).isEmpty())
        .map(file ->
            "%s, line %d: ".formatted(file.place().file(), file.place().line())
                + (drawn(file)
                        ? "%s cannot be drawn, as is said above: pages and menus of discs say the title"
                            + " in type, posters and squares have none. Export it again."
                        : "%s is on the pages alone, because only browsers draw its format: menus of"
                            + " discs say the title in type, posters and squares have none. Export it"
                            + " as PNG, transparent and 3000 pixels wide, and name that as `title`.")
                    .formatted(file.path()));
  }

  /** What makes the shapes. */
  public Work work(Ffmpeg ffmpeg, List<Cut> cuts) {
    int x = art.focus().x();
    int y = art.focus().y();
    return title
        .<Work>map(file -> new LayTitle(ffmpeg, background.path(), file.path(), x, y, cuts))
        .orElseGet(() -> new CutPicture(ffmpeg, background.path(), x, y, cuts));
  }

  /** What that reads. */
  public Map<String, Input> inputs(Path folder) {
    Input picture = new Input.Source(folder.resolve(background.path()));
    return title
        .map(file ->
            Map.of(
                LayTitle.PICTURE,
                picture,
                LayTitle.TITLE,
                (Input) new Input.Source(folder.resolve(file.path()))))
        .orElseGet(() -> Map.of(LayTitle.PICTURE, picture));
  }

  /** What fails with it. */
  public String subject(String otherwise) {
    return title.isPresent() ? SUBJECT : otherwise;
  }
}
