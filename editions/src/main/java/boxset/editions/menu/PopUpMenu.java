package boxset.editions.menu;

import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscContents.Track;
import boxset.steps.MenuLetters;
import boxset.steps.MenuPicture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The menu that a viewer lays over something that plays: a list of rows at the lower left, which
 * leads to lists of places to go to, of sounds and of captions.
 *
 * @param pages the first comes first; those of one list follow each other
 */
public record PopUpMenu(List<PopUpPage> pages) {
  /** The height of all canvases; they are 1920 wide. */
  public static final int HEIGHT = Medium.HEIGHT;

  private static final int LEFT = 154;
  private static final int WIDTH = 780;
  private static final int BOTTOM = 994;
  private static final int ROW = 64;
  private static final int APART = 6;

  /** Rows of a list on one page. */
  private static final int MOST = 8;

  /** What a row does. */
  public sealed interface Choice {
    /** Goes back to what plays. */
    record Continue() implements Choice {}

    /** Leads to the first page of a list. */
    record Open(PopUpPage.Kind list) implements Choice {}

    /** Turns to another page. */
    record Turn(int page) implements Choice {}

    /** Goes on playing from a mark of the play list, from 0. */
    record PlayFrom(int mark) implements Choice {}

    /** Chooses the sound among those of the disc, from 0. */
    record ChooseSound(int track) implements Choice {}

    /** Chooses captions among those of the disc, from 0, or none. */
    record ChooseCaptions(OptionalInt track) implements Choice {}

    /** Leaves for the disc's menu. */
    record Leave() implements Choice {}
  }

  /** A row. */
  public record Row(String words, Choice choice, Box box, Neighbours neighbours) {}

  /**
   * A page.
   *
   * @param heading what it is a list of, and where that stands; there is none on the first page
   * @param rows numbered from 1; those of a list come first
   */
  public record PopUpPage(Kind kind, Optional<Heading> heading, List<Row> rows) {
    /** What a page lists. */
    public enum Kind {
      FIRST,
      PLACES,
      SOUNDS,
      CAPTIONS
    }

    /** What stands above a list. */
    public record Heading(String words, Box box) {}

    /** Keeps the order. */
    public PopUpPage {
      rows = List.copyOf(rows);
    }
  }

  /** Keeps the order. */
  public PopUpMenu {
    pages = List.copyOf(pages);
  }

  /** Over a part or an extra, whose chapters are marks in their order. */
  public static PopUpMenu of(DiscContents contents, Item item, MenuLetters letters) {
    Builder builder = new Builder(contents, letters);
    List<Place> places = new ArrayList<>();
    for (int chapter = 1; chapter <= item.chapters().size(); chapter++) {
      places.add(new Place(builder.chapter(item, chapter), chapter - 1));
    }
    return builder.build("chapters", places);
  }

  /** Over all parts, one behind the other, with all their marks. */
  public static PopUpMenu ofParts(DiscContents contents, MenuLetters letters) {
    Builder builder = new Builder(contents, letters);
    return builder.build("fact.parts", builder.items(contents.parts()));
  }

  /** Over all extras, one behind the other, with all their marks. */
  public static PopUpMenu ofExtras(DiscContents contents, MenuLetters letters) {
    Builder builder = new Builder(contents, letters);
    return builder.build("extras", builder.items(contents.extrasTogether()));
  }

  /** Pages and rows, to be read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      PopUpPage page = pages.get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "%d %s\n",
              i,
              page.heading().map(PopUpPage.Heading::words).orElse("pop-up")));
      for (int row = 1; row <= page.rows().size(); row++) {
        Row shown = page.rows().get(row - 1);
        text.append(
            String.format(
                Locale.ROOT, "  %2d %s -> %s\n", row, shown.words(), said(shown.choice())));
      }
    }
    return text.toString();
  }

  private static String said(Choice choice) {
    return switch (choice) {
      case Choice.Continue() -> "continue";
      case Choice.Open(var list) -> "list of " + list.name().toLowerCase(Locale.ROOT);
      case Choice.Turn(int page) -> "page " + page;
      case Choice.PlayFrom(int mark) -> "mark " + mark;
      case Choice.ChooseSound(int track) -> "sound " + track;
      case Choice.ChooseCaptions(var track) ->
          track.isEmpty() ? "no captions" : "captions " + track.getAsInt();
      case Choice.Leave() -> "menu";
    };
  }

  /** Somewhere to go. */
  private record Place(String words, int mark) {}

  private record Entry(String words, Choice choice) {}

  private static final class Builder {
    private final DiscContents contents;
    private final MenuSpeech speech;
    private final List<PopUpPage> pages = new ArrayList<>();

    Builder(DiscContents contents, MenuLetters letters) {
      this.contents = contents;
      this.speech = new MenuSpeech(letters, contents.language());
    }

    String chapter(Item item, int chapter) {
      return speech.scene(item, chapter);
    }

