package boxset.formats.bdcheck;

import boxset.formats.bdcheck.FoundPlayList.Entry;
import boxset.formats.bdcheck.FoundPlayList.Item;
import boxset.formats.bdcheck.FoundPlayList.Mark;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.util.List;
import java.util.Optional;

/** Holds a play list against itself and against its clips. Times are in 1/45000 s. */
final class PlayListCheck {
  private static final int MOST = 999;
  private static final int NOT_SEAMLESS = 1;
  private static final int NEW_CLOCK = 5;
  private static final int SAME_CLOCK = 6;
  private static final int LARGEST_SUB_PATH = 10;

  /** EP_map tells 256 ticks as one. */
  private static final long MAP_STEP = 256;

  /** What joins without a pause begins and ends where the clip does, to a tenth of a second. */
  private static final long JOIN = 4_500;

  private final String path;
  private final FoundPlayList list;
  private final FoundClips clips;
  private final Findings findings;

  PlayListCheck(String path, FoundPlayList list, FoundClips clips, Findings findings) {
    this.path = path;
    this.list = list;
    this.clips = clips;
    this.findings = findings;
  }

  private Place place(String part) {
    return Place.of(path, part);
  }

  void check() {
    findings.require(
        !list.items().isEmpty() && list.items().size() <= MOST && list.marks().size() <= MOST,
        Rule.PLAY_LIST,
        place("PlayList"),
        "it has %d items and %d marks, and players keep 1 to 999",
        list.items().size(),
        list.marks().size());
    for (int i = 0; i < list.items().size(); i++) {
      item(i, list.items().get(i));
    }
    for (int i = 0; i < list.subPaths().size(); i++) {
      subPath("SubPath " + i, list.subPaths().get(i));
    }
    marks();
  }

  private void item(int number, Item item) {
    Place place = place("PlayItem " + number);
    for (String angle : item.angles()) {
      requireClip(place, angle);
    }
    findings.require(
        item.stillMode() <= 2,
        Rule.PLAY_LIST,
        place,
        "still_mode is %d, not 0 to 2",
        item.stillMode());
    connection(number, item, place);
    sameStreams(number, item, place);
    if (!requireClip(place, item.clip())) {
      return;
    }
    Optional<FoundClip> told = clips.told(item.clip());
    if (told.isPresent()) {
      within(place, item, told.get());
      for (Entry entry : item.streams()) {
        stream(place, entry, told.get());
      }
      if (told.get().plays() && told.get().clocks().size() == 1) {
        entry(number, item, place);
      }
    }
  }

  private boolean requireClip(Place place, String clip) {
    boolean there = clips.told(clip).isPresent() && clips.found(clip).isPresent();
    findings.require(
        there,
        Rule.ITEM_CLIP,
        place,
        "it plays clip %s, whose %s is not there or cannot be read",
        clip.replaceAll("[^ -~]", "?"),
        clips.found(clip).isPresent() ? "CLPI file" : "M2TS file");
    return there;
  }

  private void within(Place place, Item item, FoundClip told) {
    Optional<FoundClip.Clock> clock = told.clock(item.clock());
    findings.require(
        clock.isPresent() || told.clocks().isEmpty(),
        Rule.ITEM_TIME,
        place,
        "it plays STC sequence %d of clip %s, which is not there",
        item.clock(),
        item.clip());
    boolean within =
        clock.isEmpty() || (item.in() >= clock.get().start() && item.out() <= clock.get().end());
    findings.require(
        item.in() < item.out() && within,
        Rule.ITEM_TIME,
        place,
        "it plays from %s to %s, and clip %s from %s to %s",
        ClipCheck.time(item.in()),
        ClipCheck.time(item.out()),
        item.clip(),
        ClipCheck.time(clock.map(FoundClip.Clock::start).orElse(0L)),
        ClipCheck.time(clock.map(FoundClip.Clock::end).orElse(0L)));
  }

