package boxset.editions.bluray.menus;

import static boxset.editions.bluray.menus.Registers.AT;
import static boxset.editions.bluray.menus.Registers.BUTTON;
import static boxset.editions.bluray.menus.Registers.CAPTIONS;
import static boxset.editions.bluray.menus.Registers.CHAPTER;
import static boxset.editions.bluray.menus.Registers.CHOICES;
import static boxset.editions.bluray.menus.Registers.FOLLOWING;
import static boxset.editions.bluray.menus.Registers.FROM_BUTTON;
import static boxset.editions.bluray.menus.Registers.FROM_PAGE;
import static boxset.editions.bluray.menus.Registers.NEXT;
import static boxset.editions.bluray.menus.Registers.PAGE;
import static boxset.editions.bluray.menus.Registers.PLAYING;
import static boxset.editions.bluray.menus.Registers.SCRATCH;
import static boxset.editions.bluray.menus.Registers.SELECT;
import static boxset.editions.bluray.menus.Registers.SHOWN;
import static boxset.editions.bluray.menus.Registers.SOUND;
import static boxset.editions.bluray.menus.Registers.TITLE;

import boxset.editions.menu.Action;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscContents.Track;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.Page;
import boxset.editions.menu.Page.Kind;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The menu of a disc as movie objects and commands of buttons.
 *
 * <p>Every page is a play list with a movie object that plays it, all within the top menu's title;
 * its buttons jump to the objects of other pages, or to titles. A title notes what it is, plays its
 * play list, and then jumps to the top menu, which shows the page and the button it was started
 * from. Viewers who call the menu while a title plays see the first page that has a way back.
 *
 * <p>Players may lose what sound and captions are chosen where a menu has none: they are kept in
 * registers, and every title sets them before it plays.
 */
final class MenuProgram {
  /** Numbers of movie objects; behind these are those of pages, and then those of titles. */
  static final int FIRST_PLAYBACK = 0;

  static final int TOP_MENU = 1;
  private static final int RESUME = 2;
  private static final int RETURN = 3;
  private static final int PAGES = 4;

  /** The low bits of player registers that number a sound and captions. */
  private static final int SOUND_BITS = 0xFF;

  private static final int CAPTION_BITS = 0xFFF;

  /** The bit of PSR 2 that says that captions are shown. */
  private static final int SHOWN_BIT = 31;

  private static final int LAST_CHAPTER = 999;

  private final DiscMenu menu;
  private final DiscContents contents;
  private final MenuTitles titles;
  private final List<BlurayTitle> index;
  private final FirstPlay firstPlay;
  private final int firstPlayList;
  private final Map<String, Integer> pages = new LinkedHashMap<>();

  /** Titles that follow another, from 1, in the order of their numbers. */
  private final List<Follower> followers = new ArrayList<>();

  private final int restOfAll;
  private final int restOfExtras;

  /**
   * A title that follows another.
   *
   * @param then the number of what follows it, or 0
   */
  private record Follower(int title, int then) {}

  /**
   * @param firstPlayList the play list of the first page; those of the others follow
   */
  MenuProgram(
      DiscMenu menu,
      DiscContents contents,
      MenuTitles titles,
      List<BlurayTitle> index,
      FirstPlay firstPlay,
      int firstPlayList) {
    this.menu = menu;
    this.contents = contents;
    this.titles = titles;
    this.index = index;
    this.firstPlay = firstPlay;
    this.firstPlayList = firstPlayList;
    for (Page page : menu.pages()) {
      pages.put(page.id(), PAGES + pages.size());
    }
    restOfAll = follow(titles.playAll());
    restOfExtras = follow(titles.allExtras());
  }

  /** Notes which titles follow the first of some; the number of the second, or 0. */
  private int follow(List<Integer> inOrder) {
    if (inOrder.size() < 2) {
      return 0;
    }
    int first = followers.size() + 1;
    for (int i = 1; i < inOrder.size(); i++) {
      boolean last = i == inOrder.size() - 1;
      followers.add(new Follower(inOrder.get(i), last ? 0 : followers.size() + 2));
    }
    return first;
  }

  /** The movie object of a page. */
  int object(String page) {
    Integer object = pages.get(page);
    if (object == null) {
      throw new IllegalArgumentException("The menu has no page " + page);
    }
    return object;
  }

