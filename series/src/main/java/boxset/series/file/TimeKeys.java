package boxset.series.file;

import static boxset.series.file.Key.optional;

import boxset.series.model.Chapter;
import boxset.series.model.Mark;
import boxset.series.model.Segment;
import boxset.series.model.SegmentKind;
import boxset.series.model.Span;
import boxset.series.model.Timecode;
import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Entries;
import boxset.series.yaml.Value.Entry;
import boxset.series.yaml.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Chapters and segments. */
final class TimeKeys {
  private static final String CHAPTER_WORDS = "chapters, each a timecode, a colon and a title";

  private static final Shape<String> CHAPTER_TITLE = Scalars.line("a title", "The first cheque");

  static final Shape<List<Chapter>> CHAPTERS =
      new NotedShape<>(
          new FormsShape<>(
              null,
              new ChapterLine().list("chapters"),
              new PairsShape<>(CHAPTER_WORDS, Scalars.TIMECODE, CHAPTER_TITLE, Chapter::new)),
          (reading, chapters) ->
              ascending(
                  "chapter",
                  chapters.stream().map(c -> new Mark(c.at(), c.place())).toList(),
                  reading));

  static final Shape<List<Mark>> BREAKS =
      new NotedShape<>(
          Scalars.MARK.oneOrMore("timecodes"),
          (reading, breaks) -> ascending("break", breaks, reading));

  private static final Key<Span> INTRO =
      optional("intro", Scalars.SPAN, "The opening titles, which a viewer may skip.");
  private static final Key<Span> RECAP =
      optional("recap", Scalars.SPAN, "What happened before, which a viewer may skip.");
  private static final Key<Span> CREDITS =
      optional("credits", Scalars.SPAN, "The end credits; the next part is offered over them.");
  private static final Key<Span> NEXT =
      optional("next", Scalars.SPAN, "A look at the next part, left out when parts are played on.");

  static final Keys<List<Segment>> SEGMENTS =
      new Keys<>(
              "the segments of a part",
              "Stretches that a viewer may skip, each from its first frame up to the frame after it.",
              List.of(INTRO, RECAP, CREDITS, NEXT),
              f ->
                  Stream.of(
                          segment(f, SegmentKind.INTRO, INTRO),
                          segment(f, SegmentKind.RECAP, RECAP),
                          segment(f, SegmentKind.CREDITS, CREDITS),
                          segment(f, SegmentKind.NEXT, NEXT))
                      .flatMap(Optional::stream)
                      .toList())
          .like("{intro: 00:00:00-00:00:48, credits: 00:50:10-00:52:00}");

  private TimeKeys() {}

  private static void ascending(String what, List<Mark> marks, Reading reading) {
    for (int i = 1; i < marks.size(); i++) {
      Timecode before = marks.get(i - 1).at();
      Mark mark = marks.get(i);
      if (!TimecodeText.ascending(before, mark.at())) {
        reading.error(
            mark.place(),
            "this " + what + " is at " + mark.at() + ", not after the one before it at " + before,
            "Correct the timecode, or put them in order.");
      }
    }
  }

  private static Optional<Segment> segment(Fields f, SegmentKind kind, Key<Span> key) {
    return f.get(key).map(span -> new Segment(kind, span, f.place(key)));
  }

  /** A chapter on one line of a list: {@code 00:11:42 The first cheque}. */
  private static final class ChapterLine extends Shape<Chapter> {
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(.+)");

    @Override
    Optional<Chapter> read(String key, Value value, Reading reading) {
      return switch (value) {
        case Text text -> line(text, text.text().strip(), reading);
        case Entries(List<Entry> entries, _, _)
            when entries.size() == 1 && entries.getFirst().value() instanceof Text title ->
            pair(entries.getFirst().key(), title, reading);
        default -> reading.refuse(value.place(), "this is not a chapter", "Write: - " + example());
      };
    }

    /** A colon in the title, or after the timecode, makes a key and a value of the line. */
    private Optional<Chapter> pair(Text key, Text title, Reading reading) {
      boolean inTitle = LINE.matcher(key.text()).matches();
      if (inTitle) {
        return line(key, key.text() + ": " + title.text(), reading);
      }
      return TimecodeText.timecode(key, key.text(), reading)
          .map(at -> new Chapter(at, title.text(), key.place()));
    }

    private Optional<Chapter> line(Text text, String line, Reading reading) {
      Matcher m = LINE.matcher(line);
      if (!m.matches()) {
        Optional<Timecode> at = TimecodeText.timecode(text, line, reading);
        return at.isEmpty()
            ? Optional.empty()
            : reading.refuse(text.place(), "this chapter has no title", "Write: - " + example());
      }
      return TimecodeText.timecode(text, m.group(1), reading)
          .map(at -> new Chapter(at, m.group(2), text.place()));
    }

    @Override
    ObjectNode schema(Definitions definitions) {
      ObjectNode schema = Definitions.node();
      schema.putArray("type").add("string").add("object");
      return schema.put("maxProperties", 1);
    }

    @Override
    String words() {
      return "a chapter";
    }

    @Override
    String example() {
      return "00:11:42 The first cheque";
    }
  }
}
