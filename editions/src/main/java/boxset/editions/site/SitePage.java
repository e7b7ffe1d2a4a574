package boxset.editions.site;

import boxset.editions.site.pages.Assets;
import boxset.editions.site.pages.Page;
import boxset.editions.site.pages.Words;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One text file of a site: a page, or what machines read.
 *
 * @param path relative to the root of the site
 * @param group what is written together: {@code page/} and the id of a thing to watch, or a word
 * @param shown what it shows, when it shows one thing to watch; its transcript is then wanted
 * @param held the folder that has it while it may not be published, beside the site
 * @param text writes it
 */
public record SitePage(
    String path, String group, Optional<String> shown, Optional<String> held, Text text) {
  /** How the text of a file comes about. */
  @FunctionalInterface
  public interface Text {
    /** The text of the file. */
    String of(Page page);
  }

  /** A page from a template. */
  static SitePage html(
      String path,
      String group,
      Optional<String> shown,
      BiConsumer<OwaspHtmlTemplateOutput, Page> template) {
    return new SitePage(
        path,
        group,
        shown,
        Optional.empty(),
        page -> {
          StringOutput text = new StringOutput();
          template.accept(new OwaspHtmlTemplateOutput((TemplateOutput) text), page);
          return text.toString();
        });
  }

  /** The same, to be kept apart from the site in a folder of its own. */
  SitePage heldIn(String folder) {
    return new SitePage(path, group, shown, Optional.of(folder), text);
  }

  /**
   * Writes it.
   *
   * @param site the series; has the transcript of what is shown
   * @param files names of the files it names
   */
  public String render(SiteModel site, SiteFiles files) {
    return text.of(
        new Page(
            site,
            path,
            shown.flatMap(site::watchable),
            Words.of(site.language()),
            Assets.load(),
            files));
  }
}
