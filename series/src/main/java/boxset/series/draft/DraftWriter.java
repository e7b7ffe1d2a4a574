package boxset.series.draft;

import static boxset.series.yaml.YamlText.scalar;

import boxset.series.draft.Cast.Role;
import boxset.series.draft.Found.Captions;
import boxset.series.draft.Found.Marker;
import boxset.series.draft.Found.Sound;
import boxset.series.draft.Found.Track;
import boxset.series.file.SeriesSchema;
import boxset.series.model.AudioKind;
import boxset.series.model.CaptionKind;
import boxset.series.model.Ids;
import boxset.series.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a first series file that reads without an error, with what to do next. */
public final class DraftWriter {
  private final StringBuilder out = new StringBuilder();
  private final Cast cast;
  private final String language;
  private final String noun;
  private final String title;

  private DraftWriter(Found found) {
    this.cast = Cast.of(found);
    this.language = Languages.spoken(found).orElse("en");
    this.noun = SeriesName.noun(found);
    this.title = SeriesName.title(found);
  }

  /** The draft for a folder; without any picture it has no part, which the to-do list says. */
  public static Draft write(Found facts) {
    Found found = Languages.tagged(facts);
    DraftWriter writer = new DraftWriter(found);
    writer.series();
    writer.parts();
    writer.interviews();
    writer.extras();
    writer.windows();
    return new Draft(
        writer.out.toString(),
        ToDoList.of(writer.cast, writer.noun, writer.language, Languages.spoken(found)));
  }

  private void series() {
    String id = Ids.of(title).isEmpty() ? "series" : Ids.of(title);
    lines(
        SeriesSchema.FIRST_LINE,
        "# Everything is made from this file: change it, then run `boxset make` again.",
        "# Lines that begin with # are notes. Take the # away to use one.",
        "boxset: 1",
        "id: " + scalar(id) + "  # part of every address: never change it once it is out",
        "title: " + scalar(title),
        "noun: " + scalar(noun) + "  # what a part is called: Part, Episode, Session",
        "language: " + scalar(language) + "  # spoken",
        "# logline: One line that makes somebody want to see it.",
        "# synopsis:",
        "#   short: At most 50 words.",
        "#   long: text/long.txt       # at most 350 words, here in a file of their own",
        "# credits:",
        "#   Directed by: Ana Reyes",
        "#   Produced by: [Sam Okoro, Lin Wei]",
        "# art: {background: art/wall.tif, title: art/title.svg, focus: [62%, 40%]}",
        "# stills: stills/            # a folder; captions and credits are read from the files",
        "");
  }

  private void parts() {
    if (cast.parts().isEmpty()) {
      lines(
          "parts: []  # add each with: - {id: p1, title: Basement, master: masters/part1.mov}", "");
      return;
    }
    lines("parts:");
    int position = 0;
    for (Role role : cast.parts()) {
      position++;
      lines(
          "  - id: " + scalar(role.id()),
          "    title: " + scalar(role.title()),
          "    master: " + scalar(role.picture().path()) + facts(role));
      if (role.number() != position) {
        lines("    number: " + role.number());
      }
      role.textless().ifPresent(t -> lines("    textless: " + scalar(t.path())));
      tracks(role);
      chapters(role, position == 1);
      if (position == 1) {
        lines(
            "    # breaks: [00:15:30, 00:33:05]   # for channels; a chapter is not a break",
            "    # segments: {intro: 00:00:00-00:00:48, credits: 00:50:10-00:52:00}",
            "    # synopsis: At most 50 words.");
      }
    }
    lines("");
  }

  private static String facts(Role role) {
    List<String> facts = role.picture().facts();
    return facts.isEmpty()
        ? ""
        : "  # " + facts.stream().map(DraftWriter::comment).collect(Collectors.joining(", "));
  }