  /** Where the pictures begin that decoding can start with, for an item or a mark. */
  private Optional<FoundEntry> entryAt(String clip, long time) {
    return clips.found(clip).stream()
        .flatMap(found -> found.entries().stream())
        .filter(entry -> Math.abs(entry.pts() / 2 - time) <= MAP_STEP)
        .findFirst();
  }

  private boolean looked(String clip) {
    return clips
        .found(clip)
        .filter(found -> found.entriesKnown() && !found.entries().isEmpty())
        .isPresent();
  }

  private void entry(int number, Item item, Place place) {
    if (!looked(item.clip())) {
      return;
    }
    Optional<FoundEntry> entry = entryAt(item.clip(), item.in());
    // Makers begin a clip with its first sound, and its picture a little later.
    boolean begins =
        clips
            .told(item.clip())
            .flatMap(told -> told.clock(item.clock()))
            .filter(clock -> clock.start() == item.in())
            .isPresent();
    findings.require(
        entry.isPresent() || begins,
        Rule.ITEM_ENTRY,
        place,
        "it begins at %s, where no picture begins that decoding can start with",
        ClipCheck.time(item.in()));
    boolean joins = number > 0 && item.connection() == NEW_CLOCK;
    findings.require(
        entry.isEmpty() || !entry.get().open() || (begins && !joins),
        Rule.OPEN_GROUP,
        place,
        "it begins at %s with an open group of pictures",
        ClipCheck.time(item.in()));
  }

  private void connection(int number, Item item, Place place) {
    boolean known =
        item.connection() == NOT_SEAMLESS
            || item.connection() == NEW_CLOCK
            || item.connection() == SAME_CLOCK;
    findings.require(
        known && (number > 0 || item.connection() == NOT_SEAMLESS),
        Rule.CONNECTION,
        place,
        "connection_condition is %d%s",
        item.connection(),
        number == 0 ? ", and the first item follows none" : ", not 1, 5 or 6");
    if (number == 0 || item.connection() == NOT_SEAMLESS || !known) {
      return;
    }
    Item before = list.items().get(number - 1);
    boolean goesOn = Math.abs(item.in() - before.out()) <= 2;
    if (item.connection() == SAME_CLOCK) {
      findings.require(
          goesOn,
          Rule.CONNECTION,
          place,
          "connection_condition 6 goes on with the same clock, and it begins at %s behind %s",
          ClipCheck.time(item.in()),
          ClipCheck.time(before.out()));
      return;
    }
    long end =
        clips
            .told(before.clip())
            .flatMap(told -> told.clock(before.clock()))
            .map(FoundClip.Clock::end)
            .orElse(before.out());
    long start =
        clips
            .told(item.clip())
            .flatMap(told -> told.clock(item.clock()))
            .map(FoundClip.Clock::start)
            .orElse(item.in());
    findings.require(
        (end - before.out() <= JOIN && item.in() - start <= JOIN)
            || (goesOn && before.clip().equals(item.clip())),
        Rule.CONNECTION,
        place,
        "connection_condition 5 joins the end of a clip to the beginning of one; it leaves %s"
            + " %.3f s before its end and enters %s %.3f s behind its beginning",
        before.clip(),
        (end - before.out()) / 45_000.0,
        item.clip(),
        (item.in() - start) / 45_000.0);
  }

  private void sameStreams(int number, Item item, Place place) {
    List<FoundStream> first = attributes(list.items().getFirst());
    findings.require(
        number == 0 || attributes(item).equals(first),
        Rule.ITEM_STREAMS,
        place,
        "its STN_table is not that of the first item");
  }

  /** Without the pictures' size and rate, and how sound is coded, which players switch. */
  private static List<FoundStream> attributes(Item item) {
    return item.streams().stream()
        .map(Entry::stream)
        .map(FoundStream::anywhere)
        .map(stream ->
            stream.kind() == FoundStream.Kind.VIDEO
                ? new FoundStream(0, stream.coding(), 0, 0, FoundStream.NO_LANGUAGE)
                : stream)
        .toList();
  }

