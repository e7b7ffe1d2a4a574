package boxset.series.draft;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import boxset.series.draft.Found.Captions;
import boxset.series.draft.Found.Marker;
import boxset.series.draft.Found.Picture;
import boxset.series.draft.Found.Sound;
import boxset.series.draft.Found.Track;
import boxset.series.file.FileLookup;
import boxset.series.file.Parsed;
import boxset.series.file.SeriesFile;
import boxset.series.model.CaptionKind;
import boxset.series.model.Chapter;
import boxset.series.model.Layout;
import boxset.series.model.Part;
import boxset.series.model.Series;
import boxset.series.model.Timecode.Clock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftWriterTest {
  private static final Track STEREO =
      new Track(Optional.of("en"), Optional.empty(), Optional.of(Layout.STEREO));

  @Test
  void folderBecomesACommentedFileAndAToDoList() {
    Found found =
        new Found(
            "The_Long Way Up",
            List.of(
                picture("masters/part10.mov", "25"),
                new Picture(
                    "masters/part1.mov",
                    List.of("52:10", "1920x1080", "23.976"),
                    "23.976",
                    List.of(STEREO),
                    List.of(),
                    List.of(
                        new Marker(new Clock(0), "Four: tracks"),
                        new Marker(new Clock(702_000), "The first cheque #1"),
                        new Marker(new Clock(702_000), "The same place"))),
                new Picture(
                    "masters/part2 - Salt, Sand & \"Sea\".mov",
                    List.of(),
                    "23.976",
                    List.of(),
                    List.of(),
                    List.of()),
                picture("masters/part1_textless.mov", "23.976"),
                picture("interviews/Dee Marsh.mov", "23.976"),
                picture("trailer_v2.mov", "23.976")),
            List.of(
                new Sound("masters/part1_51.wav", Optional.empty()),
                new Sound("masters/part1-commentary.wav", Optional.of(Layout.STEREO)),
                new Sound("x/lonely.wav", Optional.empty())),
            List.of(
                new Captions("captions/part1.en.srt", Optional.empty(), Optional.empty()),
                new Captions("captions/part1.de.srt", Optional.empty(), Optional.empty()),
                new Captions(
                    "captions/part10.srt", Optional.of("en"), Optional.of(CaptionKind.SDH))));
    Draft draft = DraftWriter.write(found);
    assertThat(report(draft, found)).isEmpty();
    assertThat(draft.text() + "----\n" + toDo(draft))
        .isEqualTo(
"""
# yaml-language-server: $schema=.boxset/series.schema.json
# Everything is made from this file: change it, then run `boxset make` again.
# Lines that begin with # are notes. Take the # away to use one.
boxset: 1
id: the-long-way-up  # part of every address: never change it once it is out
title: The Long Way Up
noun: Part  # what a part is called: Part, Episode, Session
language: en  # spoken
# logline: One line that makes somebody want to see it.
# synopsis:
#   short: At most 50 words.
#   long: text/long.txt       # at most 350 words, here in a file of their own
# credits:
#   Directed by: Ana Reyes
#   Produced by: [Sam Okoro, Lin Wei]
# art: {background: art/wall.tif, title: art/title.svg, focus: [62%, 40%]}
# stills: stills/            # a folder; captions and credits are read from the files

parts:
  - id: p1
    title: Part 1
    master: masters/part1.mov  # 52:10, 1920x1080, 23.976
    textless: masters/part1_textless.mov
    audio:
      - {track: 1, kind: mix, language: en}
      - {file: masters/part1-commentary.wav, kind: commentary}
      - {file: masters/part1_51.wav, kind: mix, layout: 5.1}
    captions:
      - {file: captions/part1.de.srt, kind: subtitles, language: de}
      - {file: captions/part1.en.srt, kind: sdh, language: en}
    chapters:
      00:00:00: "Four: tracks"
      00:11:42: "The first cheque #1"
    # breaks: [00:15:30, 00:33:05]   # for channels; a chapter is not a break
    # segments: {intro: 00:00:00-00:00:48, credits: 00:50:10-00:52:00}
    # synopsis: At most 50 words.
  - id: p2
    title: "Salt, Sand & \\"Sea\\""
    master: "masters/part2 - Salt, Sand & \\"Sea\\".mov"
  - id: p10
    title: Part 10
    master: masters/part10.mov  # 52:10
    number: 10
    captions:
      - {file: captions/part10.srt, kind: sdh, language: en}

interviews:
  - id: dee-marsh
    name: Dee Marsh
    file: interviews/Dee Marsh.mov  # 52:10

extras:
  - id: trailer
    title: Trailer
    kind: trailer
    file: trailer_v2.mov  # 52:10

windows:
  stream:
    quality: good  # draft, good or best
    # opens: 2026-06-18
    # where: world
----
Part 1 has no title of its own (its file name has none: change title:)
Part 2 has no sound (add audio: with a mix)
Part 2 has no SDH captions (add captions: with kind: sdh)
Part 2 has no chapters (add chapters: with timecodes and titles)
Part 10 has no title of its own (its file name has none: change title:)
Part 10 has no chapters (add chapters: with timecodes and titles)
There is no Part 3 to 9 (was a master left out?)
The parts differ in frame rate: Part 1, Part 2 at 23.976; Part 10 at 25 (is that meant?)
x/lonely.wav belongs to no part that its name tells (add it under audio or captions of the right one)
There is no synopsis yet (add synopsis: short and long)
There are no credits yet (add credits: with roles and names)
There is no key art yet (add art: with a background and a title)
""");
  }

  @Test
  void languageAndNounComeFromTheFiles() {
    Found found =
        new Found(
            "masters",
            List.of(
                new Picture(
                    "LaLongueRoute_Episode1.mov",
                    List.of(),
                    "25",
                    List.of(
                        new Track(Optional.of("fr"), Optional.empty(), Optional.empty()),
                        new Track(
                            Optional.of("en"), Optional.of("Doublage: VO"), Optional.empty())),
                    List.of(),
                    List.of())),
            List.of(),
            List.of(
                new Captions("LaLongueRoute_Episode1.en.vtt", Optional.empty(), Optional.empty())));
    Series series = read(DraftWriter.write(found), found).series().orElseThrow();
    assertThat(series.language()).isEqualTo("fr");
    assertThat(series.title()).isEqualTo("La Longue Route");
    assertThat(series.noun()).isEqualTo("Episode");
    Part part = series.parts().getFirst();
    assertThat(part.audio())
        .extracting(a -> a.language().orElse("") + a.title().orElse(""))
        .containsExactly("fr", "enDoublage: VO");
    assertThat(part.captions().getFirst().kind()).isEqualTo(CaptionKind.SUBTITLES);
  }

  @Test
  void folderOfTrailersIsASeriesOfThem() {
    Found found = new Found("Reel", List.of(picture("trailer.mov", "24")), List.of(), List.of());
    Draft draft = DraftWriter.write(found);
    assertThat(read(draft, found).series().orElseThrow().parts()).hasSize(1);
  }

  @Test
  void emptyFolderSaysSo() {
    Draft draft = DraftWriter.write(new Found("Reel", List.of(), List.of(), List.of()));
    assertThat(draft.toDo().getFirst().what()).isEqualTo("No master was found");
    assertThat(draft.text()).contains("parts: []");
  }

  /** Whatever files are called, the draft reads without an error and names each of them. */
  @Test
  void everyFolderGivesAFileThatReads() {
    Random random = new Random(99);
    String letters = "abcPart.en-ZZ 0123456789-_.,:'\"#[]{}&*!|>%@`~é中\\";
    for (int round = 0; round < 120; round++) {
      Set<String> names = new HashSet<>();
      List<Picture> pictures = new ArrayList<>();
      List<Sound> sounds = new ArrayList<>();
      List<Captions> captions = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        String name = name(random, letters, names);
        List<Marker> chapters = new ArrayList<>();
        for (int c = random.nextInt(4); c > 0; c--) {
          chapters.add(
              new Marker(
                  new Clock(random.nextInt(50_000)), name(random, letters, new HashSet<>())));
        }
        pictures.add(
            new Picture(
                name + ".mov",
                List.of("x # y\n"),
                "25",
                random.nextBoolean() ? List.of(STEREO, track(random)) : List.of(track(random)),
                List.of(track(random)),
                chapters));
        sounds.add(new Sound(name + "_51.wav", Optional.empty()));
        captions.add(
            new Captions(
                name(random, letters, names) + ".srt", Optional.empty(), Optional.empty()));
      }
      Found found = new Found(name(random, letters, names), pictures, sounds, captions);
      Draft draft = DraftWriter.write(found);
      Parsed parsed = read(draft, found);
      assertThat(parsed.series()).as(draft.text() + report(draft, found)).isPresent();
      List<String> masters =
          Stream.concat(
                  parsed.series().get().parts().stream().map(p -> p.master().path()),
                  parsed.series().get().parts().stream()
                      .flatMap(p -> p.textless().stream())
                      .map(f -> f.path()))
              .toList();
      assertThat(masters).allMatch(m -> pictures.stream().anyMatch(p -> p.path().equals(m)));
      assertThat(parsed.series().get().parts())
          .allSatisfy(p -> assertThat(p.chapters()).extracting(Chapter::title).doesNotContain(""));
    }
  }

  private static String name(Random random, String letters, Set<String> taken) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      name.append(letters.charAt(random.nextInt(letters.length())));
    }
    return taken.add(name.toString()) ? name.toString() : name.append(taken.size()).toString();
  }

  private static Track track(Random random) {
    List<String> languages = List.of("eng", "und", "xx", "english", "", "pt-br", "ger", "en-QQ");
    return new Track(
        Optional.of(languages.get(random.nextInt(languages.size()))),
        Optional.of(random.nextBoolean() ? "" : "Mix: 5.1, #1\n"),
        Optional.empty());
  }

  private static Picture picture(String path, String rate) {
    return new Picture(path, List.of("52:10"), rate, List.of(STEREO), List.of(), List.of());
  }

  private static String toDo(Draft draft) {
    return draft.toDo().stream()
        .map(t -> t.what() + " (" + t.how() + ")\n")
        .collect(Collectors.joining());
  }

  private static String report(Draft draft, Found found) {
    return DiagnosticsText.render(read(draft, found).diagnostics(), Style.PLAIN);
  }

  private static Parsed read(Draft draft, Found found) {
    Set<String> paths = new HashSet<>();
    found.pictures().forEach(p -> paths.add(p.path()));
    found.sounds().forEach(s -> paths.add(s.path()));
    found.captions().forEach(c -> paths.add(c.path()));
    FileLookup files =
        new FileLookup() {
          @Override
          public Kind kind(String path) {
            return paths.contains(path) ? Kind.FILE : Kind.NONE;
          }

          @Override
          public List<String> names(String folder) {
            return List.of();
          }

          @Override
          public Optional<byte[]> read(String path) {
            return Optional.empty();
          }
        };
    byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
    return SeriesFile.parse("series.yaml", bytes, files);
  }
}
