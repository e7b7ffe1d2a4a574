package boxset.series.file;

import static boxset.series.file.AvailabilityKeys.CLOSES;
import static boxset.series.file.AvailabilityKeys.EXCEPT;
import static boxset.series.file.AvailabilityKeys.OPENS;
import static boxset.series.file.AvailabilityKeys.WHERE;
import static boxset.series.file.AvailabilityKeys.availability;
import static boxset.series.file.Key.optional;

import boxset.series.model.Availability;
import boxset.series.model.DiscOutput;
import boxset.series.model.DiscSettings;
import boxset.series.model.Effort;
import boxset.series.model.Quality;
import boxset.series.model.StreamSettings;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.series.model.Window.Aspect;
import boxset.series.model.Window.BlurayFormat;
import boxset.series.model.Window.BluraySound;
import boxset.series.model.Window.DvdFormat;
import boxset.series.model.Window.Standard;
import boxset.series.model.Windows;
import boxset.series.yaml.Value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The windows. */
final class WindowKeys {
  private static final Key<When> EMBARGO =
      optional(
          "embargo",
          DateText.DAY_OR_TIME,
          "Nothing may be published before this. Until this line is taken out, the press pages are"
              + " made into `embargoed/` beside the site and not into it: a folder on a web server"
              + " opens nothing by itself.");
  private static final Key<String> CONTACT =
      optional("contact", Scalars.line("text", "press@example.com"), "Whom the press may ask.");

  private static final Keys<Window.Press> PRESS =
      new Keys<>(
          "the press window",
          "Press pages, stills and embeds.",
          List.of(OPENS, CLOSES, WHERE, EXCEPT, EMBARGO, CONTACT),
          f -> {
            Availability open = availability(f);
            WindowChecks.embargo(open, f.get(EMBARGO), f.reading());
            return new Window.Press(open, f.get(EMBARGO), f.get(CONTACT), f.place());
          });

  private static final Key<String> ADDRESS =
      optional(
              "address",
              Scalars.map(
                  Scalars.form(
                      "an address",
                      "https://example.org/the-long-way-up/",
                      "^https?://[^\\s/?#]+(/[^\\s?#]*)?$",
                      "Write the whole address of the folder, from https:// on."),
                  address -> address.endsWith("/") ? address : address + "/"),
              "Where the site will be. Previews of links, search engines, podcasts and embedding"
                  + " need it; pages and player do not.")
          .not("url", "site", "baseurl", "link");

  private static final Shape<Quality> QUALITY_SHAPE =
      new TextShape<>(
          "`draft`, `good`, `best` or a number", "good", qualitySchema(), WindowKeys::quality);

  private static final Key<Quality> QUALITY =
      optional(
              "quality",
              QUALITY_SHAPE,
              "How good the picture is: `draft` to look at words and structure, `good` for an"
                  + " audience, `best` where nothing more is seen beyond it. Or a constant rate"
                  + " factor from 10 to 40, lower being better.")
          .without("good")
          .not("crf");
  private static final Key<Integer> RATE =
      optional(
              "rate",
              Scalars.bitRate("6000k", 100, 100_000),
              "The highest picture rate, on average over a part. Smaller pictures get their"
                  + " share of it.")
          .without("what the size of the picture asks for")
          .not("bitrate", "maxrate", "bandwidth");
  private static final Key<Effort> EFFORT =
      optional(
              "effort",
              ChoiceShape.of("effort", Effort.class, Effort::word),
              "How long the encoder may look for smaller files of the same quality. Every step"
                  + " towards `slower` takes about twice the time.")
          .without("medium")
          .not("preset", "speed");
  private static final Key<Integer> LARGEST =
      optional(
              "largest",
              Scalars.map(
                  Scalars.form(
                      "a height of picture",
                      "1080p",
                      "^([1-9][0-9]{2}|[1-3][0-9]{3}|4[0-2][0-9]{2}|43[01][0-9]|4320)p?$",
                      "Write the number of lines: 2160p, 1080p, 720p."),
                  height -> Integer.parseInt(height.replace("p", ""))),
              "The largest picture, by its lines. A larger master is made smaller; none is made"
                  + " larger.")
          .without("1080p")
          .not("height", "resolution", "size", "maxheight");
  private static final Key<Integer> SOUND_RATE =
      optional("sound_rate", Scalars.bitRate("160k", 32, 320), "The rate of stereo sound.")
          .without("160k")
          .not("audiorate", "audiobitrate");
  private static final Key<Integer> SURROUND_RATE =
      optional("surround_rate", Scalars.bitRate("320k", 128, 640), "The rate of 5.1 sound.")
          .without("320k");

