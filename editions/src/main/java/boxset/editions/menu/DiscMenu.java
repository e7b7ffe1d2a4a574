package boxset.editions.menu;

import boxset.steps.MenuLetters;
import java.util.List;
import java.util.Locale;

/**
 * The menu of a disc: what its pages are, what their buttons do and what they look like. It follows
 * from what is on the disc and from nothing else.
 *
 * <p>Every page leads back to the page that leads to it, and the button there that does is selected
 * then. While something plays that can be gone on with, {@link #PAUSE} takes the place of {@link
 * #TOP}: it has one button more, the first.
 *
 * @param pages the first comes first
 * @param stills the pictures from parts that they show, each once
 * @param notes what could not be said as it is, in sentences for the user
 */
public record DiscMenu(List<Page> pages, List<Still> stills, List<String> notes) {
  /** The input that lies behind all pages, by the name they know it by. */
  public static final String BACKGROUND = "background";

  /** The input that is the series' title treatment. */
  public static final String TITLE = "title";

  /** The id of the page that comes first. */
  public static final String TOP = "top";

  /** The id of the first page while something plays. */
  public static final String PAUSE = "pause";

  /** Keeps the orders. */
  public DiscMenu {
    pages = List.copyOf(pages);
    stills = List.copyOf(stills);
    notes = List.copyOf(notes);
  }

  /**
   * The menu of a disc.
   *
   * @param letters what words can be set in
   */
  public static DiscMenu of(
      DiscContents contents, MenuArt art, Medium medium, MenuLetters letters) {
    return new MenuBuilder(contents, art, medium, letters).build();
  }

  /**
   * The page with an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Page page(String id) {
    return pages.stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The menu has no page " + id));
  }

  /** Pages, buttons, what each does and where the arrows lead, to be read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      text.append(page.id()).append(": ").append(page.heading()).append('\n');
      for (int i = 0; i < page.buttons().size(); i++) {
        PageButton button = page.buttons().get(i);
        Neighbours next = button.neighbours();
        text.append(
            String.format(
                Locale.ROOT,
                "  %2d %s -> %s  [%d %d %d %d]\n",
                i + 1,
                button.words(),
                said(button.action()),
                next.up(),
                next.down(),
                next.left(),
                next.right()));
      }
    }
    return text.toString();
  }

  private static String said(Action action) {
    return switch (action) {
      case Action.PlayAll() -> "play all";
      case Action.PlayPart(String part) -> "play " + part;
      case Action.PlayChapter(String part, int chapter) -> "play " + part + " from " + chapter;
      case Action.PlayExtra(String extra) -> "play " + extra;
      case Action.PlayAllExtras() -> "play all extras";
      case Action.ChooseSound(int track) -> "sound " + track;
      case Action.ChooseCaptions(var track) ->
          track.isEmpty() ? "no captions" : "captions " + track.getAsInt();
      case Action.Go(String page, int button) -> page + " " + button;
      case Action.Back(String page, int button) -> "back to " + page + " " + button;
      case Action.Resume() -> "resume";
    };
  }
}
