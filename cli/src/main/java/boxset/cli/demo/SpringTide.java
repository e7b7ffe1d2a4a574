package boxset.cli.demo;

import java.util.List;

/** Part 4: the highest water of the year, by the light of the moon. */
final class SpringTide {

  private SpringTide() {}

  static Film film() {
    return new Film(
        List.of(
            Shot.of(6, SpringTide::moonrise),
            Shot.of(4.5, SpringTide::aurora),
            Shot.of(4, SpringTide::bokeh),
            Shot.of(5.5, SpringTide::morning).dissolving(1.2)),
        0.8,
        1.2);
  }

  private static List<Layer> moonrise() {
    Sky.Light moon = new Sky.Light(1085, 236, 46, 0xfdf6e0, 0x6d86c8, 520);
    return List.of(
        new Sky(131, 400, moon, 0x070c20, 0x0f1a3c, 0x1f3260, 0x3b5688).withStars(136, 520, 390),
        new Clouds(132, 340, 0.38, 6.0, 6, 0x16213f, 0x8aa0cf),
        new Ridge(133, 396, 70, 440, 0.3, 401, 2, 0x15223f, 0x2c4470),
        new Water(134, 400, 0.55, 0.9, 0x081229),
        Lettering.title("SPRING TIDE", 560, 0.9, 5.3),
        Lettering.line("PART FOUR", 608, 1.7, 5.3));
  }

  private static List<Layer> aurora() {
    Sky.Light none = new Sky.Light(640, 520, 0, 0xffffff, 0x1f6a70, 520);
    return List.of(
        new Sky(141, 520, none, 0x050a1a, 0x081a30, 0x0f3446, 0x1a5560).withStars(146, 620, 480),
        new Aurora(142, 90, 420, 0x58ffb0, 0x6a5cff),
        new Ridge(143, 500, 210, 420, 0.95, 521, 1.5, 0x1a3347, 0x16404c),
        new Ridge(144, 516, 90, 380, 0.4, 521, 4, 0x0a1726, 0x0e2a36),
        new Water(145, 520, 0.22, 0.6, 0x04101c));
  }

  private static List<Layer> bokeh() {
    Sky.Light none = new Sky.Light(640, 700, 0, 0xffffff, 0x2a2f66, 700);
    return List.of(
        new Sky(151, 720, none, 0x070a1c, 0x0c1230, 0x1a1c44, 0x171736),
        new Bokeh(152, 64, 330, 436, 84, 5, 190, 0xffb45e, 0xff7d4d, 0xffd9a0, 0x6fb7ff, 0xff5f7a),
        new Water(154, 452, 0.3, 0.7, 0x070a1c),
        new Bokeh(153, 9, 520, 700, 210, 14, 70, 0xffc878, 0x8fc4ff, 0xff9a66),
        Lettering.note("Across the bay, everybody is awake", 640, 0.8, 3.6));
  }

  private static List<Layer> morning() {
    Sky.Light sun = new Sky.Light(640, 356, 40, 0xfffbe8, 0xffd089, 560);
    return List.of(
        new Sky(161, 390, sun, 0x3f7fb0, 0x86b2c6, 0xf0d3ae, 0xffe9bf),
        new Clouds(162, 340, 0.48, 4.2, 10, 0x9fb0bd, 0xfff0d6),
        new Ridge(163, 388, 60, 420, 0.3, 391, 2, 0x7e95a4, 0xe3ccb0),
        new Boat(560, 391, 52, 8, true, 0x52606e, 0xfff4de),
        new Water(164, 390, 0.4, 0.9, 0x2a5f7e),
        new Birds(165, 11, 260, 190, 18, 64, 0x3b4653),
        Lettering.line("FILMED ON NO SHORE AT ALL", 590, 1.6, 5.0));
  }
}