  private static String comment(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void tracks(Role role) {
    List<Track> inside = role.picture().sounds();
    if (!role.sounds().isEmpty() || inside.size() > 1) {
      lines("    audio:");
      for (int i = 0; i < inside.size(); i++) {
        lines("      - " + braces(inside(inside.get(i), i + 1)));
      }
      for (Sound sound : role.sounds()) {
        lines("      - " + braces(sidecar(sound)));
      }
    }
    if (!role.captions().isEmpty() || !role.picture().captions().isEmpty()) {
      lines("    captions:");
      List<Track> captions = role.picture().captions();
      for (int i = 0; i < captions.size(); i++) {
        String own = captions.get(i).language().orElse(language);
        lines(
            "      - "
                + braces(
                    List.of(
                        "track: " + (i + 1),
                        "kind: " + kind(Optional.empty(), own),
                        "language: " + scalar(own))));
      }
      role.captions().forEach(c -> lines("      - " + braces(sidecar(c))));
    }
  }

  private static List<String> inside(Track track, int number) {
    List<String> keys = new ArrayList<>(List.of("track: " + number, "kind: mix"));
    track.language().ifPresent(l -> keys.add("language: " + scalar(l)));
    track
        .title()
        .filter(t -> !t.isBlank())
        .ifPresent(t -> keys.add("title: " + scalar(oneLine(t))));
    return keys;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\R", " ");
  }

  private static List<String> sidecar(Sound sound) {
    SidecarName name = SidecarName.of(sound.path());
    List<String> keys = new ArrayList<>();
    keys.add("file: " + scalar(sound.path()));
    keys.add("kind: " + word(name.sound().orElse(AudioKind.MIX)));
    name.language().ifPresent(l -> keys.add("language: " + scalar(l)));
    if (sound.layout().isEmpty()) {
      name.layout().ifPresent(l -> keys.add("layout: " + word(l)));
    }
    return keys;
  }

  private List<String> sidecar(Captions captions) {
    SidecarName name = SidecarName.of(captions.path());
    String own = name.language().or(captions::language).orElse(language);
    return List.of(
        "file: " + scalar(captions.path()),
        "kind: " + kind(name.captions().or(captions::kind), own),
        "language: " + scalar(own));
  }

  /** Captions in the language that is spoken are for the deaf; in another they translate. */
  private String kind(Optional<CaptionKind> known, String own) {
    CaptionKind kind = known.orElse(own.equals(language) ? CaptionKind.SDH : CaptionKind.SUBTITLES);
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void chapters(Role role, boolean example) {
    List<Marker> chapters = rising(role.picture().chapters());
    if (!chapters.isEmpty()) {
      lines("    chapters:");
      chapters.forEach(c -> lines("      " + c.at() + ": " + scalar(chapterTitle(c))));
    } else if (example) {
      lines(
          "    # chapters:", "    #   00:00:00: Four tracks", "    #   00:11:42: The first cheque");
    }
  }

  private static String chapterTitle(Marker chapter) {
    String title = oneLine(chapter.title());
    return title.isEmpty() ? "Chapter" : title;
  }

  /** Files may hold chapters at the same place, or out of order; the first of each is kept. */
  private static List<Marker> rising(List<Marker> chapters) {
    List<Marker> rising = new ArrayList<>();
    String last = "";
    for (Marker chapter : chapters) {
      String at = chapter.at().toString();
      if (at.compareTo(last) > 0) {
        rising.add(chapter);
        last = at;
      }
    }
    return rising;
  }

  private void interviews() {
    if (cast.interviews().isEmpty()) {
      lines(
          "# interviews:",
          "#   - {id: dee, name: Dee Marsh, role: engineer, file: interviews/dee.mov}",
          "");
      return;
    }
    lines("interviews:");
    for (Role role : cast.interviews()) {
      lines("  - id: " + scalar(role.id()), "    name: " + scalar(role.title()));
      lines("    file: " + scalar(role.picture().path()) + facts(role));
      tracks(role);
      chapters(role, false);
    }
    lines("");
  }

  private void extras() {
    if (cast.extras().isEmpty()) {
      lines(
          "# extras:",
          "#   - {title: The missing tape, kind: deleted scene, file: extras/tape.mov}",
          "# themes:",
          "#   loyalty: [p1 00:14:10-00:15:02, p1 00:40:00-00:41:30]",
          "");
      return;
    }
    lines("extras:");
    for (Role role : cast.extras()) {
      String kind = role.kind().orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      lines(
          "  - id: " + scalar(role.id()),
          "    title: " + scalar(role.title()),
          "    kind: " + kind,
          "    file: " + scalar(role.picture().path()) + facts(role));
      tracks(role);
      chapters(role, false);
    }
    lines("");
  }

  private void windows() {
    lines(
        "windows:",
        "  stream:",
        "    quality: good  # draft, good or best",
        "    # opens: 2026-06-18",
        "    # where: world");
  }

  private static String braces(List<String> keys) {
    return "{" + String.join(", ", keys) + "}";
  }

  private static String word(AudioKind kind) {
    return kind == AudioKind.MUSIC_AND_EFFECTS ? "m&e" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Layout layout) {
    return switch (layout) {
      case MONO -> "mono";
      case STEREO -> "stereo";
      case LT_RT -> "lt/rt";
      case SURROUND_5_1 -> "5.1";
      case SURROUND_7_1 -> "7.1";
    };
  }

  private void lines(String... lines) {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
