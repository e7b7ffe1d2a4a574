package boxset.formats.pgs;

import static boxset.formats.pgs.GraphicsDecoder.PRESENTATION;

import boxset.formats.pgs.CompositionDescriptor.State;
import boxset.formats.pgs.PresentationComposition.CompositionObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Captions that follow each other so closely that a decoder keeps its windows. Every window has two
 * objects of its size in turn, so that the next caption is decoded while one is shown. A caption
 * stays for the short while in which the windows could not be cleared before the next.
 */
final class Epoch {
  private final VideoDescriptor video;
  private final List<Caption> captions;
  private final List<List<Rectangle>> parts;
  private final List<Rectangle> windows;
  private final List<Moment> moments = new ArrayList<>();
  private final long[] starts;

  /**
   * A change on the screen.
   *
   * @param pts when
   * @param caption which caption appears, or -1 when one goes
   * @param shown in which windows
   */
  private record Moment(long pts, int caption, List<Integer> shown) {}

  private Epoch(VideoDescriptor video, List<Caption> captions, List<List<Rectangle>> parts) {
    this.video = video;
    this.captions = captions;
    this.parts = parts;
    this.windows = Windows.of(parts.stream().flatMap(List::stream).toList(), video.screen());
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      moments.add(new Moment(caption.startTicks(), i, shown(parts.get(i))));
      boolean followed =
          i + 1 < captions.size()
              && captions.get(i + 1).startTicks() - caption.endTicks() <= windowTicks();
      if (!followed) {
        moments.add(new Moment(caption.endTicks(), -1, List.of()));
      }
    }
    this.starts = starts();
  }

  /** A caption that something is seen of. */
  static Epoch of(VideoDescriptor video, Caption caption, List<Rectangle> parts) {
    return new Epoch(video, List.of(caption), List.of(parts));
  }

  /** This and what follows it. */
  Epoch and(Epoch next) {
    List<Caption> both = new ArrayList<>(captions);
    both.addAll(next.captions);
    List<List<Rectangle>> bothParts = new ArrayList<>(parts);
    bothParts.addAll(next.parts);
    return new Epoch(video, both, bothParts);
  }

  /** When decoding begins. */
  long start() {
    return starts[0];
  }

  /** When the last caption goes. */
  long end() {
    return moments.getLast().pts();
  }

  private List<Integer> shown(List<Rectangle> parts) {
    return IntStream.range(0, windows.size())
        .filter(i -> parts.stream().anyMatch(windows.get(i)::overlaps))
        .boxed()
        .toList();
  }

  /** When decoding for each moment begins: late, but before that for the next. */
  private long[] starts() {
    long[] latest = new long[moments.size()];
    long next = Long.MAX_VALUE;
    for (int i = moments.size() - 1; i >= 0; i--) {
      Moment moment = moments.get(i);
      latest[i] = Math.min(moment.pts() - ticks(moment, i == 0), next - decodeTicks(moment));
      next = latest[i];
    }
    return latest;
  }

  private long decodeTicks(Moment moment) {
    return moment.shown().stream()
        .mapToLong(window -> PRESENTATION.decodeTicks(windows.get(window).area()))
        .sum();
  }

  /** How long all windows are written. */
  private long windowTicks() {
    return windows.stream().mapToLong(window -> PRESENTATION.copyTicks(window.area())).sum();
  }

  /**
   * How long a decoder takes from the first segment to the picture: it clears what is not written
   * while it decodes, and writes each window when its object is there.
   */
  private long ticks(Moment moment, boolean first) {
    long ready =
        first
            ? PRESENTATION.copyTicks(video.screen().area())
            : IntStream.range(0, windows.size())
                .filter(window -> !moment.shown().contains(window))
                .mapToLong(window -> PRESENTATION.copyTicks(windows.get(window).area()))
                .sum();
    long decoded = 0;
    for (int window : moment.shown()) {
      int area = windows.get(window).area();
      decoded += PRESENTATION.decodeTicks(area);
      ready = Math.max(ready, decoded) + PRESENTATION.copyTicks(area);
    }
    return Math.max(ready, windowTicks() + 1);
  }

  /** Refuses captions that change faster than they are decoded. */
  void check() throws GraphicsException {
    for (int i = 1; i < moments.size(); i++) {
      long gap = moments.get(i).pts() - moments.get(i - 1).pts();
      if (gap <= windowTicks()) {
        throw new GraphicsException(
            "captions change twice within %d ms at %s, and a player needs %d ms to draw them"
                .formatted(
                    gap / 90, CaptionStream.time(moments.get(i).pts()), windowTicks() / 90 + 1));
      }
    }
    List<Long> gone = new ArrayList<>();
    for (int i = 0; i + 1 < moments.size(); i++) {
      int caption = moments.get(i).caption();
      if (caption >= 2 && starts[i] < gone.get(caption - 2)) {
        throw new GraphicsException(
            "captions change three times within %d ms at %s, faster than a player decodes them"
                .formatted(
                    (moments.get(i).pts() - gone.get(caption - 2)) / 90,
                    CaptionStream.time(moments.get(i).pts())));
      }
      if (caption >= 0) {
        gone.add(moments.get(i + 1).pts());
      }
    }
  }

  /**
   * The segments of all moments.
   *
   * @param entryPoints where viewers come in: what is shown there is defined once more
   * @param number of the first composition
   */
  List<Segment> segments(List<Long> entryPoints, int number) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      State state =
          i == 0
              ? State.EPOCH_START
              : moment.caption() < 0 ? State.NORMAL : State.ACQUISITION_POINT;
      CompositionDescriptor composition = new CompositionDescriptor(number + i, state);
      segments.addAll(displaySet(moment, composition, moment.pts(), starts[i]));
      if (moment.caption() >= 0) {
        CompositionDescriptor again =
            new CompositionDescriptor(number + i, State.ACQUISITION_POINT);
        for (long start : repeats(entryPoints, i)) {
          segments.addAll(displaySet(moment, again, start + ticks(moment, false), start));
        }
      }
    }
    return segments;
  }

  /** How many compositions there are. */
  int compositions() {
    return moments.size();
  }

  /** When a caption can be decoded once more for viewers who come in while it is shown. */
  private List<Long> repeats(List<Long> entryPoints, int moment) {
    Moment shown = moments.get(moment);
    Moment next = moments.get(moment + 1);
    List<Long> repeats = new ArrayList<>();
    long free = shown.pts();
    for (long entry : entryPoints) {
      long there = entry + ticks(shown, false) + windowTicks();
      boolean decoded = entry + decodeTicks(shown) <= starts[moment + 1];
      if (entry > free && decoded && there < next.pts()) {
        repeats.add(entry);
        free = there;
      }
    }
    return repeats;
  }

  private List<Segment> displaySet(
      Moment moment, CompositionDescriptor composition, long pts, long dts) {
    List<Segment> segments = new ArrayList<>();
    segments.add(
        Segment.of(
            Segment.Type.PRESENTATION_COMPOSITION,
            pts,
            dts,
            new PresentationComposition(video, composition, 0, objects(moment))));
    segments.add(
        Segment.of(
            Segment.Type.WINDOW_DEFINITION,
            pts - windowTicks(),
            dts,
            new WindowDefinition(windows)));
    long time = dts;
    if (moment.caption() >= 0) {
      Caption caption = captions.get(moment.caption());
      PaletteDefinition palette = new PaletteDefinition(0, moment.caption(), caption.palette());
      segments.add(Segment.of(Segment.Type.PALETTE_DEFINITION, dts, dts, palette));
      for (int window : moment.shown()) {
        ObjectDefinition object = object(caption, moment.caption(), window);
        segments.addAll(object.segments(PRESENTATION, time));
        time += object.decodeTicks(PRESENTATION);
      }
    }
    segments.add(Segment.end(time));
    return segments;
  }

  private List<CompositionObject> objects(Moment moment) {
    return moment.shown().stream()
        .map(window ->
            new CompositionObject(
                objectId(window, moment.caption()),
                window,
                captions.get(moment.caption()).forced(),
                windows.get(window).x(),
                windows.get(window).y()))
        .toList();
  }

  private ObjectDefinition object(Caption caption, int number, int window) {
    Rectangle place = windows.get(window);
    return new ObjectDefinition(
        objectId(window, number),
        number / 2,
        caption
            .bitmap()
            .part(place.x() - caption.x(), place.y() - caption.y(), place.width(), place.height()));
  }

  private static int objectId(int window, int caption) {
    return 2 * window + caption % 2;
  }
}