    /** Each at its first mark. */
    List<Place> items(List<Item> items) {
      List<Place> places = new ArrayList<>();
      int mark = 0;
      for (Item item : items) {
        String label = speech.say(item.label(), String.valueOf(item.number()), item.id());
        String title = speech.say(item.title(), "", label);
        places.add(new Place((label + "  " + title).strip(), mark));
        mark += Math.max(1, item.chapters().size());
      }
      return places;
    }

    PopUpMenu build(String placesHeading, List<Place> places) {
      List<Entry> first = new ArrayList<>();
      first.add(new Entry(speech.word("menu.resume"), new Choice.Continue()));
      List<Entry> sounds = sounds();
      List<Entry> captions = captions();
      if (places.size() > 1) {
        first.add(new Entry(speech.word(placesHeading), new Choice.Open(PopUpPage.Kind.PLACES)));
      }
      if (sounds.size() > 1) {
        first.add(new Entry(speech.word("sound"), new Choice.Open(PopUpPage.Kind.SOUNDS)));
      }
      if (captions.size() > 1) {
        first.add(new Entry(speech.word("captions"), new Choice.Open(PopUpPage.Kind.CAPTIONS)));
      }
      first.add(new Entry(speech.word("menu.main"), new Choice.Leave()));
      pages.add(page(PopUpPage.Kind.FIRST, Optional.empty(), first, List.of()));
      if (places.size() > 1) {
        list(
            PopUpPage.Kind.PLACES,
            speech.word(placesHeading),
            places.stream()
                .map(place -> new Entry(place.words(), new Choice.PlayFrom(place.mark())))
                .toList());
      }
      if (sounds.size() > 1) {
        list(PopUpPage.Kind.SOUNDS, speech.word("sound"), sounds);
      }
      if (captions.size() > 1) {
        list(PopUpPage.Kind.CAPTIONS, speech.word("captions"), captions);
      }
      return new PopUpMenu(pages);
    }

    private List<Entry> sounds() {
      List<Entry> entries = new ArrayList<>();
      for (Track track : contents.sounds()) {
        int number = entries.size();
        entries.add(
            new Entry(
                speech.track(track, "Sound " + (number + 1)), new Choice.ChooseSound(number)));
      }
      return entries;
    }

    private List<Entry> captions() {
      List<Entry> entries = new ArrayList<>();
      entries.add(new Entry(speech.word("off"), new Choice.ChooseCaptions(OptionalInt.empty())));
      for (int track = 0; track < contents.captions().size(); track++) {
        entries.add(
            new Entry(
                speech.track(contents.captions().get(track), "Captions " + (track + 1)),
                new Choice.ChooseCaptions(OptionalInt.of(track))));
      }
      return entries;
    }

    /** As many pages as it takes, all about as full. */
    private void list(PopUpPage.Kind kind, String heading, List<Entry> entries) {
      int count = Math.ceilDiv(entries.size(), MOST);
      int before = pages.size();
      for (int i = 0; i < count; i++) {
        List<Entry> here =
            entries.subList(i * entries.size() / count, (i + 1) * entries.size() / count);
        List<Entry> foot = new ArrayList<>();
        foot.add(new Entry(speech.word("menu.back"), new Choice.Turn(0)));
        if (i > 0) {
          foot.add(new Entry(speech.word("previous"), new Choice.Turn(before + i - 1)));
        }
        if (i < count - 1) {
          foot.add(new Entry(speech.word("next"), new Choice.Turn(before + i + 1)));
        }
        String said = count > 1 ? heading + "  " + (i + 1) + " / " + count : heading;
        pages.add(page(kind, Optional.of(said), here, foot));
      }
    }

    /** Rows above each other and at their foot what stands side by side, from below. */
    private static PopUpPage page(
        PopUpPage.Kind kind, Optional<String> heading, List<Entry> rows, List<Entry> foot) {
      int lines = rows.size() + (foot.isEmpty() ? 0 : 1);
      int top = BOTTOM - lines * (ROW + APART) + APART;
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        boxes.add(new Box(LEFT, top + i * (ROW + APART), WIDTH, ROW));
      }
      int third = (WIDTH - 2 * APART) / 3;
      for (int i = 0; i < foot.size(); i++) {
        boxes.add(new Box(LEFT + i * (third + APART), BOTTOM - ROW, third, ROW));
      }
      List<Neighbours> neighbours = Neighbours.of(boxes);
      List<Entry> all = new ArrayList<>(rows);
      all.addAll(foot);
      List<Row> made = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        made.add(new Row(all.get(i).words(), all.get(i).choice(), boxes.get(i), neighbours.get(i)));
      }
      return new PopUpPage(
          kind,
          heading.map(
              words -> new PopUpPage.Heading(words, new Box(LEFT, top - ROW - APART, WIDTH, ROW))),
          made);
    }
  }
}
