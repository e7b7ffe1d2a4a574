package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import boxset.formats.captions.Inline.Style;
import boxset.formats.captions.InlineBuilder.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads TTML and its profile IMSC 1 (TTML2; IMSC 1.1), as text with times. */
final class TtmlReader {
  /** A paragraph whose spans come and go is cut at each, up to this many characters in all. */
  private static final long MOST_WORK = 2_000_000;

  private final CueCollector cues;
  private final TtmlStyles styles;
  private boolean pictures;

  private TtmlReader(CueCollector cues, TtmlStyles styles) {
    this.cues = cues;
    this.styles = styles;
  }

  static CaptionReading read(CueCollector cues) {
    TtmlNode tt;
    try {
      tt = TtmlDocument.read(cues.text().strip());
    } catch (TtmlDocument.Unreadable e) {
      return new NotCaptions(
          NotCaptions.Reason.NOT_CAPTIONS, e.getMessage() + ".", "Export the captions again.");
    }
    if (!tt.name.equals("tt")) {
      return new NotCaptions(
          NotCaptions.Reason.NOT_CAPTIONS,
          "This is an XML file, but not TTML: it begins with <" + tt.name + ">.",
          "Name an SRT, WebVTT or TTML file.");
    }
    TtmlNode head = child(tt, "head");
    TtmlNode body = child(tt, "body");
    TtmlReader reader =
        new TtmlReader(cues, new TtmlStyles(head == null ? new TtmlNode("head", "", 1) : head));
    if (body != null) {
      new TtmlTiming(new TtmlClock(tt), cues).resolve(body);
      reader.readContainer(body, null, tt.is("space", "preserve"));
    }
    if (!cues.isEmpty()) {
      return cues.finish(CaptionFormat.TTML);
    }
    return reader.pictures
        ? new NotCaptions(
            NotCaptions.Reason.UNSUPPORTED,
            "These captions are pictures (IMSC image profile), which are not read here.",
            "Export them as text: SRT, WebVTT or TTML.")
        : new NotCaptions(
            NotCaptions.Reason.EMPTY,
            "The file is TTML, and there are no captions in it.",
            "Export the captions again.");
  }

  private void readContainer(TtmlNode node, @Nullable String region, boolean preserve) {
    String here = node.attribute("region") == null ? region : node.attribute("region");
    boolean keeps = preserve(node, preserve);
    if (node.attribute("backgroundImage") != null || node.name.equals("image")) {
      pictures = true;
    }
    if (node.name.equals("p")) {
      readParagraph(node, here, keeps);
      return;
    }
    for (TtmlNode child : node.children) {
      if (child.name.equals("div") || child.name.equals("p") || child.name.equals("image")) {
        readContainer(child, here, keeps);
      }
    }
  }

  private void readParagraph(TtmlNode p, @Nullable String region, boolean preserve) {
    if (isHidden(p)) {
      return;
    }
    CuePlacement placement = styles.placement(region, p);
    Set<Long> cuts = new TreeSet<>();
    cut(p, cuts);
    if (cuts.size() * weight(p) > MOST_WORK) {
      cues.faultOnce(
          Kind.STYLING_DROPPED, p.line, "Words that come one after the other are shown together.");
      cuts.clear();
    }
    cuts.removeIf(t -> t <= p.beginMillis || t >= p.endMillis);
    List<Long> edges = new ArrayList<>();
    edges.add(p.beginMillis);
    edges.addAll(cuts);
    edges.add(p.endMillis);
    for (int i = 0; i + 1 < edges.size(); i++) {
      boolean whole = edges.size() == 2;
      InlineBuilder builder = new InlineBuilder();
      TtmlSpaces spaces = new TtmlSpaces(builder);
      String speaker = styles.speaker(p);
      if (speaker != null) {
        builder.open(new Mark.Said(speaker));
      }
      append(p, whole ? null : edges.get(i), spaces, builder, preserve);
      List<Inline> content = builder.finish();
      if (whole || !content.isEmpty()) {
        add(p, edges.get(i), edges.get(i + 1), content, placement);
      }
    }
  }

  private void add(TtmlNode p, long begin, long end, List<Inline> content, CuePlacement placement) {
    if (content.isEmpty() && p.attribute("begin") == null) {
      return;
    }
    if (begin < end) {
      cues.cue(p.line, begin, end, content, placement);
    } else if (p.ownEndMillis <= begin) {
      cues.cue(p.line, begin, p.ownEndMillis, content, placement);
    } else {
      cues.fault(
          Kind.ZERO_LENGTH,
          p.line,
          begin,
          "Is never shown: the part of the document it stands in has ended by then.");
    }
  }

  private static long weight(TtmlNode node) {
    long weight = 1L + node.words.length();
    for (TtmlNode child : node.children) {
      weight += weight(child);
    }
    return weight;
  }

  private static void cut(TtmlNode node, Set<Long> cuts) {
    for (TtmlNode child : node.children) {
      if (child.name.equals("span")) {
        cuts.add(child.beginMillis);
        cuts.add(child.endMillis);
        cut(child, cuts);
      }
    }
  }

  private void append(
      TtmlNode node,
      @Nullable Long at,
      TtmlSpaces spaces,
      InlineBuilder builder,
      boolean preserve) {
    boolean keeps = preserve(node, preserve);
    List<Mark> marks = marks(node);
    marks.forEach(builder::open);
    for (TtmlNode child : node.children) {
      boolean shown = at == null || (child.beginMillis <= at && at < child.endMillis);
      if (child.isWords()) {
        spaces.words(child.words, keeps);
      } else if (child.name.equals("br")) {
        spaces.lineBreak();
      } else if (child.name.equals("span") && shown && !isHidden(child)) {
        append(child, at, spaces, builder, keeps);
      }
    }
    marks.reversed().forEach(builder::close);
  }

  private List<Mark> marks(TtmlNode node) {
    List<Mark> marks = new ArrayList<>();
    String ruby = styles.of(node, "ruby");
    if ("container".equals(ruby)) {
      marks.add(new Mark.Annotated());
    } else if ("text".equals(ruby)) {
      marks.add(new Mark.Annotation());
    }
    String slant = styles.of(node, "fontStyle");
    if ("italic".equals(slant) || "oblique".equals(slant)) {
      marks.add(new Mark.Drawn(Style.ITALIC));
    }
    if ("bold".equals(styles.of(node, "fontWeight"))) {
      marks.add(new Mark.Drawn(Style.BOLD));
    }
    String decoration = styles.of(node, "textDecoration");
    if (decoration != null && List.of(decoration.split(" ", -1)).contains("underline")) {
      marks.add(new Mark.Drawn(Style.UNDERLINE));
    }
    return marks;
  }

  private boolean isHidden(TtmlNode node) {
    boolean hidden =
        "none".equals(styles.of(node, "display"))
            || "hidden".equals(styles.of(node, "visibility"))
            || "delimiter".equals(styles.of(node, "ruby"));
    if (hidden && node.children.stream().anyMatch(c -> c.name.equals("set"))) {
      cues.faultOnce(Kind.STYLING_DROPPED, node.line, "Animations are not kept; shown throughout.");
      return false;
    }
    return hidden;
  }

  private static boolean preserve(TtmlNode node, boolean inherited) {
    String space = node.attribute("space");
    return space == null ? inherited : space.equals("preserve");
  }

  private static @Nullable TtmlNode child(TtmlNode node, String name) {
    return node.children.stream().filter(c -> c.name.equals(name)).findFirst().orElse(null);
  }
}
