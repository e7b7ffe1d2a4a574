package boxset.cli;

import boxset.editions.Languages;
import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Cue;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Outcome;
import boxset.graph.run.Report;
import boxset.series.draft.Found;
import boxset.series.draft.NaturalOrder;
import boxset.series.model.CaptionKind;
import boxset.series.model.Layout;
import boxset.series.model.Timecode;
import boxset.steps.MediaFacts;
import boxset.steps.Pools;
import boxset.steps.Probe;
import boxset.steps.Spot;
import boxset.tools.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds masters, sound and captions in a folder, by name and by what is in them. */
final class Discovery {
  private static final int DEEPEST = 4;

  private static final Set<String> MEDIA =
      Set.of(
          "mov", "mp4", "m4v", "mkv", "webm", "mpg", "mpeg", "m2v", "ts", "m2ts", "mts", "mxf",
          "avi", "vob", "dv", "3gp", "ogv", "wmv", "flv", "ivf", "y4m", "wav", "aif", "aiff",
          "flac", "mp3", "m4a", "aac", "ac3", "eac3", "opus", "ogg", "caf", "w64");

  private static final Set<String> CAPTIONS =
      Set.of("srt", "vtt", "ttml", "dfxp", "xml", "itt", "ass", "ssa", "stl", "scc");

  /** Sounds described for those who do not hear them. */
  private static final Pattern SOUND = Pattern.compile("^\\s*[\\[(][^\\])]+[\\])]|[♪♫]");

  private static final int SOUNDS_OF_SDH = 2;

  private final Screen screen;
  private final Project project;
  private final List<String> unread = new ArrayList<>();

  Discovery(Screen screen, Project project) {
    this.screen = screen;
    this.project = project;
  }

  /** What could not be read, and why; a line each. */
  List<String> unread() {
    return unread;
  }

  /** Looks at everything in the folder. */
  Found look() throws Exception {
    List<String> media = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    walk(media, captions);
    media.sort(NaturalOrder.NAMES);
    captions.sort(NaturalOrder.NAMES);
    Map<String, MediaFacts> facts = probe(media);
    List<Found.Picture> pictures = new ArrayList<>();
    List<Found.Sound> sounds = new ArrayList<>();
    for (String path : media) {
      MediaFacts known = facts.get(path);
      if (known != null && known.mainPicture().isPresent()) {
        pictures.add(picture(path, known, known.mainPicture().get()));
      } else if (known != null && !known.sounds().isEmpty()) {
        sounds.add(new Found.Sound(path, layout(known.sounds().getFirst().channels())));
      }
    }
    List<Found.Captions> texts = new ArrayList<>();
    for (String path : captions) {
      captions(path).ifPresent(texts::add);
    }
    return new Found(project.folder().getFileName().toString(), pictures, sounds, texts);
  }

  private void walk(List<String> media, List<String> captions) throws IOException {
    Files.walkFileTree(
        project.folder(),
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean ours =
                folder.equals(project.release(false)) || folder.equals(project.release(true));
            return ours || (!folder.equals(project.folder()) && hidden(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String ending = ending(file);
            if (!hidden(file) && Files.isRegularFile(file)) { // or a link to one
              String path = project.folder().relativize(file).toString().replace('\\', '/');
              if (MEDIA.contains(ending)) {
                media.add(path);
              } else if (CAPTIONS.contains(ending)) {
                captions.add(path);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            unread.add(project.folder().relativize(file) + " may not be read.");
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Map<String, MediaFacts> probe(List<String> media) throws Exception {
    Map<String, MediaFacts> facts = new LinkedHashMap<>();
    try (Workshop workshop = Workshop.open(screen, project, true, false)) {
      Map<String, Step> steps = new LinkedHashMap<>();
      for (String path : media) {
        steps.put(
            path,
            new Step(
                new StepId(String.format(Locale.ROOT, "found/%05d", steps.size() + 1)),
                path,
                "Look at " + path,
                new Probe(workshop.programs().ffprobe(), workshop.programs().ffmpeg()),
                Map.of("media", new Input.Source(project.folder().resolve(path))),
                Pools.DISK,
                1));
      }
      Report report = workshop.runQuietly(new Plan(List.copyOf(steps.values())));
      for (Map.Entry<String, Step> step : steps.entrySet()) {
        Optional<Path> json = report.file(new Input.Result(step.getValue().id(), "facts.json"));
        if (json.isPresent()) {
          facts.put(step.getKey(), MediaFacts.read(json.get()));
        } else if (report.outcomes().get(step.getValue().id()) instanceof Outcome.Failed failed) {
          unread.add("Left out: " + failed.message());
        }
      }
    }
    return facts;
  }

  private static Found.Picture picture(
      String path, MediaFacts facts, MediaFacts.VideoTrack picture) {
    List<String> about = new ArrayList<>();
    about.add(Spot.clock(picture.durationMicros() / 1000));
    about.add(picture.displayWidth() + " x " + picture.displayHeight());
    about.add(rate(picture.naturalRate()) + " frames a second");
    if (picture.fieldOrder() != MediaFacts.FieldOrder.PROGRESSIVE) {
      about.add("interlaced");
    }
    if (picture.dynamicRange() != MediaFacts.DynamicRange.SDR) {
      about.add(picture.dynamicRange().name());
    }
    return new Found.Picture(
        path,
        about,
        rate(picture.naturalRate()),
        facts.sounds().stream()
            .map(s -> track(s.language(), s.title(), layout(s.channels())))
            .toList(),
        facts.texts().stream()
            .filter(MediaFacts.TextTrack::text)
            .map(t -> track(t.language(), t.title(), Optional.empty()))
            .toList(),
        facts.chapters().stream()
            .map(c -> new Found.Marker(new Timecode.Clock(c.startMicros() / 1000), c.title()))
            .toList());
  }

  private static Found.Track track(String language, String title, Optional<Layout> layout) {
    return new Found.Track(
        Languages.tag(language), Optional.of(title).filter(t -> !t.isBlank()), layout);
  }

  private static Optional<Layout> layout(int channels) {
    return switch (channels) {
      case 1 -> Optional.of(Layout.MONO);
      case 2 -> Optional.of(Layout.STEREO);
      case 6 -> Optional.of(Layout.SURROUND_5_1);
      case 8 -> Optional.of(Layout.SURROUND_7_1);
      default -> Optional.empty();
    };
  }

  /** {@code 23.976}, {@code 25}. */
  private static String rate(Rate rate) {
    return BigDecimal.valueOf(rate.numerator())
        .divide(BigDecimal.valueOf(rate.denominator()), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Optional<Found.Captions> captions(String path) throws IOException {
    if (!(CaptionReading.read(Files.readAllBytes(project.folder().resolve(path)))
        instanceof Captions captions)) {
      if (!path.toLowerCase(Locale.ROOT).endsWith(".xml")) {
        unread.add("Left out: " + path + " holds no captions that can be read.");
      }
      return Optional.empty();
    }
    long sounds =
        captions.cues().stream()
            .map(Cue::plainText)
            .filter(text -> SOUND.matcher(text).find())
            .count();
    return Optional.of(
        new Found.Captions(
            path,
            Optional.empty(),
            sounds >= SOUNDS_OF_SDH ? Optional.of(CaptionKind.SDH) : Optional.empty()));
  }
}
