package boxset.formats.vob;

import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.SequenceHeader;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.vob.VobException.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides the groups of pictures into VOBUs: as many as their lengths allow, none across the
 * beginning of a cell.
 */
final class VobuPlanner {
  private static final int LEAST_TICKS = VideoStandard.CLOCK_HZ * 2 / 5;
  private static final int MOST_TICKS = VideoStandard.CLOCK_HZ;
  private static final int MOST_LAST_TICKS = VideoStandard.CLOCK_HZ * 6 / 5;

  private static final int MOST_CELLS = 255;

  private final VideoObject object;
  private final VideoStream video;

  VobuPlanner(VideoObject object) {
    this.object = object;
    this.video = object.video();
  }

  /**
   * The first picture of each VOBU, and of each cell.
   *
   * @throws VobException when the pictures do not allow it
   */
  List<Vobu> plan() throws VobException {
    checkFormat();
    checkCells();
    List<Vobu> vobus = new ArrayList<>();
    for (int cell = 0; cell < object.cells().size(); cell++) {
      int end = cell + 1 < object.cells().size() ? object.cells().get(cell + 1) : video.pictures();
      planCell(cell, object.cells().get(cell), end, vobus);
    }
    return vobus;
  }

  private void checkFormat() throws VobException {
    SequenceHeader sequence = video.sequence();
    int rateCode = object.standard() == VideoStandard.PAL ? 3 : 4;
    if (sequence.width() != 720
        || sequence.height() != object.standard().lines()
        || sequence.frameRateCode() != rateCode
        || (sequence.aspectRatioCode() != 2 && sequence.aspectRatioCode() != 3)) {
      throw new VobException(
          Rule.PICTURE_FORMAT,
          "%s wants 720x%d pictures of frame_rate_code %d in 4:3 or 16:9, not %s"
              .formatted(object.standard(), object.standard().lines(), rateCode, sequence));
    }
  }

  private void checkCells() throws VobException {
    if (object.cells().isEmpty() || object.cells().getFirst() != 0) {
      throw new VobException(Rule.CELL_START, "the first cell begins with the first picture");
    }
    if (object.cells().size() > MOST_CELLS) {
      throw new VobException(
          Rule.COUNT, "a video object has at most 255 cells, not " + object.cells().size());
    }
    int before = -1;
    for (int first : object.cells()) {
      if (first <= before || first >= video.pictures()) {
        throw new VobException(
            Rule.CELL_START,
            "a cell at picture %d does not follow picture %d of %d"
                .formatted(first, before, video.pictures()));
      }
      if (!video.startsGroup(first) || !video.closed(first)) {
        throw new VobException(
            Rule.CELL_START, "picture " + first + " begins a cell, but not a closed group");
      }
      before = first;
    }
  }

  /** Takes the most VOBUs that are possible; of as many, those that are longer first. */
  private void planCell(int cell, int first, int end, List<Vobu> vobus) throws VobException {
    List<Integer> groups = new ArrayList<>();
    for (int picture = first; picture < end; picture++) {
      if (video.startsGroup(picture) && video.startsSequence(picture)) {
        groups.add(picture);
      }
    }
    int count = groups.size();
    groups.add(end);
    long[] begins = new long[count + 1];
    for (int i = 0; i <= count; i++) {
      begins[i] = object.standard().fieldTicks(object.groupField(groups.get(i)));
    }
    int[] most = new int[count + 1];
    int[] next = new int[count];
    for (int from = count - 1; from >= 0; from--) {
      most[from] = -1;
      for (int to = from + 1; to <= count && begins[to] - begins[from] <= MOST_LAST_TICKS; to++) {
        if (allowed(begins[to] - begins[from], to == count)
            && most[to] >= 0
            && most[to] + 1 >= most[from]) {
          most[from] = most[to] + 1;
          next[from] = to;
        }
      }
    }
    if (most[0] < 0) {
      throw impossible(cell, groups, begins);
    }
    for (int from = 0; from < count; from = next[from]) {
      vobus.add(new Vobu(groups.get(from), groups.get(next[from]), cell));
    }
  }

  private static VobException impossible(int cell, List<Integer> groups, long[] begins) {
    int longest = 0;
    for (int i = 0; i + 1 < begins.length; i++) {
      if (begins[i + 1] - begins[i] > begins[longest + 1] - begins[longest]) {
        longest = i;
      }
    }
    return new VobException(
        Rule.VOBU_LENGTH,
        "cell %d of %s s has no VOBUs of 0.4 to 1 s; its longest group, at picture %d, lasts %s s"
            .formatted(
                cell + 1,
                seconds(begins[begins.length - 1] - begins[0]),
                groups.get(longest),
                seconds(begins[longest + 1] - begins[longest])));
  }

  private static String seconds(long ticks) {
    return String.format(Locale.ROOT, "%.3f", ticks / (double) VideoStandard.CLOCK_HZ);
  }

  private static boolean allowed(long ticks, boolean last) {
    return ticks >= LEAST_TICKS && ticks <= (last ? MOST_LAST_TICKS : MOST_TICKS);
  }
}
