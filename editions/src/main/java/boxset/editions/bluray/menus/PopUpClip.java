package boxset.editions.bluray.menus;

import boxset.formats.bdav.MenuLayout;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.ConnectionCondition;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamEntry;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.bdmv.SubPath;
import boxset.formats.igs.InteractiveComposition;
import java.util.List;

/**
 * The pop-up menu of a title as a clip that a player loads before the title's play list plays. It
 * is the only sub-path of that list.
 *
 * @param title whose menu it is, from 1
 * @param number of the clip
 * @param composition the buttons, for the rules of the folder
 */
public record PopUpClip(
    int title, int number, MenuLayout layout, InteractiveComposition composition) {
  /** What every item of the title's play list names as its menu. */
  public StreamTable.Stream<StreamAttributes.InteractiveGraphics> stream() {
    ClipStream stream = layout.streams().getFirst();
    return new StreamTable.Stream<>(
        new StreamEntry.InSubPathClip(0, stream.pid()),
        (StreamAttributes.InteractiveGraphics) stream.attributes());
  }

  /**
   * The sub-path of the title's play list.
   *
   * @param start when the list's first item begins on the clock of its clip, in 1/45000 s
   */
  public SubPath subPath(long start) {
    return new SubPath(
        SubPath.Type.INTERACTIVE_GRAPHICS,
        false,
        List.of(
            new SubPath.Item(
                number, ConnectionCondition.NOT_SEAMLESS, layout.start(), layout.end(), 0, start)));
  }
}
