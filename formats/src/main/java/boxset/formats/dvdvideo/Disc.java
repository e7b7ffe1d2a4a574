package boxset.formats.dvdvideo;

import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.ManagerInformation.TitleInSet;
import boxset.formats.ifo.VideoStandard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on a disc.
 *
 * @param standard of all pictures
 * @param provider who made it: up to 32 characters of ASCII
 * @param firstPlay what the player does with a disc that is inserted; usually one jump to the menu
 * @param menus of the disc, if it has any
 * @param titleSets at most 99; titles that share cells are in one set
 * @param titleOrder titles by set and number in it, numbered from 1 for JumpTT and for viewers
 */
public record Disc(
    VideoStandard standard,
    String provider,
    List<VmCommand> firstPlay,
    Optional<MenuSet> menus,
    List<TitleSet> titleSets,
    List<TitleInSet> titleOrder) {
  /** Keeps the orders. */
  public Disc {
    firstPlay = List.copyOf(firstPlay);
    titleSets = List.copyOf(titleSets);
    titleOrder = List.copyOf(titleOrder);
  }

  /** All titles of some sets, one set behind the other. */
  public static List<TitleInSet> inOrder(List<TitleSet> titleSets) {
    List<TitleInSet> order = new ArrayList<>();
    for (int set = 1; set <= titleSets.size(); set++) {
      for (int title = 1; title <= titleSets.get(set - 1).titles().size(); title++) {
        order.add(new TitleInSet(set, title));
      }
    }
    return order;
  }
}
