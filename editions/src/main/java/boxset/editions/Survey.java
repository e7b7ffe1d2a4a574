package boxset.editions;

import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Report;
import boxset.series.model.Article;
import boxset.series.model.AudioTrack;
import boxset.series.model.FileRef;
import boxset.series.model.Series;
import boxset.series.model.Still;
import boxset.series.model.TrackSource;
import boxset.steps.MediaFacts;
import boxset.steps.PhotoFacts;
import boxset.steps.Pools;
import boxset.steps.Probe;
import boxset.steps.ReadPhoto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every file of picture and sound, and every photograph, before anything is planned. */
public final class Survey {
  private final Map<String, Step> probes = new LinkedHashMap<>();
  private final Map<String, Step> photos = new LinkedHashMap<>();

  /**
   * @param folder that of the series file
   */
  public Survey(Series series, List<Article> articles, Path folder, Programs programs) {
    for (Programme programme : Programme.of(series)) {
      add(programme, "master", programme.file(), folder, programs);
      int number = 0;
      for (AudioTrack track : programme.audio()) {
        number++;
        if (track.source() instanceof TrackSource.OwnFile(FileRef file)) {
          add(programme, "audio-" + number, file, folder, programs);
        }
      }
    }
    if (series.windows().press().isPresent()) {
      series.stills().forEach(still -> add(still, folder));
    }
    series.parts().forEach(part -> part.stills().forEach(still -> add(still, folder)));
    articles.forEach(article -> article.photos().forEach(still -> add(still, folder)));
  }

  private void add(Still still, Path folder) {
    photos.computeIfAbsent(
        still.file().path(),
        path ->
            new Step(
                new StepId(String.format(Locale.ROOT, "photo/%04d", photos.size() + 1)),
                "picture " + path,
                "Look at " + path,
                new ReadPhoto(path),
                Map.of("photo", new Input.Source(folder.resolve(path))),
                Pools.DISK,
                0.1));
  }

  private void add(Programme programme, String name, FileRef file, Path folder, Programs programs) {
    probes.computeIfAbsent(
        file.path(),
        path ->
            new Step(
                new StepId(programme.id() + "/probe/" + name),
                programme.id(),
                programme.name() + ": look at " + file.name(),
                new Probe(programs.ffprobe(), programs.ffmpeg()),
                Map.of("media", new Input.Source(folder.resolve(path))),
                Pools.DISK,
                1));
  }

  /** The steps that look. */
  public Plan plan() {
    return new Plan(Stream.of(probes, photos).flatMap(all -> all.values().stream()).toList());
  }

  /** What they found. */
  public Facts facts(Report report) throws IOException {
    return new Facts(
        found(probes, "facts.json", MediaFacts::read, report),
        found(photos, ReadPhoto.OUTPUT, PhotoFacts::read, report));
  }

  /** Reads a result. */
  private interface Reader<T> {
    T read(Path json) throws IOException;
  }

  private static <T> Map<String, T> found(
      Map<String, Step> looks, String output, Reader<T> reader, Report report) throws IOException {
    // An archive has hundreds.
    List<Optional<T>> read =
        AllProcessors.map(
            looks.values(),
            RuntimeException.class,
            look -> {
              Optional<Path> json = report.file(new Input.Result(look.id(), output));
              return json.isPresent() ? Optional.of(reader.read(json.get())) : Optional.empty();
            });
    Map<String, T> all = new LinkedHashMap<>();
    Iterator<Optional<T>> next = read.iterator();
    for (String path : looks.keySet()) {
      next.next().ifPresent(facts -> all.put(path, facts));
    }
    return all;
  }
}
