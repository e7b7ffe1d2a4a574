package boxset.editions.menu;

import boxset.editions.menu.DiscContents.Group;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscContents.Track;
import boxset.editions.menu.DiscContents.Volume;
import boxset.editions.menu.Page.Kind;
import boxset.editions.menu.PageDesign.Entry;
import boxset.steps.MenuLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the pages of a menu: which there are, and where their buttons lead. */
final class MenuBuilder {
  private static final String PARTS = "parts/1";
  private static final String SCENES = "scenes";
  private static final String EXTRAS = "extras/1";
  private static final String SOUND = "sound/1";
  private static final String CAPTIONS = "captions/1";

  private final DiscContents contents;
  private final MenuSpeech speech;
  private final PageDesign design;
  private final String title;
  private final List<Page> pages = new ArrayList<>();

  MenuBuilder(DiscContents contents, MenuArt art, Medium medium, MenuLetters letters) {
    this.contents = contents;
    this.speech = new MenuSpeech(letters, contents.language());
    this.title = speech.say(contents.title(), "", "The title of the series");
    this.design = new PageDesign(medium, art, new Still(contents.parts().getFirst().id(), 0));
  }

  DiscMenu build() {
    List<Entry> top = top();
    Optional<String> volume = contents.volume().map(this::volume);
    pages.add(design.top(DiscMenu.TOP, Kind.TOP, title, volume, top));
    List<Entry> paused = new ArrayList<>();
    paused.add(Entry.of(speech.word("menu.resume"), new Action.Resume()));
    paused.addAll(top);
    pages.add(design.top(DiscMenu.PAUSE, Kind.PAUSE, title, volume, paused));
    for (Entry entry : top) {
      Action.Back back = new Action.Back(DiscMenu.TOP, top.indexOf(entry) + 1);
      if (entry.action() instanceof Action.Go(String page, _)) {
        switch (page) {
          case PARTS -> parts(back);
          case EXTRAS -> extras(back);
          case SOUND, CAPTIONS -> setUp(back);
          default -> scenes(back);
        }
      }
    }
    return new DiscMenu(pages, design.stills(), speech.notes());
  }

  private String volume(Volume volume) {
    return speech.word("menu.volume", volume.number(), volume.of());
  }

  private List<Entry> top() {
    List<Entry> entries = new ArrayList<>();
    List<Item> parts = contents.parts();
    if (parts.size() == 1) {
      String part = parts.getFirst().id();
      entries.add(Entry.of(speech.word("play"), new Action.PlayPart(part)));
    } else {
      entries.add(Entry.of(speech.word("play-all"), new Action.PlayAll()));
      entries.add(Entry.of(partsHeading(), new Action.Go(PARTS, 0)));
    }
    List<Item> scenic = scenic();
    if (!scenic.isEmpty()) {
      String page = scenic.size() == 1 ? scenesId(scenic.getFirst()) : SCENES;
      entries.add(Entry.of(speech.word("menu.scenes"), new Action.Go(page + "/1", 0)));
    }
    List<Item> extras = contents.allExtras();
    if (!extras.isEmpty()) {
      entries.add(Entry.of(speech.word("extras"), new Action.Go(EXTRAS, 0)));
    }
    if (soundsToChoose() || !contents.captions().isEmpty()) {
      String page = soundsToChoose() ? SOUND : CAPTIONS;
      entries.add(Entry.of(speech.word("menu.set-up"), new Action.Go(page, 0)));
    }
    return entries;
  }

  private boolean soundsToChoose() {
    return contents.sounds().size() > 1;
  }

  /** Parts that have scenes to choose from. */
  private List<Item> scenic() {
    return contents.parts().stream().filter(part -> part.chapters().size() > 1).toList();
  }

  /** The parts by their noun and numbers: {@code Part 1–4}. */
  private String partsHeading() {
    List<Item> parts = contents.parts();
    Item first = parts.getFirst();
    Item last = parts.getLast();
    boolean inOrder = last.number() - first.number() == parts.size() - 1;
    if (contents.noun().isEmpty() || !inOrder) {
      return speech.word("fact.parts");
    }
    String noun =
        speech.say(contents.noun().get(), speech.word("fact.parts"), "What parts are called");
    return noun + " " + first.number() + "–" + last.number();
  }

  private String label(Item part) {
    return speech.say(part.label(), String.valueOf(part.number()), "What parts are called");
  }

  private void parts(Action.Back back) {
    List<Entry> entries = new ArrayList<>();
    for (Item part : contents.parts()) {
      entries.add(picture(part, new Action.PlayPart(part.id())));
    }
    pages("parts", Kind.PARTS, title, partsHeading(), entries, back);
  }

  private Entry picture(Item part, Action action) {
    String label = label(part);
    String words = speech.say(part.title(), "", label);
    return Entry.picture(label, words, new Still(part.id(), 0), action);
  }

