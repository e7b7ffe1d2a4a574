package boxset.editions.stream;

import boxset.series.model.Quality;
import boxset.series.model.Series;
import boxset.series.model.StreamSettings;
import boxset.series.model.Window;
import boxset.steps.Effort;
import boxset.steps.Ladder;

/** How picture and sound are made: what the series file asks for, in the encoder's terms. */
record Making(Ladder.Settings ladder, Effort effort, int stereoKilobits, int surroundKilobits) {
  private static final Making PROOF = new Making(Ladder.Settings.PROOF, Effort.DRAFT, 96, 192);

  /**
   * @param proof whether a draft is enough: same structure, few bits
   */
  static Making of(Series series, boolean proof) {
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
          case FASTER -> Effort.DRAFT;
          case FAST -> Effort.QUICK;
          case MEDIUM -> Effort.NORMAL;
          case SLOW, SLOWER -> Effort.THOROUGH;
        };
    return new Making(
        new Ladder.Settings(settings.largest(), (int) Math.round(crf), 100),
        effort,
        settings.soundRate(),
        settings.surroundRate());
  }
}
