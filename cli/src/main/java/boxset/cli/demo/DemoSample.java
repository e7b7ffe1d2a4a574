package boxset.cli.demo;

import boxset.tools.Ffmpeg;
import boxset.tools.ToolFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** "The Long Tide": a documentary-like series in four parts that needs no camera. */
public final class DemoSample {

  private static final String SERIES_FILE = "series.yaml";

  private static final List<Master> MASTERS =
      List.of(
          new Master("masters/part1.mov", Ebb.film(), Score.EBB),
          new Master("masters/part2.mov", SlackWater.film(), Score.SLACK_WATER),
          new Master("masters/part3.mov", Flood.film(), Score.FLOOD),
          new Master("masters/part4.mov", SpringTide.film(), Score.SPRING_TIDE),
          new Master("extras/how-it-was-made.mov", HowItWasMade.film(), Score.EXTRA));

  private static final List<Talk> TALKS =
      List.of(
          new Talk("interviews/joost.mov", Portrait.JOOST, Score.EBB),
          new Talk("interviews/edda.mov", Portrait.EDDA, Score.FLOOD));

  private static final Map<String, Portrait> PEOPLE =
      new TreeMap<>(
          Map.of(
              "people/joost.jpg", Portrait.JOOST,
              "people/amara.jpg", Portrait.AMARA,
              "people/edda.jpg", Portrait.EDDA,
              "people/kenji.jpg", Portrait.KENJI));

  private static final Map<String, Supplier<BufferedImage>> STILLS =
      new TreeMap<>(
          Map.of(
              "stills/first-light.jpg", () -> frame(Ebb.film(), 0),
              "stills/the-lamp.jpg", () -> frame(Flood.film(), 3),
              "stills/the-bay.jpg", () -> frame(SpringTide.film(), 2),
              "stills/joost.jpg", () -> Portrait.JOOST.photo(1080)));

  private static final List<String> TEXTS =
      List.of(
          "articles/waiting-for-water.md",
          "captions/edda.en.srt",
          "captions/joost.en.srt",
          "captions/part1.de.vtt",
          "captions/part1.en.srt",
          "captions/part2.de.vtt",
          "captions/part2.en.srt",
          "captions/part3.de.vtt",
          "captions/part3.en.srt",
          "captions/part4.de.vtt",
          "captions/part4.en.srt",
          SERIES_FILE);

  private DemoSample() {}

  /** Hears how far the sample is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called now and then, from several threads.
     *
     * @param done 0 to 1
     */
    void at(double done);
  }

  private record Master(String file, Film film, Score score) {}

  /**
   * Writes the sample into a folder: masters, a commentary, captions, an extra, key art and the
   * file that describes them. What is there already is left as it is, so a sample that was
   * interrupted is completed and one that was edited is not touched.
   *
   * @param folder made when it is missing
   * @throws ToolFailure when ffmpeg fails
   * @throws IOException when a file cannot be written; the message names it
   */
  public static void write(Path folder, Ffmpeg ffmpeg, Progress progress)
      throws ToolFailure, IOException, InterruptedException {
    for (String sub :
        List.of(
            "masters",
            "extras",
            "interviews",
            "people",
            "audio",
            "art",
            "stills",
            "articles",
            "captions")) {
      Files.createDirectories(folder.resolve(sub));
    }
    List<Master> missing =
        MASTERS.stream().filter(m -> Files.notExists(folder.resolve(m.file))).toList();
    int frames = missing.stream().mapToInt(m -> m.film.frames()).sum();
    AtomicInteger painted = new AtomicInteger();
    List<Callable<Void>> works = new ArrayList<>();
    for (Master master : missing) {
      works.add(() -> {
        master(
            folder, master, ffmpeg, _ -> progress.at(painted.incrementAndGet() / (double) frames));
        return null;
      });
    }
    works.add(() -> {
      commentary(folder.resolve("audio/part1-commentary.wav"));
      art(folder.resolve("art/background.jpg"));
      return null;
    });
    for (Talk talk : TALKS) {
      works.add(() -> {
        talk.write(folder, ffmpeg);
        return null;
      });
    }
    works.add(() -> {
      for (var person : PEOPLE.entrySet()) {
        picture(folder.resolve(person.getKey()), () -> person.getValue().photo(720));
      }
      for (var still : STILLS.entrySet()) {
        picture(folder.resolve(still.getKey()), still.getValue());
      }
      return null;
    });
    all(works);
    for (String text : TEXTS) {
      text(folder, text);
    }
  }

  private static void master(Path folder, Master master, Ffmpeg ffmpeg, Film.Progress progress)
      throws ToolFailure, IOException, InterruptedException {
    Path file = folder.resolve(master.file);
    Path sound = file.resolveSibling(file.getFileName() + ".wav");
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      master.score.mix(master.film.seconds()).write(sound);
      new MasterWriter(ffmpeg, file.resolveSibling(file.getFileName() + ".log"))
          .write(master.film, sound, part, progress);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(sound);
      Files.deleteIfExists(part);
    }
  }

  private static void commentary(Path file) throws IOException {
    if (Files.notExists(file)) {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        Score.EBB.commentary(Ebb.film().seconds()).write(part);
        Files.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void art(Path file) throws IOException {
    picture(file, () -> frame(Ebb.film(), 0));
  }

  /** The middle of a shot. */
  private static BufferedImage frame(Film film, int shot) {
    return film.shots().get(shot).still(0.5);
  }

  private static void picture(Path file, Supplier<BufferedImage> image) throws IOException {
    if (Files.notExists(file) && !ImageIO.write(image.get(), "jpg", file.toFile())) {
      throw new IOException(file + " cannot be written");
    }
  }

  private static void text(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      try (InputStream in = DemoSample.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing from the build");
        }
        Files.copy(in, file);
      }
    }
  }

  /** As many at a time as there are processors; the first that fails ends the others. */
  private static void all(List<Callable<Void>> works)
      throws ToolFailure, IOException, InterruptedException {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    try (ExecutorService threadsOfWork = Executors.newFixedThreadPool(threads)) {
      List<Future<Void>> running = works.stream().map(threadsOfWork::submit).toList();
      try {
        for (Future<Void> one : running) {
          one.get();
        }
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case ToolFailure failure -> throw failure;
          case IOException failure -> throw failure;
          case InterruptedException failure -> throw failure;
          case null, default -> throw new IllegalStateException(e.getCause());
        }
      } finally {
        threadsOfWork.shutdownNow();
      }
    }
  }
}
