package boxset.channel;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TextPurpose;
import boxset.formats.cmaf.TrackIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Schedules to try things on. */
public final class Schedules {
  public static final FrameRate FILM = new FrameRate(24000, 1001);
  public static final Instant EPOCH = Instant.parse("2026-06-07T21:00:00Z");
  private static final int AAC = 1024;

  private Schedules() {}

  /** Two rungs, a mix and captions. */
  public static Profile profile(FrameRate rate, Duration window) {
    return new Profile(
        rate,
        4,
        window,
        Duration.ZERO,
        List.of(rung("720p", 1280, 720, rate), rung("360p", 640, 360, rate)),
        List.of(
            new Profile.Sound(
                "en",
                "mp4a.40.2",
                new TrackIndex.Sound(2, 48_000),
                "English",
                "en",
                SoundPurpose.MAIN,
                true,
                130_000,
                128_000)),
        List.of(new Profile.Text("fr", "Français", "fr", TextPurpose.SUBTITLES, false, 2_000)));
  }

  private static Profile.Picture rung(String id, int width, int height, FrameRate rate) {
    TrackIndex.Picture picture =
        new TrackIndex.Picture(width, height, 1, 1, rate.numerator(), rate.denominator());
    return new Profile.Picture(id, "avc1.64001f", picture, 3_000L * height, 2_000L * height);
  }

  /** A content cut every so many pictures. */
  public static Content content(String id, int frames, int segment, FrameRate rate) {
    List<Integer> starts =
        IntStream.iterate(0, at -> at < frames, at -> at + segment).boxed().toList();
    List<Long> heard = new ArrayList<>();
    for (int start : starts) {
      long tick = rate.nearestTick(start, 48_000);
      heard.add((2 * tick + AAC) / (2 * AAC) * AAC);
    }
    SortedMap<String, Track> tracks = new TreeMap<>();
    for (String rung : List.of("720p", "360p")) {
      tracks.put(rung, Track.withPictures(rate.timescale(), file(id, rung, starts.size())));
    }
    tracks.put("en", new Track(48_000, Optional.of(heard), file(id, "en", starts.size())));
    tracks.put(
        "fr",
        Track.withPictures(
            1000, new Media.SegmentFiles(id + "/fr-$Number$.vtt", Optional.empty())));
    return new Content(id, frames, starts, tracks);
  }

  private static Media file(String id, String rendition, int segments) {
    return new Media.TrackFile(
        id + "/" + rendition + ".mp4",
        Optional.of(new ByteRange(0, 700)),
        Optional.of(new ByteRange(700, 100)),
        IntStream.rangeClosed(0, segments).mapToObj(i -> 800 + 1000L * i).toList());
  }

  public static Programme programme(String id) {
    return new Programme(
        id,
        "Islands",
        Optional.of("The \"" + id + "\" & the sea"),
        Optional.of("Wind, water; and\nsalt."),
        "en",
        Optional.of(1),
        Optional.of(2),
        List.of("Documentary"),
        List.of(new Programme.Rating("MPAA", "PG")),
        Optional.of(2025),
        Optional.of(id + "/"),
        Optional.of(id + "/still.jpg"));
  }

  /** A revision in which contents follow each other from a picture on, each one an airing. */
  public static Revision inOrder(Profile profile, List<Content> contents) {
    List<Item> items = new ArrayList<>();
    List<Airing> airings = new ArrayList<>();
    Map<String, Programme> programmes = new TreeMap<>();
    long at = 0;
    for (Content content : contents) {
      String id = "a" + (airings.size() + 1);
      airings.add(
          new Airing(
              id,
              content.id(),
              !programmes.containsKey(content.id()),
              Optional.empty(),
              Optional.empty()));
      programmes.putIfAbsent(content.id(), programme(content.id()));
      items.add(Item.whole(at, content, Optional.of(id)));
      at += content.frames();
    }
    return revision(
        profile, 1, Numbering.FIRST, List.copyOf(programmes.values()), airings, items, contents);
  }

