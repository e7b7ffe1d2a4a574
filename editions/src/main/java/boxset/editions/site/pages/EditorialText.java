package boxset.editions.site.pages;

import boxset.editions.site.Article;
import boxset.editions.site.Download;
import boxset.editions.site.Excerpt;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** What articles and the press page show and say. */
public final class EditorialText {
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  private final Page page;
  private final Locale locale;

  EditorialText(Page page) {
    this.page = page;
    this.locale = Locale.forLanguageTag(page.language());
  }

  /**
   * A block of words as HTML. All that the text of the article says is escaped; addresses with
   * schemes other than those of the web and of mail are left out.
   */
  public String html(Article.Block.Words words) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(_ ->
            (node, _, attributes) -> {
              if (node instanceof Link link) {
                Article.Link own = words.links().get(link.getDestination());
                if (own != null && page.alone()) {
                  attributes.remove("href");
                } else if (own != null) {
                  attributes.put("href", url(own));
                }
              }
            })
        .build()
        .render(words.text())
        .strip();
  }

  private String url(Article.Link link) {
    return page.url(link.page()) + link.span().map(Clock::link).orElse("");
  }

  /** What a stretch is taken from; nothing when it has not been built. */
  public @Nullable Watchable of(Excerpt excerpt) {
    return page.alone() ? null : page.site().watchable(excerpt.of()).orElse(null);
  }

  /** Where a stretch is played. */
  public String url(Excerpt excerpt, Watchable of) {
    return page.url(of.page()) + excerpt.span().map(Clock::link).orElse("");
  }

  /** "Part 1, 14:10". */
  public String place(Excerpt excerpt, Watchable of) {
    String name = of.kind() == Watchable.Kind.PART ? of.label() : of.title();
    return name + excerpt.span().map(s -> ", " + Clock.text(s.startMs())).orElse("");
  }

  /** "Part 1, 14:10", "Interview". */
  public String label(Excerpt excerpt, Watchable of) {
    return of.label() + excerpt.span().map(s -> ", " + Clock.text(s.startMs())).orElse("");
  }

  /** The shape of a picture as custom properties of the style sheet. */
  public String shape(Still still) {
    return "--w:" + still.largest().width() + ";--h:" + still.largest().height();
  }

  /** How long a player plays. */
  public String duration(Excerpt excerpt, Watchable of) {
    return page.words()
        .duration(excerpt.span().map(s -> s.endMs() - s.startMs()).orElse(of.durationMs()));
  }

  /** The picture of a player before it plays. */
  public String poster(Excerpt excerpt, Watchable of) {
    return excerpt
        .picture()
        .map(still -> page.url(still.largest().path()))
        .orElse(page.stage(of).poster());
  }

  /** What plays a stretch and no more (Media Fragments URI 1.0, 4.2.1). */
  public String fragment(Excerpt excerpt) {
    return excerpt.span().map(EditorialText::fragment).orElse("");
  }

  private static String fragment(Span span) {
    return Clock.link(span).replace("?t=", "#t=").replace('-', ',');
  }

  /** A day as people write it. */
  public String day(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /** "By Kim Lee, Ana Reyes". */
  public @Nullable String by(Article article) {
    return article.by().isEmpty()
        ? null
        : page.words().get("by").replace("{0}", String.join(", ", article.by()));
  }

  /** "50 words". */
  public String words(List<String> paragraphs) {
    long count =
        paragraphs.stream().mapToLong(p -> p.isBlank() ? 0 : p.strip().split("\\s+").length).sum();
    return page.words().get("words-count").replace("{0}", Long.toString(count));
  }

  /** "Nothing may be published before 14 June 2026, 21:00 (America/New_York)." */
  public String embargo(String until) {
    return page.words().get("embargo-until").replace("{0}", until);
  }

  /** "JPEG, 4.2 MB". */
  public String size(Download file) {
    long bytes = page.files().bytes(file.path());
    boolean large = bytes >= MEGA;
    BigDecimal units =
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(large ? MEGA : KILO), large ? 1 : 0, RoundingMode.UP);
    return file.format()
        + ", "
        + NumberFormat.getInstance(locale).format(units)
        + (large ? " MB" : " kB");
  }

  /** Running time of all parts together, exactly. */
  public String totalClock() {
    return Clock.text(page.site().parts().stream().mapToLong(Watchable::durationMs).sum());
  }

  /** Address of mail in some words; nothing when there is none. */
  public @Nullable String email(String contact) {
    Matcher m = EMAIL.matcher(contact);
    return m.find() ? m.group() : null;
  }

  /** The words before, or after, an address of mail. */
  public String around(String contact, boolean before) {
    Matcher m = EMAIL.matcher(contact);
    return Optional.of(m)
        .filter(Matcher::find)
        .map(f -> before ? contact.substring(0, f.start()) : contact.substring(f.end()))
        .orElse(before ? contact : "");
  }

  /** The article before, or after, in the list. */
  public @Nullable Article neighbour(Article article, int step) {
    List<Article> all = page.site().editorial().open();
    int index = all.indexOf(article);
    return index < 0 || index + step < 0 || index + step >= all.size()
        ? null
        : all.get(index + step);
  }
}