  /**
   * The movie object of a title.
   *
   * @param title from 1
   */
  int object(int title) {
    return PAGES + pages.size() + title - 1;
  }

  /** All movie objects, in the order of their numbers. */
  List<MovieObject> movieObjects() {
    List<MovieObject> objects = new ArrayList<>();
    objects.add(stays(firstPlayback()));
    objects.add(stays(topMenu()));
    objects.add(stays(resume()));
    objects.add(stays(returning()));
    for (int i = 0; i < menu.pages().size(); i++) {
      objects.add(stays(page(menu.pages().get(i), firstPlayList + i)));
    }
    for (int title = 1; title <= index.size(); title++) {
      objects.add(new MovieObject(true, title(title, index.get(title - 1)).list()));
    }
    return objects;
  }

  /** What cannot be gone on with. */
  private static MovieObject stays(Commands commands) {
    return new MovieObject(false, commands.list());
  }

  private Commands firstPlayback() {
    Commands commands = new Commands();
    for (int register = 0; register < Registers.COUNT; register++) {
      commands.set(new Operand.Gpr(register), 0);
    }
    // Of several in the language, the first stays.
    for (int sound = contents.sounds().size(); sound >= 1; sound--) {
      preferred(
          commands, Operand.Psr.AUDIO_LANGUAGE, contents.sounds().get(sound - 1), SOUND, sound);
    }
    commands.set(CAPTIONS, off());
    if (!contents.captions().isEmpty()) {
      commands.block(
          SOUND,
          0,
          foreign -> {
            foreign.set(SCRATCH, 0);
            for (int captions = contents.captions().size(); captions >= 1; captions--) {
              preferred(
                  foreign,
                  Operand.Psr.CAPTION_LANGUAGE,
                  contents.captions().get(captions - 1),
                  SCRATCH,
                  captions);
            }
            foreign
                .when(SCRATCH, Comparison.NOT_EQUAL, 0, moved(CAPTIONS, SCRATCH))
                .when(
                    SCRATCH,
                    Comparison.NOT_EQUAL,
                    0,
                    NavigationCommand.Set.move(SHOWN.number(), 1));
          });
    }
    commands.setIf(SOUND, 0, SOUND, 1);
    return switch (firstPlay) {
      case MENU -> commands.jumpTitle(NavigationCommand.JumpTitle.TOP_MENU);
      case PLAY -> {
        Page top = menu.page(DiscMenu.TOP);
        if (!(top.buttons().getFirst().action() instanceof Action.Play play)) {
          throw new IllegalArgumentException("The menu's first button plays nothing");
        }
        yield start(commands.set(FROM_PAGE, object(top.id())).set(FROM_BUTTON, 1), play);
      }
    };
  }

  /** Takes a stream if its language is the viewer's. */
  private static void preferred(
      Commands commands, Operand.Psr wanted, Track track, Operand.Gpr target, int number) {
    iso639(track.language())
        .ifPresent(code -> commands.setIf(wanted, packed(code), target, number));
  }

