package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.file.Names.Kind;
import boxset.series.file.ReferenceShape.Stretch;
import boxset.series.model.Article;
import boxset.series.model.ArticleBlock;
import boxset.series.model.ArticleBlock.Target;
import boxset.series.model.Extra;
import boxset.series.model.FileRef;
import boxset.series.model.Moment;
import boxset.series.model.Reference;
import boxset.series.model.Series;
import boxset.series.model.Still;
import boxset.series.yaml.SourceText;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import boxset.series.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * One article: keys between two lines of {@code ---}, then CommonMark. What is of our own in it is
 * {@code [play ...]} and who is quoted after a dash; see docs/articles.md.
 */
final class ArticleText {
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

  /** A line of nothing but {@code [word words]}. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\[([^\\s\\[\\]]+)(?:\\s+([^\\[\\]]*))?\\]");

  private static final String PLAY = "play";

  /** The last line of a quotation: a dash, who, and where it is said. */
  private static final Pattern BY =
      Pattern.compile("(?:—|–|--|-)\\s*([^\\[\\]]*?)\\s*(\\[[^\\[\\]]*\\])?\\s*");

  private static final Pattern ADDRESS = Pattern.compile("(https?://\\S+|mailto:\\S+@\\S+)");
  private static final Set<Kind> WATCHED = Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA);
  private static final Set<Kind> PLAYED =
      Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA, Kind.MOMENT);
  private static final Set<Kind> LINKED =
      Set.of(Kind.PART, Kind.INTERVIEW, Kind.EXTRA, Kind.MOMENT, Kind.PERSON, Kind.THEME);
  private static final ReferenceShape STRETCH =
      new ReferenceShape(WATCHED, Stretch.REQUIRED, "p1 00:14:10-00:15:02");

  private final String id;
  private final String[] lines;
  private final SourceText source;
  private final Series series;
  private final Diagnostics diagnostics;
  private final Reading reading;

  ArticleText(
      String id, SourceText source, Series series, FileLookup files, Diagnostics diagnostics) {
    this.id = id;
    this.source = source;
    this.lines = source.text().split("\r\n|\r|\n", -1);
    this.series = series;
    this.diagnostics = diagnostics;
    this.reading = new Reading(diagnostics, files);
    series.timeZone().ifPresent(reading::zone);
    Names names = reading.names();
    series.parts().forEach(p -> names.declare(Kind.PART, p.id(), p.place(), diagnostics));
    series.interviews().forEach(i -> names.declare(Kind.INTERVIEW, i.id(), i.place(), diagnostics));
    series.extras().forEach(e -> names.declare(Kind.EXTRA, e.id(), e.place(), diagnostics));
    series.people().forEach(p -> names.declare(Kind.PERSON, p.id(), p.place(), diagnostics));
    series.themes().forEach(t -> names.declare(Kind.THEME, t.id(), t.place(), diagnostics));
    series
        .moments()
        .forEach(m -> m.id().ifPresent(i -> names.declare(Kind.MOMENT, i, m.place(), diagnostics)));
  }

  /** The article, if it has a title and a text; what is wrong is among the findings. */
  Optional<Article> article() {
    int end = endOfKeys();
    if (end < 0) {
      return Optional.empty();
    }
    Optional<ArticleKeys.Front> front = front(end);
    List<ArticleBlock> body = body(end);
    reading.names().check(diagnostics);
    if (body.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.error(
          Place.whole(source.file()), "this article has no text", "Write it below the second ---.");
    }
    return front.map(f ->
        new Article(
            id,
            source.file(),
            f.title(),
            f.standfirst(),
            f.by(),
            f.date(),
            f.embargo(),
            f.picture().map(this::known),
            body,
            Place.whole(source.file())));
  }

  /** The line of the second {@code ---}, counted from 0. */
  private int endOfKeys() {
    if (!lines[0].strip().equals("---")) {
      diagnostics.error(
          place(0, 0, lines[0].length()),
          "an article begins with its keys",
          "Begin with a line of ---, then title: What the sea is for, then another line of ---.");
      return -1;
    }
    for (int line = 1; line < lines.length; line++) {
      if (lines[line].strip().equals("---")) {
        return line;
      }
    }
    diagnostics.error(
        place(0, 0, lines[0].length()),
        "the keys of this article do not end",
        "Put a line of --- between them and the text.");
    return -1;
  }

  private Optional<ArticleKeys.Front> front(int end) {
    StringBuilder yaml = new StringBuilder();
    for (int line = 0; line < end; line++) {
      yaml.append(lines[line]).append('\n');
    }
    Optional<Value> value =
        SourceText.decode(
                source.file(), yaml.toString().getBytes(StandardCharsets.UTF_8), diagnostics)
            .flatMap(text -> YamlReader.read(text, diagnostics));
    if (value.isEmpty() || (value.get() instanceof Text text && text.isNothing())) {
      if (!diagnostics.hasErrors()) {
        diagnostics.error(
            place(0, 0, lines[0].length()), "an article has no `title`", "Add: title: A headline");
      }
      return Optional.empty();
    }
    return ArticleKeys.FRONT.read("the article", value.get(), reading);
  }

  private List<ArticleBlock> body(int end) {
    // Empty lines in place of the keys, so that lines count as in the file.
    StringBuilder text = new StringBuilder("\n".repeat(end + 1));
    for (int line = end + 1; line < lines.length; line++) {
      text.append(lines[line]).append('\n');
    }
    List<ArticleBlock> blocks = new ArrayList<>();
    Node document = MARKDOWN.parse(text.toString());
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      block(node).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<ArticleBlock> block(Node node) {
    if (node instanceof HtmlBlock html && html.getLiteral().strip().matches("(?s)<!--.*-->")) {
      return Optional.empty(); // a note to oneself
    }
    if (node instanceof Paragraph paragraph) {
      if (alone(paragraph) instanceof Image image) {
        return photo(image);
      }
      String words = PLAIN.render(paragraph).strip();
      Matcher directive = DIRECTIVE.matcher(words);
      if (alone(paragraph) != null && directive.matches()) {
        return play(directive, text(paragraph, words)).map(ArticleBlock.Player::new);
      }
    }
    if (node instanceof BlockQuote quote) {
      Optional<ArticleBlock> attributed = quote(quote);
      if (attributed.isPresent()) {
        return attributed;
      }
    }
    return Optional.of(words(node));
  }

  private static @Nullable Node alone(Paragraph paragraph) {
    Node first = paragraph.getFirstChild();
    return first != null && first.getNext() == null ? first : null;
  }

  private Optional<ArticleBlock> photo(Image image) {
    Text path = text(image, image.getDestination());
    Optional<FileRef> file = FileShape.file("stills/studio.jpg").read("picture", path, reading);
    if (file.isPresent()
        && !PictureKeys.IMAGE.matcher(file.get().path().toLowerCase(Locale.ROOT)).matches()) {
      return reading.refuse(
          Reading.within(path, path.text()),
          "`" + path.text() + "` is not a photograph",
          "Give it as JPEG, PNG, TIFF or WebP.");
    }
    return file.map(ref ->
        new ArticleBlock.Photo(
            known(
                new Still(
                    ref,
                    some(
                        PLAIN.render(
                            image.getFirstChild() == null ? new Paragraph() : words(image))),
                    some(image.getTitle()),
                    Optional.empty(),
                    ref.place()))));
  }

  private static Node words(Image image) {
    Paragraph words = new Paragraph();
    for (Node child = image.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      words.appendChild(child);
      child = next;
    }
    return words;
  }

  private static Optional<String> some(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  /** A photograph with what the series file says of it, where the article does not. */
  private Still known(Still still) {
    return Stream.concat(
            series.stills().stream(), series.parts().stream().flatMap(p -> p.stills().stream()))
        .filter(other -> other.file().path().equals(still.file().path()))
        .findFirst()
        .map(other ->
            new Still(
                still.file(),
                still.caption().or(other::caption),
                still.credit().or(other::credit),
                still.rights().or(other::rights),
                still.place()))
        .orElse(still);
  }

  /** A quotation that says who is quoted; nothing when it does not. */
  private Optional<ArticleBlock> quote(BlockQuote quote) {
    List<String> said = new ArrayList<>();
    for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Paragraph)) {
        return Optional.empty();
      }
      said.add(PLAIN.render(child).strip());
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String last = said.removeLast();
    int line = last.lastIndexOf('\n');
    Matcher by = BY.matcher(last.substring(line + 1));
    if (!by.matches() || (line < 0 && said.isEmpty())) {
      return Optional.empty();
    }
    if (line >= 0) {
      said.add(last.substring(0, line));
    }
    Optional<Reference> at = Optional.empty();
    if (by.group(2) != null) {
      Matcher directive = DIRECTIVE.matcher(by.group(2));
      Text written = text(quote, by.group(2));
      if (!directive.matches()) {
        return reading.refuse(
            Reading.within(written, by.group(2)),
            "this does not say what the quotation plays",
            "Write: [play p1 00:14:10-00:15:02]");
      }
      at = play(directive, written);
    }
    return Optional.of(
        new ArticleBlock.Quote(
            said.stream().map(s -> s.replaceAll("\\s+", " ")).toList(), some(by.group(1)), at));
  }

  private Optional<Reference> play(Matcher directive, Text written) {
    String word = directive.group(1);
    String what = Optional.ofNullable(directive.group(2)).orElse("").strip();
    if (!word.equals(PLAY)) {
      return reading.refuse(
          Reading.within(written, word),
          "`" + word + "` is nothing that can be done here",
          Suggestion.among(word, List.of(PLAY))
              .map(m -> "Did you mean `" + m + "`?")
              .orElse("If the brackets belong to the text, write \\[ for the first."));
    }
    if (what.isEmpty()) {
      return reading.refuse(
          Reading.within(written, directive.group()),
          "this does not say what to play",
          "Write: [play p1] or [play p1 00:14:10-00:15:02]");
    }
    return reference(written, what, PLAYED);
  }

  /** {@code p1}, {@code p1 00:14:10-00:15:02}, or the id of a moment. */
  private Optional<Reference> reference(Text written, String words, Set<Kind> kinds) {
    if (words.indexOf(' ') >= 0) {
      return STRETCH.read(written, words, reading);
    }
    Place place = Reading.within(written, words);
    reading.names().mention(kinds, words, place);
    return watched(words)
        .or(() ->
            series.moments().stream()
                .filter(m -> m.id().equals(Optional.of(words)))
                .findFirst()
                .map((Moment m) -> new Reference(m.of(), Optional.of(m.span()), place)));
  }

  private Optional<Reference> watched(String id) {
    Optional<Extra> extra = series.extra(id);
    if (extra.isPresent() && extra.get().content() instanceof Extra.Content.Use(Reference used)) {
      return Optional.of(used);
    }
    return extra.isPresent() || series.part(id).isPresent() || series.interview(id).isPresent()
        ? Optional.of(new Reference(id, Optional.empty(), Place.whole(source.file())))
        : Optional.empty();
  }

  /** Words with nothing in them that a page must not have. */
  private ArticleBlock.Words words(Node node) {
    List<ArticleBlock.Link> links = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            refuseHtml(html);
          }

          @Override
          public void visit(HtmlInline html) {
            if (html.getLiteral().startsWith("<!--")) {
              html.unlink();
            } else {
              refuseHtml(html);
            }
          }

          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel())); // the title is the first
            visitChildren(heading);
          }

          @Override
          public void visit(Image image) {
            diagnostics.error(
                of(image),
                "a photograph stands in a paragraph of its own",
                "Put an empty line before and after it.");
          }

          @Override
          public void visit(Link link) {
            target(link).ifPresent(links::add);
            visitChildren(link);
          }
        });
    return new ArticleBlock.Words(node, links);
  }

  private void refuseHtml(Node node) {
    diagnostics.error(
        of(node),
        "HTML is not taken over into an article",
        "Write it in Markdown. If it is meant as text, write &lt; for <.");
  }

  private Optional<ArticleBlock.Link> target(Link link) {
    String destination = link.getDestination();
    if (ADDRESS.matcher(destination).matches()) {
      return Optional.empty();
    }
    Text written = text(link, destination);
    if (destination.matches("[a-z0-9-]+")) {
      reading.names().mention(LINKED, destination, Reading.within(written, destination));
      Optional<Target> target =
          referenceOf(destination)
              .<Target>map(Target.Programme::new)
              .or(() ->
                  series.people().stream()
                      .filter(p -> p.id().equals(destination))
                      .findFirst()
                      .map(p -> new Target.Who(p.id())))
              .or(() ->
                  series.themes().stream()
                      .filter(t -> t.id().equals(destination))
                      .findFirst()
                      .map(t -> new Target.Topic(t.id())));
      return target.map(t -> new ArticleBlock.Link(destination, t));
    }
    if (destination.matches("[a-z0-9-]+ .+")) {
      return STRETCH
          .read(written, destination, reading)
          .map(at -> new ArticleBlock.Link(destination, new Target.Programme(at)));
    }
    return reading.refuse(
        Reading.within(written, destination),
        "`" + destination + "` leads nowhere",
        "Write a whole address, from https:// on, or the id of a part, interview, person or theme.");
  }

  private Optional<Reference> referenceOf(String id) {
    return watched(id)
        .or(() ->
            series.moments().stream()
                .filter(m -> m.id().equals(Optional.of(id)))
                .findFirst()
                .map(m -> new Reference(m.of(), Optional.of(m.span()), m.place())));
  }

  /** Some words as a scalar at the line that has them, from the first line of a node on. */
  private Text text(Node node, String words) {
    List<SourceSpan> spans = node.getSourceSpans();
    for (SourceSpan span : spans) {
      String line = lines[span.getLineIndex()];
      int found = line.indexOf(words, span.getColumnIndex());
      if (found >= 0) {
        return new Text(words, true, place(span.getLineIndex(), found, words.length()));
      }
    }
    return new Text(words, true, of(node));
  }

  private Place of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty()
        ? Place.whole(source.file())
        : place(
            spans.getFirst().getLineIndex(),
            spans.getFirst().getColumnIndex(),
            spans.getFirst().getLength());
  }

  private Place place(int line, int column, int length) {
    String text = lines[line];
    int at = Math.min(column, text.length());
    int end = Math.min(text.length(), at + length);
    return new Place(
        source.file(),
        line + 1,
        text.codePointCount(0, at) + 1,
        text,
        Math.max(1, text.codePointCount(at, end)));
  }
}
