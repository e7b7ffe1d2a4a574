package boxset.formats.vob;

import boxset.formats.vob.VobException.Rule;
import java.util.List;
import java.util.Locale;

/** In which VOBUs subpictures appear. */
final class SubpictureTimes {
  private final Timeline timeline;
  private final List<Vobu> vobus;

  SubpictureTimes(Timeline timeline, List<Vobu> vobus) {
    this.timeline = timeline;
    this.vobus = vobus;
  }

  /**
   * The VOBU of each unit.
   *
   * @throws VobException when units overlap, or one is shown beyond its cell
   */
  int[] vobusOf(int stream, List<Subpicture> units) throws VobException {
    int[] result = new int[units.size()];
    int vobu = 0;
    long shownUntil = 0;
    for (int i = 0; i < result.length; i++) {
      Subpicture unit = units.get(i);
      long start = timeline.start() + unit.startTicks();
      long end = timeline.start() + unit.endTicks();
      while (vobu + 1 < vobus.size() && vobuStart(vobu + 1) <= start) {
        vobu++;
      }
      if (unit.startTicks() < shownUntil || unit.endTicks() <= unit.startTicks()) {
        throw broken(stream, i, unit, "does not follow the one before");
      }
      if (start >= timeline.end() || end > cellEnd(vobu)) {
        throw broken(stream, i, unit, "is shown beyond the end of its cell");
      }
      shownUntil = unit.endTicks();
      result[i] = vobu;
    }
    return result;
  }

  private long vobuStart(int vobu) {
    return timeline.groupStart(vobus.get(vobu).firstPicture());
  }

  private long cellEnd(int vobu) {
    int last = vobu;
    while (last + 1 < vobus.size() && vobus.get(last + 1).cell() == vobus.get(vobu).cell()) {
      last++;
    }
    return timeline.groupStart(vobus.get(last).endPicture());
  }

  private static VobException broken(int stream, int number, Subpicture unit, String what) {
    return new VobException(
        Rule.SUBPICTURE_TIME,
        String.format(
            Locale.ROOT,
            "unit %d of subpicture %d, from %.3f to %.3f s, %s",
            number,
            stream,
            unit.startTicks() / 90_000.0,
            unit.endTicks() / 90_000.0,
            what));
  }
}
