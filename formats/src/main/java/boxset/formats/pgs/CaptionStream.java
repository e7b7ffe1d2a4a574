package boxset.formats.pgs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Captions as a stream of presentation graphics, decoded in time.
 *
 * @param segments in the order of their decoding times
 */
public record CaptionStream(List<Segment> segments) {
  /** Keeps the order. */
  public CaptionStream {
    segments = List.copyOf(segments);
  }

  /**
   * Decides windows and times, all on one clock, such as the clip's. A caption whose successor
   * begins ends there. Captions of which nothing is seen are left out.
   *
   * @param video the pictures below
   * @param captions in the order of their beginnings
   * @param firstDts when decoding can begin at the earliest, in 1/90000 s: a caption that would
   *     have to be decoded sooner appears later
   * @param entryPoints where viewers come into the clip, such as chapters and the beginnings of
   *     play items, in 1/90000 s and in order: a caption that is shown there is decoded once more,
   *     so that they see it, too
   * @throws GraphicsException when captions change faster than a player can draw them
   * @throws IllegalArgumentException when captions are not in order or not on the screen
   */
  public static CaptionStream of(
      VideoDescriptor video, List<Caption> captions, long firstDts, List<Long> entryPoints)
      throws GraphicsException {
    List<Epoch> epochs = epochs(video, untilNext(captions), firstDts);
    if (!epochs.isEmpty() && epochs.getFirst().start() < firstDts) {
      throw new GraphicsException("captions follow each other too closely at the very beginning");
    }
    List<Segment> segments = new ArrayList<>();
    int compositions = 0;
    for (Epoch epoch : epochs) {
      epoch.check();
      segments.addAll(epoch.segments(entryPoints, compositions));
      compositions += epoch.compositions();
    }
    OptionalLong overfilled = GraphicsDecoder.overfilled(segments);
    if (overfilled.isPresent()) {
      throw new GraphicsException(
          "captions at %s are more than a player can read in time"
              .formatted(time(overfilled.getAsLong())));
    }
    return new CaptionStream(segments);
  }

  private static List<Caption> untilNext(List<Caption> captions) {
    List<Caption> cut = new ArrayList<>();
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      long end = caption.endTicks();
      if (i + 1 < captions.size()) {
        end = Math.min(end, captions.get(i + 1).startTicks());
      }
      if (end <= caption.startTicks()) {
        throw new IllegalArgumentException(
            "Captions " + i + " and " + (i + 1) + " do not begin one after the other");
      }
      cut.add(caption.during(caption.startTicks(), end));
    }
    return cut;
  }

  private static List<Epoch> epochs(VideoDescriptor video, List<Caption> captions, long firstDts) {
    List<Epoch> epochs = new ArrayList<>();
    for (Caption caption : captions) {
      List<Rectangle> parts = Windows.inked(caption);
      for (Rectangle part : parts) {
        if (!video.screen().holds(part)) {
          throw new IllegalArgumentException("A caption at " + part + " is beyond the screen");
        }
      }
      if (parts.isEmpty()) {
        continue;
      }
      Epoch epoch = Epoch.of(video, caption, parts);
      while (epochs.isEmpty() && epoch.start() < firstDts) {
        long delayed = caption.startTicks() + firstDts - epoch.start();
        if (delayed >= caption.endTicks()) {
          break;
        }
        caption = caption.during(delayed, caption.endTicks());
        epoch = Epoch.of(video, caption, parts);
      }
      if (epochs.isEmpty() && epoch.start() < firstDts) {
        continue;
      }
      while (!epochs.isEmpty() && epoch.start() <= epochs.getLast().end()) {
        epoch = epochs.removeLast().and(epoch);
      }
      epochs.add(epoch);
    }
    return epochs;
  }

  /** A time as a person reads it. */
  static String time(long ticks) {
    long millis = ticks / 90;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