  /** The three letters of a language, if it has any. */
  static Optional<String> iso639(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().length() == 3) {
      return Optional.of(locale.getLanguage());
    }
    return locale.getLanguage().isEmpty()
        ? Optional.empty()
        : Optional.of(locale.getISO3Language());
  }

  /** Three letters as player registers keep them. */
  private static long packed(String code) {
    return (long) code.charAt(0) << 16 | code.charAt(1) << 8 | code.charAt(2);
  }

  /** The captions, from 1, that stay while there are to be none; 0 when there are none at all. */
  private int off() {
    OptionalInt off = titles.captionsOff();
    return off.isPresent() ? off.getAsInt() + 1 : Math.min(1, contents.captions().size());
  }

  private Commands topMenu() {
    int pause = object(DiscMenu.PAUSE);
    return new Commands()
        .block(
            PLAYING,
            Registers.PLAYS,
            left -> {
              keepChoices(left);
              left.set(PLAYING, Registers.LEFT)
                  .copy(AT, Operand.Psr.CHAPTER)
                  .set(PAGE, pause)
                  .set(SELECT, 1);
            })
        .block(PAGE, 0, first -> first.set(PAGE, object(DiscMenu.TOP)).set(SELECT, 1))
        .copy(NEXT, PAGE)
        .set(PAGE, 0)
        .add(new NavigationCommand.JumpObject(NEXT));
  }

  /** Goes on where a viewer called the menu; where the player does not know it, near there. */
  private Commands resume() {
    Commands commands = new Commands().set(PLAYING, Registers.PLAYS);
    commands.block(CHOICES, 1, this::choose);
    return commands
        .add(new NavigationCommand.Resume())
        .when(AT, Comparison.AT_MOST, LAST_CHAPTER, moved(CHAPTER, AT))
        .add(new NavigationCommand.JumpTitle(TITLE));
  }

  /** What follows a title: the next of those that play one behind the other, or the menu. */
  private Commands returning() {
    Commands commands = new Commands();
    for (int i = 0; i < followers.size(); i++) {
      Follower follower = followers.get(i);
      commands.block(
          FOLLOWING,
          i + 1,
          next -> next.set(FOLLOWING, follower.then()).jumpTitle(follower.title()));
    }
    return commands
        .copy(PAGE, FROM_PAGE)
        .copy(SELECT, FROM_BUTTON)
        .jumpTitle(NavigationCommand.JumpTitle.TOP_MENU);
  }

  private Commands page(Page page, int playList) {
    Commands commands = new Commands();
    if (page.kind() == Kind.TOP) {
      // What is selected there stands one button farther down on the page to go on from.
      commands.block(
          PLAYING,
          Registers.LEFT,
          paused -> paused.change(SetOperation.ADD, SELECT, 1).jumpObject(object(DiscMenu.PAUSE)));
    }
    int line = commands.size();
    return commands
        .add(new NavigationCommand.PlayPlayList(playList))
        .add(new NavigationCommand.GoTo(line));
  }

  private Commands title(int number, BlurayTitle title) {
    Commands commands =
        new Commands()
            .set(TITLE, number)
            .set(PLAYING, Registers.PLAYS)
            .set(CHOICES, title.choices() ? 1 : 0);
    if (title.choices()) {
      choose(commands);
    }
    Operand list = Operand.of(title.playList());
    commands
        .copy(SCRATCH, CHAPTER)
        .set(CHAPTER, 0)
        .either(
            SCRATCH,
            0,
            whole -> whole.add(new NavigationCommand.PlayPlayList(list)),
            chapter ->
                chapter
                    .change(SetOperation.SUBTRACT, SCRATCH, 1)
                    .add(new NavigationCommand.PlayPlayListAtMark(list, SCRATCH)));
    keepChoices(commands);
    return commands.set(PLAYING, Registers.NOTHING).jumpObject(RETURN);
  }

  private boolean hasCaptions() {
    return off() > 0;
  }

  /** Sets the sound and the captions that are chosen. */
  private void choose(Commands commands) {
    Optional<Operand> sound = contents.sounds().isEmpty() ? Optional.empty() : Optional.of(SOUND);
    if (!hasCaptions()) {
      sound.ifPresent(_ -> commands.add(stream(sound, Optional.empty(), false)));
      return;
    }
    commands.either(
        SHOWN,
        1,
        shown -> shown.add(stream(sound, Optional.of(CAPTIONS), true)),
        hidden -> hidden.add(stream(sound, Optional.of(CAPTIONS), false)));
  }

  private static NavigationCommand stream(
      Optional<Operand> sound, Optional<Operand> captions, boolean shown) {
    return new NavigationCommand.SetStream(
        sound, captions, shown, Optional.empty(), Optional.empty());
  }

  /** Keeps what viewers chose while a title played, if there was all to choose from. */
  private void keepChoices(Commands commands) {
    commands.block(
        CHOICES,
        1,
        keep -> {
          keep.copy(SCRATCH, Operand.Psr.PRIMARY_AUDIO)
              .change(SetOperation.AND, SCRATCH, SOUND_BITS);
          taken(keep, SOUND, contents.sounds().size());
          if (hasCaptions()) {
            keep.copy(SCRATCH, Operand.Psr.PRESENTATION_GRAPHICS)
                .change(SetOperation.AND, SCRATCH, CAPTION_BITS);
            taken(keep, CAPTIONS, Math.max(contents.captions().size(), off()));
            keep.copy(SHOWN, Operand.Psr.PRESENTATION_GRAPHICS)
                .change(SetOperation.SHIFT_RIGHT, SHOWN, SHOWN_BIT);
          }
        });
  }

  /** Takes a number from 1 to another. */
  private static void taken(Commands commands, Operand.Gpr target, int most) {
    commands.block(SCRATCH, 0, none -> none.copy(SCRATCH, target));
    commands.when(SCRATCH, Comparison.AT_MOST, most, moved(target, SCRATCH));
  }

  private static NavigationCommand moved(Operand.Gpr target, Operand source) {
    return new NavigationCommand.Set(SetOperation.MOVE, target, source);
  }

  private Commands start(Commands commands, Action.Play play) {
    int following =
        switch (play) {
          case Action.PlayAll() -> restOfAll;
          case Action.PlayAllExtras() -> restOfExtras;
          default -> 0;
        };
    int chapter = play instanceof Action.PlayChapter(_, int from) ? from : 0;
    return commands.set(CHAPTER, chapter).set(FOLLOWING, following).jumpTitle(titles.title(play));
  }

  /**
   * What a button does.
   *
   * @param number of the button, from 1
   */
  List<NavigationCommand> button(Page page, int number) {
    Commands commands = new Commands();
    Commands does =
        switch (page.buttons().get(number - 1).action()) {
          case Action.ToPage to -> commands.set(SELECT, selected(to)).jumpObject(object(to.page()));
          case Action.Play play -> {
            boolean paused = page.kind() == Kind.PAUSE;
            commands
                .set(FROM_PAGE, object(paused ? DiscMenu.TOP : page.id()))
                .set(FROM_BUTTON, paused ? number - 1 : number);
            yield start(commands, play);
          }
          case Action.ChooseSound(int track) -> marked(commands.set(SOUND, track + 1), number);
          case Action.ChooseCaptions(OptionalInt track) ->
              marked(
                  commands
                      .set(SHOWN, track.isPresent() ? 1 : 0)
                      .set(CAPTIONS, track.isPresent() ? track.getAsInt() + 1 : off()),
                  number);
          case Action.Resume() -> commands.jumpObject(RESUME);
        };
    return does.list();
  }

  private int selected(Action.ToPage to) {
    return to.button() == 0 && !menu.page(to.page()).ofChoices() ? 1 : to.button();
  }

  /** Shows the same page with another button marked. */
  private static Commands marked(Commands commands, int number) {
    return commands.show(Optional.of(Operand.of(number)), Operand.of(number));
  }

  /**
   * What is done when a page appears: it selects the button that is to be selected and, on a page
   * of choices, goes to the one of its looks in which the present choice is marked. That with a
   * choice marked has the number of its button.
   */
  List<NavigationCommand> appears(Page page) {
    Commands commands = new Commands();
    if (!page.ofChoices()) {
      return commands.show(Optional.empty(), SELECT).list();
    }
    commands.set(SCRATCH, 0);
    for (int number = 1; number <= page.buttons().size(); number++) {
      switch (page.buttons().get(number - 1).action()) {
        case Action.ChooseSound(int track) -> commands.setIf(SOUND, track + 1, SCRATCH, number);
        case Action.ChooseCaptions(OptionalInt track) when track.isPresent() ->
            commands.setIf(CAPTIONS, track.getAsInt() + 1, SCRATCH, number);
        default -> {}
      }
    }
    if (page.kind() == Kind.CAPTIONS) {
      commands.block(
          SHOWN,
          0,
          hidden -> {
            hidden.set(SCRATCH, 0);
            for (int number = 1; number <= page.buttons().size(); number++) {
              if (page.buttons().get(number - 1).action()
                      instanceof Action.ChooseCaptions(OptionalInt track)
                  && track.isEmpty()) {
                hidden.set(SCRATCH, number);
              }
            }
          });
    }
    commands.copy(BUTTON, SELECT).block(BUTTON, 0, own -> own.copy(BUTTON, SCRATCH));
    commands.setIf(BUTTON, 0, BUTTON, 1);
    return commands
        .block(SCRATCH, 0, none -> none.show(Optional.empty(), BUTTON))
        .show(Optional.of(SCRATCH), BUTTON)
        .list();
  }
}