  public static Revision revision(
      Profile profile,
      int number,
      Numbering numbering,
      List<Programme> programmes,
      List<Airing> airings,
      List<Item> items,
      List<Content> contents) {
    SortedMap<String, Content> byId = new TreeMap<>();
    contents.forEach(content -> byId.put(content.id(), content));
    return new Revision(
        "summer.example.org",
        "Summer",
        12,
        number,
        ZoneId.of("America/New_York"),
        "2026a",
        EPOCH,
        profile,
        numbering,
        programmes,
        airings,
        items,
        false,
        Duration.ofDays(7),
        byId);
  }

  /** The same, for ever. */
  public static Revision looped(Revision revision) {
    return new Revision(
        revision.channel(),
        revision.name(),
        revision.logicalNumber(),
        revision.number(),
        revision.zone(),
        revision.tzdata(),
        revision.epoch(),
        revision.profile(),
        revision.numbering(),
        revision.programmes(),
        revision.airings(),
        revision.items(),
        true,
        revision.catchUp(),
        revision.contents());
  }

  /** Contents of many lengths, cut in many places. */
  public static List<Content> contents(FrameRate rate, SplittableRandom random) {
    List<Content> contents = new ArrayList<>();
    int second = Math.toIntExact(Math.ceilDiv(rate.numerator(), rate.denominator()));
    for (int i = 0; i < 6; i++) {
      contents.add(content("ep" + i, random.nextInt(300, 900) * second + i, 4 * second, rate));
    }
    for (int i = 0; i < 6; i++) {
      contents.add(content("talk" + i, random.nextInt(20, 90) * second + 7 * i, 3 * second, rate));
    }
    for (int i = 0; i < 10; i++) {
      contents.add(content("slate" + i, second + 5 * i, 4 * second, rate));
    }
    return contents;
  }

  /**
   * Contents in any order, whole and in parts, some of which go on where the one before stopped.
   * Episodes are airings.
   */
  public static Revision random(
      Profile profile,
      int number,
      long start,
      List<Content> contents,
      int items,
      SplittableRandom random,
      java.util.function.Function<Item, Numbering> numbering) {
    List<Item> made = new ArrayList<>();
    List<Airing> airings = new ArrayList<>();
    List<Programme> programmes = contents.stream().map(content -> programme(content.id())).toList();
    long at = start;
    while (made.size() < items) {
      Content content = contents.get(random.nextInt(contents.size()));
      int from = random.nextInt(4) == 0 ? random.nextInt(content.segments()) : 0;
      int left = content.segments() - from;
      Optional<String> airing = Optional.empty();
      if (content.id().startsWith("ep")) {
        String id = "r" + number + "-" + airings.size();
        boolean again = airings.stream().anyMatch(one -> one.programme().equals(content.id()));
        airings.add(new Airing(id, content.id(), !again, Optional.empty(), Optional.empty()));
        airing = Optional.of(id);
      }
      while (left > 0) {
        int count = random.nextInt(3) == 0 ? random.nextInt(1, left + 1) : left;
        made.add(new Item(at, content.id(), from, count, airing));
        at += content.boundary(from + count) - content.boundary(from);
        from += count;
        left = random.nextInt(5) == 0 ? 0 : left - count;
      }
    }
    return revision(
        profile, number, numbering.apply(made.getFirst()), programmes, airings, made, contents);
  }

  /** A channel of several revisions, each of which cuts the one before short. */
  public static List<Revision> log(Profile profile, int revisions, int items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Content> contents = contents(profile.rate(), random);
    List<Revision> log = new ArrayList<>();
    log.add(random(profile, 1, 0, contents, items, random, _ -> Numbering.FIRST));
    while (log.size() < revisions) {
      Channel channel = Channel.of(log);
      long third = (channel.end() - log.getLast().start()) / 3;
      long cut = channel.boundaryAtOrAfter(log.getLast().start() + third + random.nextLong(third));
      log.add(random(profile, log.size() + 1, cut, contents, items, random, channel::numbering));
    }
    return log;
  }
}