  private static final Keys<Window.Stream> STREAM =
      new Keys<>(
              "the stream window",
              "Adaptive streaming on your own site.",
              List.of(
                  OPENS,
                  CLOSES,
                  WHERE,
                  EXCEPT,
                  ADDRESS,
                  QUALITY,
                  RATE,
                  EFFORT,
                  LARGEST,
                  SOUND_RATE,
                  SURROUND_RATE),
              f -> new Window.Stream(availability(f), f.get(ADDRESS), settings(f), f.place()))
          .like("{opens: 2026-06-18, where: world, quality: good}");

  private static final Keys<Window.Download> DOWNLOAD =
      new Keys<>(
          "the download window",
          "Files to own.",
          List.of(OPENS, CLOSES, WHERE, EXCEPT),
          f -> new Window.Download(availability(f), f.place()));

  private static final Key<List<List<String>>> KEEP_TOGETHER =
      optional("keep_together", BoxKeys.GROUPS, "Parts that must be on one disc.")
          .without("the groups under `discs`");
  private static final Key<List<Standard>> STANDARD =
      optional(
              "standard",
              ChoiceShape.of("standard", Standard.class).oneOrMore("standards"),
              "`ntsc` or `pal`; both make two sets of discs.")
          .without("the one that fits the frame rate");
  private static final Key<Aspect> ASPECT =
      optional(
              "aspect",
              ChoiceShape.of("aspect", Aspect.class, Aspect::toString),
              "The shape of the frame. Pictures of another stand in it between black bars.")
          .without("`16:9` if any part is wider than 3:2, else `4:3`; extras for themselves")
          .not("shape", "frame", "widescreen");
  private static final Key<DvdFormat> DVD_FORMAT =
      optional(
              "format",
              ChoiceShape.of("format", DvdFormat.class, WindowKeys::dashed),
              "The size of the disc.")
          .without("the smallest that holds the parts")
          .not("size", "disc");

  private static final Key<List<DiscOutput>> OUTPUT =
      optional(
              "output",
              ChoiceShape.of("output", DiscOutput.class).oneOrMore("outputs"),
              "What a disc is released as: an `image`, which burners and plants take, a `folder`"
                  + " with the files that are on it, or both.")
          .without("image")
          .not("layout", "write", "as");

  private static final Key<DiscSettings.Menus> MENUS =
      optional(
              "menus",
              ChoiceShape.of("menus", DiscSettings.Menus.class),
              "`full` menus, or `none`: the disc then plays all parts and stops.")
          .without("full")
          .not("menu");
  private static final Key<DiscSettings.FirstPlay> FIRST_PLAY =
      optional(
              "first_play",
              ChoiceShape.of("first play", DiscSettings.FirstPlay.class),
              "What is seen when the disc is inserted: its `menu`, or its `parts`, one behind"
                  + " another.")
          .without("menu");

  private static final Keys<Window.Dvd> DVD =
      new Keys<>(
          "the dvd window",
          "DVD-Video discs with menus.",
          List.of(
              OPENS,
              CLOSES,
              WHERE,
              EXCEPT,
              STANDARD,
              ASPECT,
              DVD_FORMAT,
              KEEP_TOGETHER,
              MENUS,
              FIRST_PLAY,
              OUTPUT),
          f ->
              new Window.Dvd(
                  availability(f),
                  f.list(STANDARD),
                  f.get(ASPECT),
                  f.get(DVD_FORMAT),
                  f.list(KEEP_TOGETHER),
                  discs(f),
                  f.place()));

  private static final Key<BlurayFormat> BLURAY_FORMAT =
      optional(
              "format",
              ChoiceShape.of("format", BlurayFormat.class, WindowKeys::dashed),
              "The size of the disc.")
          .without("the smallest that holds the parts")
          .not("size", "disc");

  private static final Key<BluraySound> BLURAY_SOUND =
      optional(
              "sound",
              ChoiceShape.of("sound", BluraySound.class),
              "Whether the mix is `lossless`, as it was delivered (LPCM), or `compressed` (AC-3)."
                  + " Dubs, description and commentary are always compressed.")
          .without("lossless if it costs no disc and the picture little")
          .not("audio");

