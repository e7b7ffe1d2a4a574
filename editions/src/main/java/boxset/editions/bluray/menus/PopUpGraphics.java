package boxset.editions.bluray.menus;

import static boxset.editions.bluray.menus.Registers.BUTTON;
import static boxset.editions.bluray.menus.Registers.SCRATCH;

import boxset.editions.menu.Neighbours;
import boxset.editions.menu.PopUpMenu;
import boxset.editions.menu.PopUpMenu.Choice;
import boxset.editions.menu.PopUpMenu.PopUpPage;
import boxset.editions.menu.PopUpMenu.Row;
import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import boxset.formats.igs.Button;
import boxset.formats.igs.ButtonOverlapGroup;
import boxset.formats.igs.Graphic;
import boxset.formats.igs.InteractiveComposition;
import boxset.formats.igs.InteractiveComposition.StreamModel;
import boxset.formats.igs.InteractiveComposition.UserInterface;
import boxset.formats.igs.Page;
import boxset.steps.Accents;
import boxset.steps.DrawRow;
import boxset.steps.DrawRow.Lead;
import boxset.steps.DrawRow.State;
import boxset.steps.MenuPicture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pop-up menu as interactive graphics that a player loads before the picture. Of a page of
 * choices there is one more look for each choice, in which that is marked. A list opens where the
 * viewer is: at the chapter that plays, the sound and the captions that are chosen.
 */
final class PopUpGraphics {
  /** What a page's number is multiplied by where a button's is added. */
  private static final int PAGE_SHIFT = 8;

  private static final int BUTTON_BITS = (1 << PAGE_SHIFT) - 1;
  private static final int SOUND_BITS = 0xFF;
  private static final int CAPTION_BITS = 0xFFF;
  private static final int SHOWN_BIT = 31;

  private final PopUpMenu menu;
  private final DrawRow draw;
  private final Optional<Integer> captionsOff;
  private final MenuBitmaps bitmaps = new MenuBitmaps();

  /** Which page of the composition a page is, while nothing on it is marked. */
  private final List<Integer> numbers = new ArrayList<>();

  private PopUpGraphics(PopUpMenu menu, DrawRow draw, OptionalInt captionsOff) {
    this.menu = menu;
    this.draw = draw;
    this.captionsOff =
        captionsOff.isPresent() ? Optional.of(captionsOff.getAsInt() + 1) : Optional.empty();
    int number = 0;
    for (PopUpPage page : menu.pages()) {
      numbers.add(number);
      number += 1 + choices(page);
    }
  }

  /**
   * A pop-up menu.
   *
   * @param captionsOff the stream of captions, from 0, that stays while there are to be none
   */
  static DrawnMenu of(PopUpMenu menu, DrawRow draw, OptionalInt captionsOff, Accents accents) {
    PopUpGraphics graphics = new PopUpGraphics(menu, draw, captionsOff);
    List<Page> pages = new ArrayList<>();
    for (int page = 0; page < menu.pages().size(); page++) {
      for (int chosen = 0; chosen <= choices(menu.pages().get(page)); chosen++) {
        pages.add(graphics.page(page, chosen));
      }
    }
    return new DrawnMenu(
        new InteractiveComposition(new StreamModel.Preloaded(), UserInterface.POP_UP, 0, pages),
        graphics.bitmaps.graphics(DrawRow.palette(accents)));
  }

  /** How many rows of a page are choices of which one is marked; these come first. */
  private static int choices(PopUpPage page) {
    return (int) page.rows().stream().filter(row -> isChoice(row.choice())).count();
  }

  private static boolean isChoice(Choice choice) {
    return choice instanceof Choice.ChooseSound || choice instanceof Choice.ChooseCaptions;
  }

  private Page page(int number, int chosen) {
    PopUpPage page = menu.pages().get(number);
    List<ButtonOverlapGroup> groups = new ArrayList<>();
    for (int row = 1; row <= page.rows().size(); row++) {
      groups.add(ButtonOverlapGroup.of(button(number, row, row == chosen)));
    }
    int heading = page.rows().size() + 1;
    page.heading().ifPresent(said -> groups.add(ButtonOverlapGroup.of(heading(heading, said))));
    return new Page(0, OptionalInt.of(Math.max(1, chosen)), OptionalInt.empty(), groups);
  }

  private Button heading(int id, PopUpPage.Heading heading) {
    Box box = heading.box();
    Graphic graphic =
        bitmaps.add(
            draw.draw(heading.words(), box.width(), box.height(), State.HEADING, Lead.NONE));
    // No arrow leads there.
    return button(id, box, new Neighbours(1, 1, 1, 1), graphic, graphic, List.of());
  }

  private Button button(int page, int number, boolean chosen) {
    Row row = menu.pages().get(page).rows().get(number - 1);
    Lead lead = !isChoice(row.choice()) ? Lead.NONE : chosen ? Lead.DOT : Lead.ROOM;
    return button(
        number,
        row.box(),
        row.neighbours(),
        graphic(row, State.NORMAL, lead),
        graphic(row, State.SELECTED, lead),
        commands(page, number, row.choice()));
  }

  private Graphic graphic(Row row, State state, Lead lead) {
    return bitmaps.add(draw.draw(row.words(), row.box().width(), row.box().height(), state, lead));
  }

  private Button button(
      int id,
      Box box,
      Neighbours next,
      Graphic normal,
      Graphic selected,
      List<NavigationCommand> commands) {
    return new Button(
        id,
        OptionalInt.empty(),
        false,
        draw.scaled(box.x()),
        draw.scaled(box.y()),
        new Button.Neighbours(next.up(), next.down(), next.left(), next.right()),
        normal,
        selected,
        selected,
        commands);
  }

