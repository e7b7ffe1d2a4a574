package boxset.editions.dvd;

import boxset.editions.Programs;
import boxset.editions.disc.MenuSources;
import boxset.editions.dvd.menus.DvdMenu;
import boxset.editions.dvd.menus.MenuInputs;
import boxset.editions.dvd.menus.MenuTitles;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.steps.EncodeAc3;
import boxset.steps.EncodeSilence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The menu of one disc, and the steps that make what it is drawn from. */
final class DiscMenuSteps {
  private static final long SILENCE_SAMPLES = 32_000;

  private final String prefix;
  private final List<Step> steps = new ArrayList<>();
  private final DvdMenu menu;
  private final Map<String, Input> inputs;
  private final List<String> notes;

  /**
   * @param prefix of its steps
   */
  DiscMenuSteps(
      String prefix,
      MenuSources sources,
      MenuTitles titles,
      VideoStandard standard,
      Aspect aspect,
      Programs programs) {
    this.prefix = prefix;
    this.notes = sources.menu().notes();
    this.menu = new DvdMenu(sources.menu(), titles, standard, aspect);
    steps.addAll(sources.steps());
    MenuInputs from =
        new MenuInputs(
            sources.background(),
            sources.title(),
            sources.colours(),
            sources::still,
            silence(programs),
            List.of());
    steps.addAll(menu.steps(prefix, from, programs));
    this.inputs = menu.inputs(prefix, from);
  }

  List<Step> steps() {
    return steps;
  }

  DvdMenu menu() {
    return menu;
  }

  /** What the disc reads of it. */
  Map<String, Input> inputs() {
    return inputs;
  }

  /** What could not be said as it is. */
  List<String> notes() {
    return notes;
  }

  private Input silence(Programs programs) {
    StepId id = new StepId(prefix + "/silence");
    steps.add(
        new Step(
            id,
            "",
            "Menu: make silence",
            new EncodeSilence(programs.ffmpeg(), SILENCE_SAMPLES, 2, DvdStreams.kilobits(2)),
            Map.of(),
            Pool.FREE,
            0.1));
    return new Input.Result(id, EncodeAc3.OUTPUT);
  }
}