  private void scenes(Action.Back back) {
    List<Item> scenic = scenic();
    if (scenic.size() == 1) {
      scenes(scenic.getFirst(), back);
      return;
    }
    List<Entry> entries = new ArrayList<>();
    for (Item part : scenic) {
      entries.add(picture(part, new Action.Go(scenesId(part) + "/1", 0)));
    }
    pages(SCENES, Kind.SCENE_PARTS, title, speech.word("menu.scenes"), entries, back);
    Map<String, Action.Back> ways = new LinkedHashMap<>();
    for (Page page : pages) {
      if (page.kind() == Kind.SCENE_PARTS) {
        for (int button = 1; button <= page.buttons().size(); button++) {
          if (page.buttons().get(button - 1).action() instanceof Action.Go(String to, _)) {
            ways.putIfAbsent(to, new Action.Back(page.id(), button));
          }
        }
      }
    }
    for (Item part : scenic) {
      scenes(part, Optional.ofNullable(ways.get(scenesId(part) + "/1")).orElseThrow());
    }
  }

  private static String scenesId(Item part) {
    return SCENES + "/" + part.id();
  }

  private void scenes(Item part, Action.Back back) {
    String label = label(part);
    List<Entry> entries = new ArrayList<>();
    for (int chapter = 1; chapter <= part.chapters().size(); chapter++) {
      entries.add(
          Entry.picture(
              "",
              speech.scene(part, chapter),
              new Still(part.id(), chapter),
              new Action.PlayChapter(part.id(), chapter)));
    }
    String said = speech.say(part.title(), "", label);
    String heading = said.isEmpty() ? label : said;
    pages(
        scenesId(part), Kind.SCENES, heading.equals(label) ? title : label, heading, entries, back);
  }

  private void extras(Action.Back back) {
    List<Entry> entries = new ArrayList<>();
    if (contents.extrasTogether().size() > 1) {
      entries.add(Entry.of(speech.word("play-all-extras"), new Action.PlayAllExtras()));
    }
    for (Group group : contents.extras()) {
      for (Item extra : group.items()) {
        String words =
            speech.say(extra.title(), extra.label() + " " + extra.number(), "Extra " + extra.id());
        String length = extra.length().map(of -> speech.duration(of.toMillis())).orElse("");
        entries.add(Entry.row(group.heading(), words, length, new Action.PlayExtra(extra.id())));
      }
    }
    pages("extras", Kind.EXTRAS, title, speech.word("extras"), entries, back);
  }

  private void setUp(Action.Back back) {
    boolean captions = !contents.captions().isEmpty();
    if (soundsToChoose()) {
      List<Entry> sounds = new ArrayList<>();
      for (int track = 0; track < contents.sounds().size(); track++) {
        sounds.add(
            Entry.of(
                track("Sound", contents.sounds().get(track), track),
                new Action.ChooseSound(track)));
      }
      Optional<Entry> other =
          captions
              ? Optional.of(Entry.of(speech.word("captions"), new Action.Go(CAPTIONS, 0)))
              : Optional.empty();
      pages(
          "sound",
          Kind.SOUND,
          speech.word("menu.set-up"),
          speech.word("sound"),
          sounds,
          back,
          other);
    }
    if (captions) {
      List<Entry> choices = new ArrayList<>();
      choices.add(Entry.of(speech.word("off"), new Action.ChooseCaptions(OptionalInt.empty())));
      for (int track = 0; track < contents.captions().size(); track++) {
        choices.add(
            Entry.of(
                track("Captions", contents.captions().get(track), track),
                new Action.ChooseCaptions(OptionalInt.of(track))));
      }
      Optional<Entry> other =
          soundsToChoose()
              ? Optional.of(Entry.of(speech.word("sound"), new Action.Go(SOUND, 0)))
              : Optional.empty();
      pages(
          "captions",
          Kind.CAPTIONS,
          speech.word("menu.set-up"),
          speech.word("captions"),
          choices,
          back,
          other);
    }
  }

  private String track(String kind, Track track, int number) {
    return speech.track(track, kind + " " + (number + 1));
  }

  private void pages(
      String id, Kind kind, String above, String heading, List<Entry> entries, Action.Back back) {
    pages(id, kind, above, heading, entries, back, Optional.empty());
  }

  /** As many pages as it takes, all about as full. */
  private void pages(
      String id,
      Kind kind,
      String above,
      String heading,
      List<Entry> entries,
      Action.Back back,
      Optional<Entry> other) {
    int count = (entries.size() + design.most(kind) - 1) / design.most(kind);
    List<List<Entry>> parts =
        IntStream.range(0, count)
            .mapToObj(
                i -> entries.subList(i * entries.size() / count, (i + 1) * entries.size() / count))
            .toList();
    for (int page = 1; page <= count; page++) {
      List<Entry> foot = new ArrayList<>();
      foot.add(Entry.of(speech.word("menu.back"), back));
      other.ifPresent(foot::add);
      int turns = foot.size();
      if (page > 1) {
        int previous = page > 2 ? parts.get(page - 2).size() + turns + 1 : 1;
        foot.add(
            Entry.turn(speech.word("previous"), new Action.Go(id + "/" + (page - 1), previous)));
      }
      if (page < count) {
        int next = page < count - 1 ? parts.get(page).size() + turns + 2 : 1;
        foot.add(Entry.turn(speech.word("next"), new Action.Go(id + "/" + (page + 1), next)));
      }
      String number = count > 1 ? page + " / " + count : "";
      pages.add(
          design.page(
              id + "/" + page,
              kind,
              above,
              heading,
              number,
              new PageDesign.Share(parts.get(page - 1), entries, count),
              foot));
    }
  }
}