  private static final Keys<Window.Bluray> BLURAY =
      new Keys<>(
          "the bluray window",
          "Blu-ray discs with menus.",
          List.of(
              OPENS,
              CLOSES,
              WHERE,
              EXCEPT,
              BLURAY_FORMAT,
              BLURAY_SOUND,
              KEEP_TOGETHER,
              MENUS,
              FIRST_PLAY,
              OUTPUT),
          f ->
              new Window.Bluray(
                  availability(f),
                  f.get(BLURAY_FORMAT),
                  f.get(BLURAY_SOUND),
                  f.list(KEEP_TOGETHER),
                  discs(f),
                  f.place()));

  private static DiscSettings discs(Fields f) {
    return new DiscSettings(
        f.get(MENUS).orElse(DiscSettings.Menus.FULL) == DiscSettings.Menus.FULL,
        f.get(FIRST_PLAY).orElse(DiscSettings.DEFAULTS.firstPlay()),
        f.get(OUTPUT).orElse(DiscSettings.DEFAULTS.outputs()));
  }

  private static final Key<Window.Press> PRESS_KEY =
      optional("press", PRESS, "Press pages, stills and embeds.").orEmpty();
  private static final Key<Window.Run> RUN_KEY =
      optional("run", RunKeys.RUN, "A run on a channel.").not("channel", "tv", "broadcast");
  private static final Key<Window.Stream> STREAM_KEY =
      optional("stream", STREAM, "Adaptive streaming on your own site.")
          .orEmpty()
          .not("streaming", "web", "site", "svod");
  private static final Key<Window.Download> DOWNLOAD_KEY =
      optional("download", DOWNLOAD, "Files to own.").orEmpty().not("own", "est", "downloads");
  private static final Key<Window.Dvd> DVD_KEY =
      optional("dvd", DVD, "DVD-Video discs with menus.").orEmpty();
  private static final Key<Window.Bluray> BLURAY_KEY =
      optional("bluray", BLURAY, "Blu-ray discs with menus.").orEmpty().not("bd");

  static final Keys<Windows> WINDOWS =
      new Keys<>(
              "the windows",
              "When, where and how the series may be seen. Only windows named here are made.",
              List.of(PRESS_KEY, RUN_KEY, STREAM_KEY, DOWNLOAD_KEY, DVD_KEY, BLURAY_KEY),
              f -> {
                Windows windows =
                    new Windows(
                        f.get(PRESS_KEY),
                        f.get(RUN_KEY),
                        f.get(STREAM_KEY),
                        f.get(DOWNLOAD_KEY),
                        f.get(DVD_KEY),
                        f.get(BLURAY_KEY));
                WindowChecks.againstEmbargo(windows, f.reading());
                return windows;
              })
          .like("{stream: {opens: 2026-06-18}}");

  private WindowKeys() {}

  private static StreamSettings settings(Fields f) {
    StreamSettings defaults = StreamSettings.DEFAULTS;
    Optional<Integer> rate = f.get(RATE);
    return new StreamSettings(
        f.get(QUALITY).orElse(defaults.quality()),
        rate.isPresent() ? OptionalInt.of(rate.get()) : defaults.rate(),
        f.get(EFFORT).orElse(defaults.effort()),
        f.get(LARGEST).orElse(defaults.largest()),
        f.get(SOUND_RATE).orElse(defaults.soundRate()),
        f.get(SURROUND_RATE).orElse(defaults.surroundRate()));
  }

  private static Optional<Quality> quality(Text text, Reading reading) {
    String word = text.text().strip();
    for (Quality.Level level : Quality.Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(level);
      }
    }
    if (word.matches("[1-3][0-9](\\.[0-9])?|40(\\.0)?")) {
      String tenths = word.contains(".") ? word.replace(".", "") : word + "0";
      return Optional.of(new Quality.Factor(Integer.parseInt(tenths)));
    }
    List<String> words = List.of("draft", "good", "best");
    return reading.refuse(
        text.place(),
        "`" + word + "` is no quality",
        Suggestion.among(word, words).map(m -> "Did you mean `" + m + "`? ").orElse("")
            + "It is `draft`, `good`, `best`, or a number from 10 (best) to 40.");
  }

  private static ObjectNode qualitySchema() {
    ObjectNode schema = Definitions.node();
    ArrayNode any = schema.putArray("anyOf");
    any.addObject().putArray("enum").add("draft").add("good").add("best");
    any.addObject().put("type", "number").put("minimum", 10).put("maximum", 40);
    return schema;
  }

  private static String dashed(Enum<?> format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