  private List<NavigationCommand> commands(int page, int number, Choice choice) {
    Commands commands = new Commands();
    Commands does =
        switch (choice) {
          case Choice.Continue() -> commands.add(new NavigationCommand.PopUpOff());
          case Choice.Open(PopUpPage.Kind list) -> open(commands, pages(list));
          case Choice.Turn(int to) -> turn(commands, page, to);
          case Choice.PlayFrom(int mark) ->
              commands
                  .add(new NavigationCommand.PopUpOff())
                  .add(new NavigationCommand.LinkMark(Operand.of(mark)));
          case Choice.ChooseSound(int track) -> {
            commands
                .copy(SCRATCH, Operand.Psr.PRESENTATION_GRAPHICS)
                .change(SetOperation.SHIFT_RIGHT, SCRATCH, SHOWN_BIT)
                .either(
                    SCRATCH,
                    1,
                    shown -> shown.add(sound(track, true)),
                    hidden -> hidden.add(sound(track, false)));
            yield marked(commands, page, number);
          }
          case Choice.ChooseCaptions(OptionalInt track) ->
              marked(commands.add(captions(track)), page, number);
          case Choice.Leave() ->
              // A call keeps where the title is, as the menu key does.
              commands.add(
                  new NavigationCommand.CallTitle(
                      Operand.of(NavigationCommand.JumpTitle.TOP_MENU)));
        };
    return does.list();
  }

  /** Whether captions are shown is said with every choice of streams. */
  private static NavigationCommand sound(int track, boolean shown) {
    return NavigationCommand.SetStream.of(Optional.of(track + 1), Optional.empty(), shown);
  }

  private NavigationCommand captions(OptionalInt track) {
    return track.isPresent()
        ? NavigationCommand.SetStream.of(Optional.empty(), Optional.of(track.getAsInt() + 1), true)
        : NavigationCommand.SetStream.of(Optional.empty(), captionsOff, false);
  }

  private Commands marked(Commands commands, int page, int number) {
    return commands.show(Optional.of(Operand.of(numbers.get(page) + number)), Operand.of(number));
  }

  private List<Integer> pages(PopUpPage.Kind kind) {
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < menu.pages().size(); i++) {
      if (menu.pages().get(i).kind() == kind) {
        pages.add(i);
      }
    }
    return pages;
  }

  /** Turns to a page; the row that turns farther or leads back there is selected. */
  private Commands turn(Commands commands, int from, int to) {
    PopUpPage target = menu.pages().get(to);
    if (choices(target) > 0) {
      return open(commands, List.of(to));
    }
    int selected = 1;
    for (int row = 1; row <= target.rows().size(); row++) {
      boolean farther =
          switch (target.rows().get(row - 1).choice()) {
            case Choice.Turn(int next) ->
                next > 0 && Integer.signum(next - to) == Integer.signum(to - from);
            case Choice.Open(PopUpPage.Kind list) -> menu.pages().get(from).kind() == list;
            default -> false;
          };
      if (farther) {
        selected = row;
      }
    }
    return commands.show(Optional.of(Operand.of(numbers.get(to))), Operand.of(selected));
  }

  /** Shows that of some pages on which is what plays or is chosen, and selects it. */
  private Commands open(Commands commands, List<Integer> pages) {
    commands.set(SCRATCH, place(numbers.get(pages.getFirst()), 1));
    switch (menu.pages().get(pages.getFirst()).kind()) {
      case SOUNDS ->
          commands
              .copy(BUTTON, Operand.Psr.PRIMARY_AUDIO)
              .change(SetOperation.AND, BUTTON, SOUND_BITS);
      case CAPTIONS ->
          commands
              .copy(BUTTON, Operand.Psr.PRESENTATION_GRAPHICS)
              .change(SetOperation.AND, BUTTON, CAPTION_BITS);
      case PLACES, FIRST -> {}
    }
    Optional<Integer> off = Optional.empty();
    for (int page : pages) {
      List<Row> rows = menu.pages().get(page).rows();
      for (int row = 1; row <= rows.size(); row++) {
        int marked = place(numbers.get(page) + row, row);
        switch (rows.get(row - 1).choice()) {
          case Choice.PlayFrom(int mark) ->
              commands.when(
                  Operand.Psr.CHAPTER,
                  Comparison.AT_LEAST,
                  mark + 1,
                  NavigationCommand.Set.move(SCRATCH.number(), place(numbers.get(page), row)));
          case Choice.ChooseSound(int track) -> commands.setIf(BUTTON, track + 1, SCRATCH, marked);
          case Choice.ChooseCaptions(OptionalInt track) -> {
            if (track.isPresent()) {
              commands.setIf(BUTTON, track.getAsInt() + 1, SCRATCH, marked);
            } else {
              off = Optional.of(marked);
            }
          }
          default -> {}
        }
      }
    }
    if (menu.pages().get(pages.getFirst()).kind() == PopUpPage.Kind.CAPTIONS) {
      int none = off.orElse(place(numbers.get(pages.getFirst()), 1));
      commands
          .copy(BUTTON, Operand.Psr.PRESENTATION_GRAPHICS)
          .change(SetOperation.SHIFT_RIGHT, BUTTON, SHOWN_BIT)
          .setIf(BUTTON, 0, SCRATCH, none);
    }
    return commands
        .copy(BUTTON, SCRATCH)
        .change(SetOperation.AND, BUTTON, BUTTON_BITS)
        .change(SetOperation.SHIFT_RIGHT, SCRATCH, PAGE_SHIFT)
        .show(Optional.of(SCRATCH), BUTTON);
  }

  private static int place(int page, int button) {
    return page << PAGE_SHIFT | button;
  }
}
