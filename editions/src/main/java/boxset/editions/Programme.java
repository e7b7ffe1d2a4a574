package boxset.editions;

import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionTrack;
import boxset.series.model.Chapter;
import boxset.series.model.Extra;
import boxset.series.model.ExtraKind;
import boxset.series.model.FileRef;
import boxset.series.model.FrameRate;
import boxset.series.model.Interview;
import boxset.series.model.Mark;
import boxset.series.model.Part;
import boxset.series.model.Scan;
import boxset.series.model.Segment;
import boxset.series.model.Series;
import boxset.series.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something with a picture of its own: a part, an interview, or an extra that is a file.
 *
 * @param id permanent
 * @param label as viewers see it: "Part 1", "Interview", "Deleted scene"
 * @param file its master
 * @param transcript all that is said, timed or as text
 * @param spans stretches that some edition plays by itself
 */
public record Programme(
    String id,
    Kind kind,
    String label,
    String title,
    FileRef file,
    String language,
    List<AudioTrack> audio,
    List<CaptionTrack> captions,
    Optional<FileRef> transcript,
    List<Chapter> chapters,
    List<Mark> breaks,
    List<Segment> segments,
    List<Span> spans,
    Optional<Mark> poster,
    Optional<FrameRate> frameRate,
    Optional<Scan> scan) {

  /** What it is in the series. */
  public enum Kind {
    PART,
    INTERVIEW,
    EXTRA
  }

  /** How messages call it: "Part 1", "Interview dee". */
  public String name() {
    return kind == Kind.PART ? label : label + " " + id;
  }

  /** Everything in a series that has a picture of its own: parts, then extras, then interviews. */
  public static List<Programme> of(Series series) {
    List<Programme> all = new ArrayList<>();
    series.parts().forEach(part -> all.add(of(series, part)));
    for (Extra extra : series.extras()) {
      if (extra.content() instanceof Extra.Content.OwnFile(FileRef file)) {
        all.add(of(series, extra, file));
      }
    }
    series.interviews().forEach(interview -> all.add(of(series, interview)));
    return List.copyOf(all);
  }

  private static Programme of(Series series, Part part) {
    return new Programme(
        part.id(),
        Kind.PART,
        series.label(part),
        part.title(),
        part.master(),
        series.language(part),
        part.audio(),
        part.captions(),
        Optional.empty(),
        part.chapters(),
        part.breaks(),
        part.segments(),
        series.spansOf(part.id()),
        part.poster(),
        series.frameRate(part),
        part.scan());
  }

  private static Programme of(Series series, Extra extra, FileRef file) {
    return new Programme(
        extra.id(),
        Kind.EXTRA,
        label(extra.kind()),
        extra.title(),
        file,
        extra.language().orElse(series.language()),
        extra.audio(),
        extra.captions(),
        Optional.empty(),
        extra.chapters(),
        List.of(),
        List.of(),
        series.spansOf(extra.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@code DELETED_SCENE} is "Deleted scene" to a viewer; what is nothing in particular, "Extra".
   */
  private static String label(ExtraKind kind) {
    String words = kind.name().replace('_', ' ');
    return kind == ExtraKind.OTHER
        ? "Extra"
        : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Programme of(Series series, Interview interview) {
    return new Programme(
        interview.id(),
        Kind.INTERVIEW,
        "Interview",
        interview.title().orElse(interview.name()),
        interview.file(),
        interview.language().orElse(series.language()),
        interview.audio(),
        interview.captions(),
        interview.transcript(),
        interview.chapters(),
        List.of(),
        List.of(),
        series.spansOf(interview.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
