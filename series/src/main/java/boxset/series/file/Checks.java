package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.model.AudioTrack;
import boxset.series.model.CaptionTrack;
import boxset.series.model.Chapter;
import boxset.series.model.Extra;
import boxset.series.model.FrameRate;
import boxset.series.model.Interview;
import boxset.series.model.Mark;
import boxset.series.model.Part;
import boxset.series.model.Segment;
import boxset.series.model.Span;
import boxset.series.model.Timecode;
import boxset.series.model.TrackSource;
import boxset.series.model.Window;
import boxset.series.model.WindowKind;
import boxset.series.model.Windows;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can only be seen when all of a file has been read. */
final class Checks {
  private final Reading reading;

  private Checks(Reading reading) {
    this.reading = reading;
  }

  static void run(Reading reading) {
    new Checks(reading).run();
  }

  private void run() {
    reading.names().check(reading.diagnostics());
    List<Part> parts = reading.all(Part.class);
    parts.forEach(this::part);
    numbers(parts);
    for (Interview interview : reading.all(Interview.class)) {
      chapters(interview.chapters(), reading.rate());
      captions(interview.captions());
    }
    for (Extra extra : reading.all(Extra.class)) {
      chapters(extra.chapters(), reading.rate());
      captions(extra.captions());
    }
    Set<WindowKind> made = EnumSet.noneOf(WindowKind.class);
    reading.all(Windows.class).forEach(w -> w.all().forEach(each -> made.add(each.kind())));
    BoxKeys.check(reading, made);
    groups();
  }

  private void part(Part part) {
    Optional<FrameRate> rate = part.frameRate().or(reading::rate);
    chapters(part.chapters(), rate);
    breaks(part.breaks(), rate);
    for (Segment segment : part.segments()) {
      exists(segment.span(), segment.place(), rate);
    }
    part.poster().ifPresent(poster -> exists(poster.at(), poster.place(), rate));
    captions(part.captions());
    sounds(part.audio());
  }

  private void chapters(List<Chapter> chapters, Optional<FrameRate> rate) {
    for (Chapter chapter : chapters) {
      exists(chapter.at(), chapter.place(), rate);
    }
  }

  private void breaks(List<Mark> breaks, Optional<FrameRate> rate) {
    for (Mark mark : breaks) {
      exists(mark.at(), mark.place(), rate);
    }
  }

  private void exists(Span span, Place place, Optional<FrameRate> rate) {
    exists(span.from(), place, rate);
    exists(span.to(), place, rate);
  }

  private void exists(Timecode at, Place place, Optional<FrameRate> rate) {
    rate.flatMap(at::problem)
        .ifPresent(problem ->
            reading.error(
                place, "there is no " + at + ": " + problem, "Correct it, or write clock time."));
  }

  private void captions(List<CaptionTrack> captions) {
    if (reading.diagnostics().hasErrors()) {
      return; // a language that was refused would make two tracks look alike
    }
    Map<List<Object>, CaptionTrack> seen = new HashMap<>();
    for (CaptionTrack track : captions) {
      CaptionTrack first =
          seen.putIfAbsent(List.of(track.kind(), track.language(), track.title()), track);
      if (first != null) {
        reading.warn(
            track.place(),
            "viewers cannot tell these captions from those on line " + first.place().line(),
            "Give one of them a `language` or a `title` of its own.");
      }
    }
  }

  private void sounds(List<AudioTrack> sounds) {
    Map<List<Object>, AudioTrack> seen = new HashMap<>();
    for (AudioTrack track : sounds) {
      Object source =
          switch (track.source()) {
            case TrackSource.OwnFile own -> own.file().path();
            case TrackSource.InMaster in -> in.number();
          };
      AudioTrack first = seen.putIfAbsent(List.of(source), track);
      if (first != null) {
        reading.warn(
            track.place(),
            "this is the same sound as on line " + first.place().line(),
            "Remove one of them.");
      }
    }
  }

  private void numbers(List<Part> parts) {
    Map<String, Part> labels = new HashMap<>();
    Map<String, Part> masters = new HashMap<>();
    for (Part part : parts) {
      Part first = labels.putIfAbsent(part.noun().orElse("") + part.number(), part);
      if (first != null) {
        reading.error(
            part.place(),
            "`" + part.id() + "` has the number " + part.number() + ", as `" + first.id() + "` has",
            "Give one of them another `number`, or a `noun` of its own.");
      }
      Part same = masters.putIfAbsent(part.master().path(), part);
      if (same != null) {
        reading.warn(
            part.master().place(),
            "`" + same.id() + "` has the same master",
            "Correct one of them, unless it is meant.");
      }
    }
  }

  private void groups() {
    for (Window.Dvd dvd : reading.all(Window.Dvd.class)) {
      groups(dvd.keepTogether(), dvd.place());
    }
    for (Window.Bluray bluray : reading.all(Window.Bluray.class)) {
      groups(bluray.keepTogether(), bluray.place());
    }
  }

  private void groups(List<List<String>> groups, Place place) {
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      for (String id : group) {
        if (!seen.add(id)) {
          reading.error(
              place, "`" + id + "` is kept together twice", "A part can be in one group only.");
        }
      }
    }
  }
}
