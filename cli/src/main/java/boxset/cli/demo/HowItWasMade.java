package boxset.cli.demo;

import java.util.ArrayList;
import java.util.List;

/** The extra: layers come one after another until a shot is there. */
final class HowItWasMade {

  private HowItWasMade() {}

  static Film film() {
    return new Film(
        List.of(
            Shot.of(1.5, () -> layers(1, "One sky")),
            Shot.of(1.5, () -> layers(2, "One noise function, as clouds")),
            Shot.of(1.5, () -> layers(4, "The same, as hills")),
            Shot.of(3, () -> layers(6, "And the upper half once more, for the sea"))),
        0.5,
        0.8);
  }

  private static List<Layer> layers(int count, String note) {
    Sky.Light sun = new Sky.Light(420, 330, 40, 0xfff2d8, 0xff9a6a, 480);
    List<Layer> all =
        List.of(
            new Sky(171, 400, sun, 0x223a6b, 0x6a5f94, 0xd58a86, 0xffc38d),
            new Clouds(172, 330, 0.52, 4.2, 14, 0x5c5a86, 0xffc6a4),
            new Ridge(173, 394, 110, 420, 0.6, 401, 4, 0x7a6a92, 0xd79a90),
            new Ridge(174, 399, 60, 330, 0.2, 401, 9, 0x4a466c, 0x93707f),
            new Water(175, 400, 0.4, 1, 0x24375c),
            new Birds(176, 8, 300, 170, 18, 50, 0x2b2740));
    List<Layer> shown = new ArrayList<>(all.subList(0, count));
    shown.add(Lettering.note(note, 660, 0.1, 2.9));
    return shown;
  }
}
