package boxset.cli.demo;

import java.util.List;

/** Part 2: noon, and nothing moves. */
final class SlackWater {

  private SlackWater() {}

  static Film film() {
    return new Film(
        List.of(
            Shot.of(6, SlackWater::lake),
            Shot.of(4.5, SlackWater::dunes),
            Shot.of(4.5, SlackWater::posts).dissolving(1),
            Shot.of(5, SlackWater::sails)),
        0.8,
        1);
  }

  private static List<Layer> lake() {
    Sky.Light sun = new Sky.Light(1010, 60, 26, 0xffffff, 0xfff0d0, 520);
    return List.of(
        new Sky(51, 380, sun, 0x2f6ea8, 0x5f9ccb, 0xa5cbe0, 0xe2eef0),
        new Clouds(52, 350, 0.52, 2.6, 12, 0xa9bccb, 0xffffff),
        new Ridge(53, 372, 150, 330, 0.95, 381, 2, 0xd7e3ea, 0x88a7bb),
        new Ridge(54, 378, 70, 300, 0.4, 381, 4, 0x54768a, 0x7f9ea6),
        new Ridge(55, 384, 36, 240, 0.1, 381, 7, 0x2f5557, 0x4d7872),
        new Water(56, 380, 0.10, 0.4, 0x1f5573),
        Lettering.title("SLACK WATER", 220, 0.9, 5.3),
        Lettering.line("PART TWO", 268, 1.7, 5.3));
  }

  private static List<Layer> dunes() {
    Sky.Light sun = new Sky.Light(200, 40, 24, 0xffffff, 0xfff3d8, 620);
    return List.of(
        new Sky(61, 470, sun, 0x3f83b8, 0x86b9d6, 0xd9e8e6, 0xf4ecd6),
        new Clouds(62, 300, 0.40, 5.5, 14, 0xc3d2da, 0xffffff),
        new Ridge(63, 450, 70, 700, 0.0, 720, 8, 0xd8c9a2, 0xe8dcba),
        new Ridge(64, 540, 110, 760, 0.05, 720, 20, 0xc9b182, 0xe2cc9d),
        new Birds(65, 5, 500, 210, 21, 58, 0x51606b),
        new Ridge(66, 660, 130, 820, 0.0, 720, 46, 0xa98d5c, 0xd3b67f),
        new Reeds(67, 96, 640, 1330, 230, 1.5, false, 0x4a5a34, 0x8a8a52),
        new Reeds(68, 60, -40, 330, 290, 1.6, false, 0x33452c, 0x6f7a45));
  }

  private static List<Layer> posts() {
    Sky.Light sun = new Sky.Light(640, -60, 20, 0xffffff, 0xe8f2f0, 700);
    return List.of(
        new Sky(71, 330, sun, 0x93b7c4, 0xbdd3d8, 0xdfe7e4, 0xeeeee6),
        new Clouds(72, 300, 0.45, 6.0, 5, 0xc9d6d8, 0xffffff),
        new Water(73, 330, 0.05, 0.3, 0x7fa0a6),
        new Posts(74, 13, 1010, 690, 470, 338, 0x2a3438),
        Lettering.note("Eleven minutes in which the sea makes up its mind", 640, 1.2, 4.1));
  }

  private static List<Layer> sails() {
    Sky.Light sun = new Sky.Light(900, 90, 24, 0xffffff, 0xffe9bd, 560);
    return List.of(
        new Sky(81, 400, sun, 0x2c74ad, 0x66a8cf, 0xb7d9e2, 0xf0efe0),
        new Clouds(82, 330, 0.44, 3.4, 10, 0xb2c6d2, 0xffffff),
        new Ridge(83, 396, 44, 520, 0.1, 401, 3, 0x7fa0ae, 0xb6cdd0),
        new Boat(1010, 401, 38, -6, true, 0x4f6977, 0xffffff),
        new Boat(760, 402, 62, -9, true, 0x3a5262, 0xfdf6e8),
        new Boat(300, 404, 120, 12, true, 0x24384a, 0xfffaf0),
        new Water(84, 400, 0.34, 1.2, 0x15587c),
        new Birds(85, 4, 300, 150, 26, 74, 0x47586a));
  }
}
