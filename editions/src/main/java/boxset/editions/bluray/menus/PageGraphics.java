package boxset.editions.bluray.menus;

import boxset.editions.menu.Action;
import boxset.editions.menu.Neighbours;
import boxset.editions.menu.Page;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.igs.Button;
import boxset.formats.igs.ButtonOverlapGroup;
import boxset.formats.igs.Graphic;
import boxset.formats.igs.InteractiveComposition;
import boxset.formats.igs.InteractiveComposition.StreamModel;
import boxset.formats.igs.InteractiveComposition.UserInterface;
import boxset.formats.pgs.Rectangle;
import boxset.steps.Accents;
import boxset.steps.ButtonMarks;
import boxset.steps.ButtonMarks.State;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The buttons of a page as interactive graphics over its picture. Page 0 begins with a button that
 * nobody sees and that acts at once, which selects the button that is to be selected. Of a page of
 * choices there is one more look for each choice, in which that is marked.
 */
final class PageGraphics {
  /** The button that acts when the page appears; the others have the model's numbers, from 1. */
  static final int HIDDEN = 0;

  private final MenuProgram program;
  private final ButtonMarks marks;
  private final Page page;
  private final MenuBitmaps bitmaps = new MenuBitmaps();

  private PageGraphics(MenuProgram program, Page page, int columns, int lines) {
    this.program = program;
    this.page = page;
    this.marks = new ButtonMarks(page.picture(), columns, lines);
  }

  /** The buttons of a page. */
  static DrawnMenu of(MenuProgram program, Page page, int columns, int lines, Accents accents) {
    PageGraphics graphics = new PageGraphics(program, page, columns, lines);
    InteractiveComposition composition = graphics.composition();
    return new DrawnMenu(composition, graphics.bitmaps.graphics(ButtonMarks.palette(accents)));
  }

  private InteractiveComposition composition() {
    List<boxset.formats.igs.Page> looks = new ArrayList<>();
    looks.add(look(0));
    for (int number = 1; number <= page.buttons().size(); number++) {
      if (isChoice(number)) {
        if (looks.size() != number) {
          throw new IllegalStateException(page.id() + " does not begin with its choices");
        }
        looks.add(look(number));
      }
    }
    return new InteractiveComposition(
        StreamModel.Multiplexed.STAYING, UserInterface.ALWAYS_ON, 0, looks);
  }

  private boolean isChoice(int number) {
    return switch (page.buttons().get(number - 1).action()) {
      case Action.ChooseSound _, Action.ChooseCaptions _ -> true;
      default -> false;
    };
  }

  /**
   * How the page looks.
   *
   * @param chosen the button that is marked as chosen, or 0
   */
  private boxset.formats.igs.Page look(int chosen) {
    List<ButtonOverlapGroup> groups = new ArrayList<>();
    if (chosen == 0) {
      groups.add(ButtonOverlapGroup.of(hidden(program.appears(page))));
    }
    for (int number = 1; number <= page.buttons().size(); number++) {
      groups.add(ButtonOverlapGroup.of(button(number, number == chosen)));
    }
    return new boxset.formats.igs.Page(
        0, OptionalInt.of(chosen == 0 ? HIDDEN : chosen), OptionalInt.empty(), groups);
  }

  private static Button hidden(List<NavigationCommand> commands) {
    return new Button(
        HIDDEN,
        OptionalInt.empty(),
        true,
        0,
        0,
        new Button.Neighbours(1, 1, 1, 1),
        Graphic.NONE,
        Graphic.NONE,
        Graphic.NONE,
        commands);
  }

  private Button button(int number, boolean chosen) {
    Rectangle place = marks.place(number);
    Neighbours next = page.buttons().get(number - 1).neighbours();
    return new Button(
        number,
        OptionalInt.empty(),
        false,
        place.x(),
        place.y(),
        new Button.Neighbours(next.up(), next.down(), next.left(), next.right()),
        chosen ? bitmaps.add(marks.draw(number, State.NORMAL, true)) : Graphic.NONE,
        bitmaps.add(marks.draw(number, State.SELECTED, chosen)),
        bitmaps.add(marks.draw(number, State.ACTING, chosen)),
        program.button(page, number));
  }
}
