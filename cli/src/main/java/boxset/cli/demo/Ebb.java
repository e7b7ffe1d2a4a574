package boxset.cli.demo;

import java.util.List;

/** Part 1: before sunrise, the water leaves. */
final class Ebb {

  private static final int FAR_HAZE = 0xe8a98c;

  private Ebb() {}

  static Film film() {
    return new Film(
        List.of(
            Shot.of(6, Ebb::firstLight),
            Shot.of(4.5, Ebb::hills),
            Shot.of(4.5, Ebb::reeds),
            Shot.of(5, Ebb::mooring).dissolving(1)),
        1,
        1);
  }

  private static List<Layer> firstLight() {
    Sky.Light sun = new Sky.Light(850, 372, 30, 0xfff3d6, 0xffb27a, 420);
    return List.of(
        new Sky(11, 400, sun, 0x27375f, 0x5b5f8c, 0xb9818f, 0xf0a878, 0xffd09a),
        new Clouds(12, 330, 0.50, 5.0, 7, 0x6d6488, 0xffc9a0),
        new Ridge(13, 392, 78, 420, 0.3, 401, 2.5, 0x9a7a90, FAR_HAZE),
        new Ridge(14, 398, 52, 300, 0.1, 401, 5, 0x5f5470, 0xa87f84),
        new Boat(470, 402, 46, 5, false, 0x2d2b40, 0),
        new Water(15, 400, 0.42, 0.9, 0x2c3a5c),
        new Birds(16, 7, 320, 170, 17, 34, 0x2b2740),
        Lettering.title("THE LONG TIDE", 232, 1.0, 5.4),
        Lettering.line("PART ONE   EBB", 282, 1.9, 5.4));
  }

  private static List<Layer> hills() {
    Sky.Light sun = new Sky.Light(330, 226, 34, 0xfff6df, 0xffc48c, 380);
    return List.of(
        new Sky(21, 520, sun, 0x53618f, 0x9d8ba2, 0xf2b48c, 0xffdcae),
        new Clouds(27, 240, 0.42, 6.0, 9, 0x8a7f9e, 0xffd9b4),
        new Ridge(22, 402, 190, 520, 0.75, 720, 4, 0xa990a4, 0xf3c3a2),
        new Ridge(23, 470, 170, 430, 0.55, 720, 9, 0x7f7590, 0xe0ae9b),
        new Ridge(24, 540, 150, 390, 0.35, 720, 18, 0x545273, 0xb48d93),
        new Birds(28, 9, 250, 300, 15, 46, 0x3a3450),
        new Ridge(25, 628, 130, 470, 0.2, 720, 36, 0x2f3352, 0x6c5f7c),
        new Ridge(26, 726, 110, 640, 0.1, 720, 74, 0x161b30, 0x1d2038));
  }

  private static List<Layer> reeds() {
    Sky.Light sun = new Sky.Light(760, 330, 92, 0xfff4d8, 0xffb061, 620);
    return List.of(
        new Sky(31, 560, sun, 0x7a5f74, 0xd98f6c, 0xffbe7d, 0xffd79a),
        new Ridge(32, 520, 60, 600, 0.0, 720, 6, 0xb9755c, 0xd98d62),
        new Bokeh(33, 20, 380, 690, 120, 5, 120, 0xffc37a, 0xff9d5c, 0xffe0a8),
        new Reeds(34, 50, -60, 1340, 330, 0.8, true, 0x5a3a35, 0xa9694f),
        new Reeds(35, 34, -80, 620, 560, 1.0, true, 0x1c1420, 0x3c2730),
        new Reeds(36, 14, 1010, 1380, 640, 1.1, true, 0x120d18, 0x241821));
  }

  private static List<Layer> mooring() {
    Sky.Light sun = new Sky.Light(280, 300, 38, 0xfff8e4, 0xffcf9a, 460);
    return List.of(
        new Sky(41, 360, sun, 0x4b6a94, 0x8aa0b5, 0xe8c3a4, 0xffe2bd),
        new Clouds(42, 290, 0.46, 4.5, 6, 0x8c93ab, 0xffe3c6),
        new Ridge(43, 352, 64, 380, 0.2, 361, 2, 0x8d93a6, 0xd9b8a8),
        new Lighthouse(930, 360, 112, 0x4c5872, 0),
        new Boat(610, 362, 40, -3, true, 0x46506a, 0xf2dccb),
        new Water(44, 360, 0.16, 0.5, 0x3c587a),
        new Boat(330, 560, 210, 1.5, false, 0x1f2a40, 0),
        Lettering.note("North shore, 5.40 in the morning", 650, 1.4, 4.4));
  }
}
