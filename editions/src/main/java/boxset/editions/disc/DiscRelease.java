package boxset.editions.disc;

import boxset.formats.udf.Revision;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.DiscOutput;
import boxset.steps.Pools;
import boxset.steps.UnpackImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A disc as it is released: as its image, as the folders that are taken out of it, or both.
 *
 * @param steps that take folders out of the image
 */
public record DiscRelease(List<Step> steps, List<Placement> placements) {
  /** Keeps the orders. */
  public DiscRelease {
    steps = List.copyOf(steps);
    placements = List.copyOf(placements);
  }

  /**
   * The folders of a kind of disc.
   *
   * @param medium what steps call discs of the kind
   * @param revision of the images' file system
   * @param full with all that is in them
   * @param empty with nothing in them
   */
  public record Folders(String medium, Revision revision, List<String> full, List<String> empty) {
    /** Keeps the orders. */
    public Folders {
      full = List.copyOf(full);
      empty = List.copyOf(empty);
    }
  }

  /**
   * Releases a disc.
   *
   * @param file what the disc is called
   * @param image the image, of the step that writes the disc
   */
  public static DiscRelease of(
      String file, Input.Result image, List<DiscOutput> outputs, Folders folders) {
    List<Step> steps = new ArrayList<>();
    List<Placement> placements = new ArrayList<>();
    if (outputs.contains(DiscOutput.IMAGE)) {
      placements.add(new Placement(file + ".iso", image, file));
    }
    if (outputs.contains(DiscOutput.FOLDER)) {
      StepId unpack = new StepId(image.step() + "/folder");
      steps.add(
          new Step(
              unpack,
              "",
              folders.medium() + ": take the folder out of " + file + ".iso",
              new UnpackImage(folders.revision()),
              Map.of("image", image),
              Pools.DISK,
              2));
      for (String full : folders.full()) {
        placements.add(Placement.folder(file + "/" + full + "/", unpack, full + "/", file));
      }
      for (String empty : folders.empty()) {
        placements.add(Placement.emptyFolder(file + "/" + empty + "/", unpack, file));
      }
    }
    return new DiscRelease(steps, placements);
  }
}
