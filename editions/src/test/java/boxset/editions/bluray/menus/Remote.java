package boxset.editions.bluray.menus;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Neighbours;
import boxset.editions.menu.Page;
import boxset.editions.menu.PageButton;
import boxset.editions.menu.PopUpMenu.PopUpPage;
import boxset.editions.menu.PopUpMenu.Row;
import boxset.formats.pgs.IndexedBitmap;
import boxset.players.Player;
import boxset.steps.ButtonMarks;
import boxset.steps.DrawRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A viewer with a remote control, who sees which button is selected. */
final class Remote {
  private final SmallDisc disc;
  private final Player player;
  private final DrawRow rows;

  /** How buttons look while they are selected. */
  private final Map<List<Object>, IndexedBitmap> bitmaps = new HashMap<>();

  /** Where the button is that was seen last, and where the arrows lead. */
  private int selected;

  private List<Neighbours> arrows = List.of();

  /** What was seen last of a pop-up menu. */
  private String last = "";

  Remote(SmallDisc disc, Player player) {
    this.disc = disc;
    this.player = player;
    this.rows = new DrawRow(MenuTypefaces.letters(), SmallDisc.VIDEO.format().height());
  }

  /** Plays until a page is shown, with a button selected; tells which, and whether it is chosen. */
  String page(Page page) {
    player.playUntil(
        page.id(),
        () -> player.told(Player.PLAY_LIST) == disc.playList(page) && !seen(page).isEmpty());
    arrows = page.buttons().stream().map(PageButton::neighbours).toList();
    String seen = seen(page);
    selected = Integer.parseInt(seen.split(" ", -1)[0]);
    return seen;
  }

  /** Sees the page again that is shown, of which the player tells nothing new. */
  String stay(Page page) {
    player.playUntil(page.id(), () -> !seen(page).isEmpty());
    String seen = seen(page);
    selected = Integer.parseInt(seen.split(" ", -1)[0]);
    return seen;
  }

  /** The sound, from 1. */
  int sound() {
    return player.last(Player.AUDIO_STREAM);
  }

  /** The captions, from 1. */
  int captions() {
    return player.last(Player.CAPTION_STREAM);
  }

  boolean captionsShown() {
    return player.last(Player.CAPTIONS_SHOWN) == 1;
  }

  /** The button that is selected, from what was drawn last. */
  private String seen(Page page) {
    ButtonMarks marks =
        new ButtonMarks(
            page.picture(), SmallDisc.VIDEO.format().width(), SmallDisc.VIDEO.format().height());
    for (Player.Drawn drawn : player.drawn().reversed()) {
      for (int button = 1; button <= page.buttons().size(); button++) {
        if (drawn.x() == marks.place(button).x() && drawn.y() == marks.place(button).y()) {
          for (boolean chosen : List.of(false, true)) {
            int number = button;
            IndexedBitmap bitmap =
                bitmaps.computeIfAbsent(
                    List.of(page.id(), button, chosen),
                    _ -> marks.draw(number, ButtonMarks.State.SELECTED, chosen));
            if (bitmap.values().equals(drawn.values())) {
              return button + (chosen ? " chosen" : "");
            }
          }
        }
      }
    }
    return "";
  }

  /** Sees a page of a pop-up menu; tells which row is selected, and whether it is chosen. */
  String popUp(PopUpPage page) {
    player.playUntil("pop-up " + page.kind(), () -> !seen(page).isEmpty());
    arrows = page.rows().stream().map(Row::neighbours).toList();
    String seen = seen(page);
    selected = Integer.parseInt(seen.split(" ", -1)[0]);
    last = seen;
    return seen;
  }

  /** Sees that a row is chosen; of one that was chosen already, nothing is drawn again. */
  String chosen(PopUpPage page, int row) {
    return last.equals(row + " chosen") ? last : popUp(page);
  }

  /** Sees one of the pages of a list; tells which of all pages it is. */
  int popUpOf(List<PopUpPage> pages, PopUpPage.Kind kind) {
    player.playUntil(
        "pop-up " + kind,
        () -> pages.stream().anyMatch(page -> page.kind() == kind && !seen(page).isEmpty()));
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).kind() == kind && !seen(pages.get(i)).isEmpty()) {
        popUp(pages.get(i));
        return i;
      }
    }
    throw new AssertionError("No page of " + kind);
  }

  private String seen(PopUpPage page) {
    for (Player.Drawn drawn : player.drawn().reversed()) {
      for (int number = 1; number <= page.rows().size(); number++) {
        Row row = page.rows().get(number - 1);
        if (drawn.x() == rows.scaled(row.box().x()) && drawn.y() == rows.scaled(row.box().y())) {
          for (DrawRow.Lead lead : DrawRow.Lead.values()) {
            IndexedBitmap bitmap =
                bitmaps.computeIfAbsent(
                    List.of(row.words(), row.box(), lead),
                    _ ->
                        rows.draw(
                            row.words(),
                            row.box().width(),
                            row.box().height(),
                            DrawRow.State.SELECTED,
                            lead));
            if (bitmap.values().equals(drawn.values())) {
              return number + (lead == DrawRow.Lead.DOT ? " chosen" : "");
            }
          }
        }
      }
    }
    return "";
  }

  /** Goes to a button with the arrow keys, and presses it. */
  void press(int button) {
    for (int key : way(button)) {
      player.press(key);
    }
    player.forget();
    player.press(Player.ENTER);
  }

  private List<Integer> way(int button) {
    Map<Integer, List<Integer>> ways = new HashMap<>(Map.of(selected, List.of()));
    Deque<Integer> open = new ArrayDeque<>(List.of(selected));
    while (!open.isEmpty() && !ways.containsKey(button)) {
      int from = open.removeFirst();
      Neighbours next = arrows.get(from - 1);
      Map<Integer, Integer> keys =
          Map.of(
              Player.UP, next.up(),
              Player.DOWN, next.down(),
              Player.LEFT, next.left(),
              Player.RIGHT, next.right());
      keys.forEach((key, to) -> {
        if (!ways.containsKey(to)) {
          List<Integer> longer = new ArrayList<>(ways.getOrDefault(from, List.of()));
          longer.add(key);
          ways.put(to, List.copyOf(longer));
          open.addLast(to);
        }
      });
    }
    assertThat(ways).containsKey(button);
    return ways.getOrDefault(button, List.of());
  }
}
