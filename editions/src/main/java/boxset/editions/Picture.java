package boxset.editions;

import boxset.series.model.FrameRate;
import boxset.series.model.Scan;
import boxset.series.model.Timecode;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.steps.PictureSource;
import boxset.tools.Rate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The picture of a programme as frames.
 *
 * @param source how the master is read
 * @param counted the rate that the programme's timecodes count frames at: before deinterlacing
 */
public record Picture(PictureSource source, Rate counted) {
  /** The picture of a master; empty when it has none. */
  public static Optional<Picture> of(Programme programme, MediaFacts facts) {
    return facts
        .mainPicture()
        .map(track -> corrected(programme, track))
        .map(track -> new Picture(PictureSource.of(facts, track), track.naturalRate()));
  }

  private static VideoTrack corrected(Programme programme, VideoTrack track) {
    VideoTrack right = track;
    if (programme.frameRate().isPresent()) {
      FrameRate said = programme.frameRate().get();
      right = right.withNaturalRate(new Rate(said.numerator(), said.denominator()));
    }
    if (programme.scan().isPresent()) {
      FieldOrder order =
          programme.scan().get() == Scan.PROGRESSIVE
              ? FieldOrder.PROGRESSIVE
              : track.fieldOrder() == FieldOrder.PROGRESSIVE
                  ? FieldOrder.TOP_FIRST
                  : track.fieldOrder();
      right = right.withFieldOrder(order);
    }
    return right;
  }

  public Rate rate() {
    return source.rate();
  }

  public long frames() {
    return source.frames();
  }

  public long durationMillis() {
    return source.rate().microsOf(source.frames()) / 1000;
  }

  /** The frame at a place in the programme. */
  public long frame(Timecode at) {
    long frame = at.frame(new FrameRate(counted.numerator(), counted.denominator()));
    return new Rate(
            Math.multiplyExact(rate().numerator(), counted.denominator()),
            Math.multiplyExact(rate().denominator(), counted.numerator()))
        .framesIn(Math.multiplyExact(frame, 1_000_000L));
  }

  /** When a place in the programme is shown, in milliseconds. */
  public long millis(Timecode at) {
    return rate().microsOf(frame(at)) / 1000;
  }

  /** Every frame at which some edition starts, stops or goes to. */
  public SortedSet<Long> edits(Programme programme) {
    SortedSet<Long> edits = new TreeSet<>();
    programme.chapters().forEach(chapter -> edits.add(frame(chapter.at())));
    programme.breaks().forEach(mark -> edits.add(frame(mark.at())));
    programme
        .segments()
        .forEach(segment -> {
          edits.add(frame(segment.span().from()));
          edits.add(frame(segment.span().to()));
        });
    programme
        .spans()
        .forEach(span -> {
          edits.add(frame(span.from()));
          edits.add(frame(span.to()));
        });
    return edits.subSet(1L, Math.max(1L, frames()));
  }
}
