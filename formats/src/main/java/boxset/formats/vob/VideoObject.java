package boxset.formats.vob;

import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.navpack.Highlight;
import java.util.List;
import java.util.Optional;

/**
 * Streams that play together from one beginning, and where their cells begin.
 *
 * <p>Packs of a cell's sound may lie behind the beginning of the next. Cells that are always played
 * one behind the other belong into one object; where program chains jump, another object begins.
 *
 * @param video the pictures
 * @param cells the first picture of each cell, ascending from 0; each begins a closed group
 * @param sounds in the order of their numbers
 * @param subpictures in the order of their numbers; those of a stream in the order of time, each
 *     shown within one cell and gone before the next
 * @param highlight the buttons of a menu
 * @param still whether the last picture stays on the screen: a sequence_end_code is put behind it,
 *     and it is shown for as long as a VOBU must last at least
 */
public record VideoObject(
    VideoStandard standard,
    VideoStream video,
    List<Integer> cells,
    List<Sound> sounds,
    List<List<Subpicture>> subpictures,
    Optional<Highlight> highlight,
    boolean still) {
  /** Keeps the orders. */
  public VideoObject {
    cells = List.copyOf(cells);
    sounds = List.copyOf(sounds);
    subpictures = subpictures.stream().map(List::copyOf).toList();
  }

  /** A part of a programme. */
  public static VideoObject of(
      VideoStandard standard,
      VideoStream video,
      List<Integer> cells,
      List<Sound> sounds,
      List<List<Subpicture>> subpictures) {
    return new VideoObject(standard, video, cells, sounds, subpictures, Optional.empty(), false);
  }

  /** For how many fields its pictures are shown. */
  public long fields() {
    return still ? Math.max(video.fields(), leastStillFields()) : video.fields();
  }

  /**
   * When a group of pictures is shown: the fields that are shown before it.
   *
   * @param picture its first in coding order, or one past the last of all
   */
  public long groupField(int picture) {
    if (picture == video.pictures()) {
      return fields();
    }
    long first = video.firstField(picture);
    for (int i = picture + 1; i < video.pictures() && !video.startsGroup(i); i++) {
      first = Math.min(first, video.firstField(i));
    }
    return first;
  }

  /** 0.48 s of PAL, 0.5 s of NTSC. */
  private long leastStillFields() {
    return standard.framesPerSecond() / 2 * 2L;
  }
}
