package boxset.editions.site;

import boxset.editions.site.Watchable.Audio;
import boxset.editions.site.Watchable.AudioKind;
import boxset.editions.site.Watchable.Captions;
import boxset.editions.site.Watchable.CaptionsKind;
import boxset.editions.site.Watchable.Chapter;
import boxset.editions.site.Watchable.Kind;
import boxset.editions.site.Watchable.Media;
import boxset.editions.site.Watchable.Paragraph;
import boxset.editions.site.Watchable.Sentence;
import boxset.editions.site.Watchable.Span;
import boxset.editions.site.Watchable.Tile;
import java.util.List;
import java.util.Optional;

/** A made-up series of four parts that uses everything a page can show. */
public final class SampleSite {
  private SampleSite() {}

  public static SiteModel series() {
    return new SiteModel(
        "salt-road",
        "The Salt Road",
        "en",
        Optional.of("Four villages, one road, and the people who carried the sea inland."),
        List.of(
            "For six hundred years salt came up from the coast on foot. A four-part portrait of the"
                + " last carriers, the road they walked and the towns that lived on it."),
        List.of(
            "The road leaves the pans at low water and climbs for eleven days. Nobody alive has"
                + " walked all of it with a load, but eight people remember someone who did. This"
                + " series follows them back along it, one stage at a time.",
            "Filmed over three years with a crew of two, it is less about salt than about what a"
                + " road does to the people beside it: who marries whom, who leaves, and what is"
                + " still owed."),
        Optional.of(
            new KeyArt(
                List.of(new Still.Size("art/tall-480.webp", 480, 600)),
                List.of(
                    new Still.Size("art/wide-960.webp", 960, 540),
                    new Still.Size("art/wide-1920.webp", 1920, 1080)),
                List.of(new Still.Size("art/banner-1920.webp", 1920, 800)),
                new Still.Size("art/wide-1280.jpg", 1280, 720),
                new Still.Size("art/social.jpg", 1200, 630),
                new Still.Size("art/square.jpg", 1400, 1400),
                Optional.empty(),
                40)),
        Optional.of(new Palette("#8a3a1c", "#ffffff", "#f0a183", "#16110f")),
        List.of(
            new Credit("Directed by", List.of("Ana Reyes")),
            new Credit("Produced by", List.of("Sam Okoro", "Lin Wei")),
            new Credit("Photography", List.of("Marit Dahl")),
            new Credit("Edited by", List.of("Jo Farkas", "Ana Reyes")),
            new Credit("Sound", List.of("Pascal Nwosu")),
            new Credit("Music", List.of("The Dry Season Quartet"))),
        List.of(
            new Person(
                "dee",
                "Dee Marsh",
                Optional.of("engineer"),
                List.of("Kept the pumps running."),
                Optional.of(Still.of("people/dee.jpg", 480, 480))),
            new Person(
                "tomas",
                "Tomas Vela",
                Optional.of("carrier’s grandson"),
                List.of(),
                Optional.empty()),
            new Person("ana", "Ana Reyes", Optional.empty(), List.of(), Optional.empty())),
        List.of(
            new Award(
                "Festival of Slow Film",
                Optional.of("Best Series"),
                Optional.of(2026),
                Award.Result.WON,
                List.of("Ana Reyes"))),
        List.of(
            part(
                1,
                "Low Water",
                "The pans, the tide tables and a debt nobody wrote down.",
                3_130_000),
            part(2, "The Long Grade", "Eleven days uphill with forty kilos.", 3_304_000),
            part(3, "Noise", "A railway comes, and with it everybody else.", 2_990_000),
            part(4, "What Is Owed", "The road closes. The accounts do not.", 3_710_000)),
        List.of(
            plain(Kind.EXTRA, "tape", "Deleted scene", "The Missing Tape", "x/tape/", 214_000),
            plain(Kind.EXTRA, "trailer", "Trailer", "Trailer", "x/trailer/", 94_000)),
        List.of(
            new ExtraGroup(
                "Deleted scenes",
                List.of(new Excerpt("tape", Optional.empty(), Optional.empty(), Optional.empty()))),
            new ExtraGroup(
                "Featurettes",
                List.of(
                    new Excerpt(
                        "p2",
                        Optional.of(new Span(60_000, 95_500)),
                        Optional.of("The climb"),
                        Optional.empty()))),
            new ExtraGroup(
                "Trailers",
                List.of(
                    new Excerpt("trailer", Optional.empty(), Optional.empty(), Optional.empty())))),
        List.of(plain(Kind.INTERVIEW, "dee", "Interview", "Dee Marsh", "i/dee/", 2_460_000)),
        List.of(
            new Theme(
                "debt",
                "What is owed",
                List.of(
                    new Excerpt(
                        "p1",
                        Optional.of(new Span(61_000, 66_250)),
                        Optional.of("A debt"),
                        Optional.empty()),
                    new Excerpt(
                        "dee",
                        Optional.of(new Span(5_000, 9_000)),
                        Optional.empty(),
                        Optional.empty())))),
        Editorial.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private static Watchable part(int number, String title, String logline, long durationMs) {
    String folder = "p" + number + "/";
    return new Watchable(
        "p" + number,
        Kind.PART,
        folder,
        "Part " + number,
        title,
        Optional.empty(),
        Optional.of(logline),
        List.of(
            "At the first spring tide of the year Dee Marsh opens the sluice her mother built. By"
                + " evening there is a skin on the water, and by the end of the week something to"
                + " carry."),
        durationMs,
        still(folder),
        new Media(
            folder + "stream/main.m3u8",
            Optional.of(folder + "stream/main.mpd"),
            Optional.of(folder + "stream/small.mp4"),
            Optional.of(new Watchable.Start("{\"folder\":\"stream/\"}", Optional.empty())),
            1920,
            1080,
            List.of(
                new Captions(folder + "stream/en.vtt", "en", "English (SDH)", CaptionsKind.SDH),
                new Captions(folder + "stream/de.vtt", "de", "Deutsch", CaptionsKind.SUBTITLES),
                new Captions(folder + "stream/forced.vtt", "en", "Forced", CaptionsKind.FORCED)),
            List.of(
                new Audio("English", "en", AudioKind.MIX),
                new Audio("Commentary with Ana Reyes", "en", AudioKind.COMMENTARY)),
            Optional.of("search/p" + number + "-{digest}.json")),
        List.of(
            chapter(folder, 0, 0, "Four pans and a sluice"),
            chapter(folder, 1, 702_000, "The first load"),
            chapter(folder, 2, 1_448_500, "Silence"),
            chapter(folder, 3, 2_520_000, "Up to the gate, and the long wait that comes after it")),
        List.of(
            new Paragraph(
                Optional.of("Dee Marsh"),
                List.of(new Sentence(61_000, "You hear it before you see it."))),
            new Paragraph(
                Optional.empty(),
                List.of(
                    new Sentence(66_250, "The water goes flat. "),
                    new Sentence(68_000, "Then it goes white."))),
            new Paragraph(
                Optional.of("Tomas Vela"),
                List.of(new Sentence(80_000, "He never once said it was heavy.")))),
        Optional.of(new Span(95_000, 140_000)),
        number == 1 ? Optional.empty() : Optional.of(new Span(0, 60_000)),
        Optional.of(new Span(durationMs - 90_000, durationMs)),
        Notes.NONE);
  }

  private static Chapter chapter(String folder, int column, long startMs, String title) {
    return new Chapter(
        startMs,
        title,
        Optional.of(new Tile(folder + "stream/tiles-1.jpg", 320, 180, 4, 3, column, 1)));
  }

  static Watchable plain(
      Kind kind, String id, String label, String title, String folder, long durationMs) {
    return new Watchable(
        id,
        kind,
        folder,
        label,
        title,
        kind == Kind.INTERVIEW ? Optional.of("engineer") : Optional.empty(),
        Optional.empty(),
        List.of(),
        durationMs,
        still(folder),
        new Media(
            folder + "stream/main.m3u8",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1440,
            1080,
            List.of(),
            List.of(),
            Optional.empty()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind == Kind.INTERVIEW ? interview() : Notes.NONE);
  }

  private static Notes interview() {
    return new Notes(
        List.of("dee"),
        List.of(),
        List.of(
            new Excerpt(
                "p1", Optional.of(new Span(61_000, 66_250)), Optional.empty(), Optional.empty())),
        Optional.empty(),
        Optional.of("2025-03-04"),
        Optional.of("Salinas"),
        Optional.of("en"),
        Optional.of("i/dee/stream/sound.mp4"),
        List.of());
  }

  private static Still still(String folder) {
    return new Still(
        List.of(
            new Still.Size(folder + "poster-640.jpg", 640, 360),
            new Still.Size(folder + "poster-1280.jpg", 1280, 720)),
        "");
  }
}
