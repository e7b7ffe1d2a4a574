package boxset.editions.press;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.site.Download;
import boxset.editions.site.Photo;
import boxset.editions.site.Still;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.release.Placement;
import boxset.series.model.FileRef;
import boxset.series.model.Focus;
import boxset.steps.CopyFile;
import boxset.steps.CutPicture;
import boxset.steps.CutPicture.Cut;
import boxset.steps.PhotoFacts;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that make photographs for pages: smaller ones of the same shape, and copies. */
public final class PhotoSteps {
  /** What a name holds until the result tells its digest. */
  private static final String DIGEST = "-{digest}";

  private final Facts facts;
  private final Programs programs;
  private final Path folder;
  private final Set<String> without;
  private final String group;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param folder that of the series file
   * @param without what is known to fail and is left out
   * @param group what is laid out whole with them, or stays as it was
   */
  public PhotoSteps(
      Facts facts, Programs programs, Path folder, Set<String> without, String group) {
    this.facts = facts;
    this.programs = programs;
    this.folder = folder;
    this.without = without;
    this.group = group;
  }

  /** The steps that make them. */
  public List<Step> steps() {
    return steps;
  }

  /** Their results in the site. */
  public List<Placement> placements() {
    return placements;
  }

  /**
   * A photograph for a page; nothing when it could not be read.
   *
   * @param id of its steps
   * @param in the folder of the site that has it, ending in a slash
   * @param lengths of its longer side in pixels, as far as it has so many
   * @param full whether it can be taken home as it is
   */
  public Optional<Photo> photo(
      boxset.series.model.Still still, String id, String in, List<Integer> lengths, boolean full) {
    FileRef file = still.file();
    Optional<PhotoFacts> found = facts.photo(file.path());
    if (found.isEmpty() || without.contains(subject(file))) {
      return Optional.empty();
    }
    PhotoFacts known = found.get();
    String name = name(in, file);
    List<Cut> cuts = cuts(known, lengths);
    step(
        id,
        file,
        "cut " + file.name(),
        new CutPicture(programs.ffmpeg(), file.path(), Focus.CENTRE.x(), Focus.CENTRE.y(), cuts),
        "picture");
    List<Still.Size> sizes = new ArrayList<>();
    for (Cut cut : cuts) {
      String path = in + name + "-" + cut.width() + DIGEST + ".jpg";
      placements.add(new Placement(path, new Input.Result(new StepId(id), cut.name()), group));
      sizes.add(new Still.Size(path, cut.width(), cut.height()));
    }
    Optional<String> caption = still.caption().or(known::caption);
    return Optional.of(
        new Photo(
            new Still(sizes, caption.isPresent() ? "" : spoken(file)),
            caption,
            still.credit().or(known::credit),
            still.rights().or(known::rights),
            known.width(),
            known.height(),
            full ? Optional.of(copy(file, id + "/full", in)) : Optional.empty()));
  }

  /** A file to take home. */
  Download copy(FileRef file, String id, String in) {
    String output = plain(file) + ending(file);
    step(id, file, "copy " + file.name(), new CopyFile(output), "file");
    String path = in + name(in + "full/", file) + DIGEST + ending(file);
    placements.add(new Placement(path, new Input.Result(new StepId(id), output), group));
    return new Download(path, file.name());
  }

  /** What fails with a file; no id of a programme has a blank in it. */
  static String subject(FileRef file) {
    return "picture " + file.path();
  }

  private void step(String id, FileRef file, String title, Work work, String input) {
    steps.add(
        new Step(
            new StepId(id),
            subject(file),
            "Photo: " + title,
            work,
            Map.of(input, new Input.Source(folder.resolve(file.path()))),
            Pools.ENCODER,
            0.3));
  }

  private static List<Cut> cuts(PhotoFacts photo, List<Integer> lengths) {
    int longer = Math.max(photo.width(), photo.height());
    List<Cut> cuts = new ArrayList<>();
    for (int length : lengths) {
      if (cuts.isEmpty() || length <= longer) {
        double scale = Math.min(1, length / (double) longer);
        int width = even(photo.width() * scale);
        int height = even(photo.height() * scale);
        cuts.add(new Cut("photo-" + width + ".jpg", width, height));
      }
    }
    return cuts.stream().distinct().toList();
  }

  private static int even(double pixels) {
    return Math.max(2, (int) Math.round(pixels / 2) * 2);
  }

  /** A name for addresses that nothing else in a folder has. */
  private String name(String in, FileRef file) {
    String plain = plain(file);
    String name = plain;
    for (int number = 2; !names.add(in + name); number++) {
      name = plain + "-" + number;
    }
    return name;
  }

  private static String plain(FileRef file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    String plain =
        (dot > 0 ? name.substring(0, dot) : name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "picture" : plain;
  }

  private static String ending(FileRef file) {
    int dot = file.name().lastIndexOf('.');
    return dot < 0 ? "" : file.name().substring(dot).toLowerCase(Locale.ROOT);
  }

  /** All that is known of a photograph without a caption: {@code dee-at-the-desk.jpg}. */
  private static String spoken(FileRef file) {
    return plain(file).replace('-', ' ');
  }
}
