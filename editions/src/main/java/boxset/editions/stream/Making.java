package boxset.editions.stream;

import boxset.series.model.Quality;
import boxset.series.model.Series;
import boxset.series.model.StreamSettings;
import boxset.series.model.Window;
import boxset.steps.Effort;
import boxset.steps.Ladder;
import boxset.steps.Rung;
import boxset.tools.Rate;
import java.util.List;
import java.util.OptionalInt;

/** How picture and sound are made: what the series file asks for, in the encoder's terms. */
public record Making(
    Ladder.Settings ladder,
    OptionalInt kilobits,
    Effort effort,
    int stereoKilobits,
    int surroundKilobits) {
  private static final Making PROOF =
      new Making(Ladder.Settings.PROOF, OptionalInt.empty(), Effort.DRAFT, 96, 192);

  /**
   * What a series asks for.
   *
   * @param proof whether a draft is enough: same structure, few bits
   */
  public static Making of(Series series, boolean proof) {
    if (proof) {
      return PROOF;
    }
    StreamSettings settings =
        series.windows().stream().map(Window.Stream::settings).orElse(StreamSettings.DEFAULTS);
    double crf =
        switch (settings.quality()) {
          case Quality.Level.DRAFT -> 28;
          case Quality.Level.GOOD -> 21;
          case Quality.Level.BEST -> 17;
          case Quality.Factor(int tenths) -> tenths / 10.0;
        };
    Effort effort =
        switch (settings.effort()) {
          case FASTER -> Effort.FASTER;
          case FAST -> Effort.FAST;
          case MEDIUM -> Effort.MEDIUM;
          case SLOW -> Effort.SLOW;
          case SLOWER -> Effort.SLOWER;
        };
    return new Making(
        new Ladder.Settings(settings.largest(), (int) Math.round(crf), 100),
        settings.rate(),
        effort,
        settings.soundRate(),
        settings.surroundRate());
  }

  /** The rungs for a picture. */
  public List<Rung> rungs(int width, int height, Rate rate) {
    Ladder.Settings settings =
        kilobits.isPresent()
            ? Ladder.atMost(kilobits.getAsInt(), width, height, rate, ladder)
            : ladder;
    return Ladder.rungs(width, height, rate, settings);
  }
}