  private void stream(Place place, Entry entry, FoundClip own) {
    FoundStream named = entry.stream();
    FoundClip clip = own;
    if (entry.type() != 1) {
      boolean there = entry.subPath() >= 0 && entry.subPath() < list.subPaths().size();
      findings.require(
          there && entry.type() >= 1 && entry.type() <= 4,
          Rule.STREAM_TABLE,
          place,
          "%s is in sub-path %d, and there are %d",
          named.name(),
          entry.subPath(),
          list.subPaths().size());
      if (!there || entry.type() > 4) {
        return;
      }
      if (entry.type() == 2) {
        List<FoundPlayList.SubItem> items = list.subPaths().get(entry.subPath()).items();
        Optional<FoundClip> other =
            items.isEmpty() ? Optional.empty() : clips.told(items.getFirst().clip());
        if (other.isEmpty()) {
          return; // said of the sub-path
        }
        clip = other.get();
      }
    }
    Optional<FoundStream> told = clip.stream(named.pid());
    findings.require(
        told.isPresent() && told.get().equals(named),
        Rule.STREAM_TABLE,
        place,
        "STN_table names %s as %s, and the CLPI file of its clip %s",
        named.name(),
        named.attributes(),
        told.isPresent() ? "as " + told.get().attributes() : "does not name it");
  }

  private void subPath(String name, FoundPlayList.SubPath subPath) {
    findings.require(
        subPath.type() >= 2 && subPath.type() <= LARGEST_SUB_PATH && !subPath.items().isEmpty(),
        Rule.SUB_PATH,
        place(name),
        "SubPath_type is %d, and it has %d items",
        subPath.type(),
        subPath.items().size());
    for (FoundPlayList.SubItem item : subPath.items()) {
      Optional<FoundClip.Clock> clock =
          clips.told(item.clip()).flatMap(told -> told.clocks().stream().findFirst());
      findings.require(
          clips.told(item.clip()).isPresent() && item.playItem() < list.items().size(),
          Rule.SUB_PATH,
          place(name),
          "it plays clip %s beside PlayItem %d, and one of them is not there",
          item.clip(),
          item.playItem());
      boolean empty = item.in() == 0 && item.out() == 0;
      boolean pictures =
          clips.found(item.clip()).filter(found -> found.startsPts() >= 0).isPresent();
      findings.require(
          empty
              || (item.in() < item.out()
                  && (!pictures
                      || clock.isEmpty()
                      || (item.in() >= clock.get().start() && item.out() <= clock.get().end()))),
          Rule.SUB_PATH,
          place(name),
          "it plays from %s to %s, and its clip does not",
          ClipCheck.time(item.in()),
          ClipCheck.time(item.out()));
    }
  }

  private void marks() {
    Mark before = null;
    for (int i = 0; i < list.marks().size(); i++) {
      Mark mark = list.marks().get(i);
      Place place = place("mark " + i);
      boolean there = mark.item() < list.items().size();
      findings.require(
          there && (mark.type() == 1 || mark.type() == 2),
          Rule.MARK,
          place,
          "it is of type %d in PlayItem %d, and there are %d",
          mark.type(),
          mark.item(),
          list.items().size());
      if (!there) {
        continue;
      }
      Item item = list.items().get(mark.item());
      findings.require(
          mark.time() >= item.in() && mark.time() < item.out(),
          Rule.MARK,
          place,
          "it is at %s, and PlayItem %d plays from %s to %s",
          ClipCheck.time(mark.time()),
          mark.item(),
          ClipCheck.time(item.in()),
          ClipCheck.time(item.out()));
      boolean single =
          clips
              .told(item.clip())
              .filter(told -> told.plays() && told.clocks().size() == 1)
              .isPresent();
      findings.require(
          mark.time() == item.in()
              || !single
              || !looked(item.clip())
              || entryAt(item.clip(), mark.time()).isPresent(),
          Rule.MARK_ENTRY,
          place,
          "it is at %s, where no picture begins that decoding can start with",
          ClipCheck.time(mark.time()));
      findings.require(
          before == null
              || mark.item() > before.item()
              || (mark.item() == before.item() && mark.time() >= before.time()),
          Rule.MARK,
          place,
          "it lies before the mark before it");
      before = mark;
    }
  }
}
