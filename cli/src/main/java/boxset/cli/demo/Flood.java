package boxset.cli.demo;

import java.util.List;

/** Part 3: dusk, and the water comes back. */
final class Flood {

  private Flood() {}

  static Film film() {
    return new Film(
        List.of(
            Shot.of(6, Flood::swell),
            Shot.of(4.5, Flood::rain),
            Shot.of(4.5, Flood::harbour),
            Shot.of(5, Flood::light).dissolving(1)),
        0.8,
        1);
  }

  private static List<Layer> swell() {
    Sky.Light sun = new Sky.Light(470, 388, 44, 0xffe2a8, 0xff6a3c, 520);
    return List.of(
        new Sky(91, 410, sun, 0x1d1f45, 0x54305e, 0xb4465a, 0xf2754b, 0xffb45e),
        new Clouds(92, 370, 0.56, 4.2, 16, 0x3d2a52, 0xff8a5c),
        new Ridge(93, 408, 46, 460, 0.3, 411, 2, 0x53304f, 0x9c4a54),
        new Water(94, 410, 0.85, 1.6, 0x1c1c40),
        Lettering.title("FLOOD", 216, 0.9, 5.3),
        Lettering.line("PART THREE", 264, 1.7, 5.3));
  }

  private static List<Layer> rain() {
    Sky.Light none = new Sky.Light(980, 150, 0, 0xffffff, 0x6f7f92, 520);
    return List.of(
        new Sky(101, 520, none, 0x2b3543, 0x4a5867, 0x73818c, 0x97a1a5),
        new Clouds(102, 460, 0.66, 3.2, 30, 0x2f3945, 0x8b98a4),
        new Ridge(103, 440, 170, 480, 0.8, 720, 5, 0x5d6b78, 0x8d999f),
        new Ridge(104, 520, 140, 420, 0.5, 720, 12, 0x414f5c, 0x76838a),
        new Ridge(105, 620, 140, 460, 0.2, 720, 28, 0x28343f, 0x4d5a62),
        new Ridge(106, 724, 100, 560, 0.1, 720, 60, 0x141c24, 0x1b252d),
        new Rain(107, 520, 0.16, 0xc9d6e0));
  }

  private static List<Layer> harbour() {
    Sky.Light after = new Sky.Light(300, 430, 0, 0xffffff, 0xff8a5a, 560);
    return List.of(
        new Sky(111, 450, after, 0x141b3a, 0x2c2f5c, 0x6a4470, 0xc06a63),
        new Clouds(112, 340, 0.48, 5.0, 6, 0x252a4c, 0x8a567a),
        new Ridge(113, 440, 120, 560, 0.3, 451, 1.5, 0x2f2c52, 0x5c4464),
        new Town(114, 450, 1.0, 3, 0x161731, 0xffc873, 0.34),
        new Water(115, 450, 0.3, 0.8, 0x10142c),
        new Boat(240, 600, 150, 2, false, 0x0a0c1c, 0),
        new Boat(1010, 540, 96, -1, false, 0x0c0f22, 0),
        Lettering.note("Harbour lights, the last hour before high water", 668, 1.0, 4.2));
  }

  private static List<Layer> light() {
    Sky.Light after = new Sky.Light(1100, 420, 0, 0xffffff, 0xd0628a, 520);
    return List.of(
        new Sky(121, 430, after, 0x0d1330, 0x1f2a57, 0x54457c, 0xa45f86).withStars(126, 260, 330),
        new Clouds(122, 380, 0.40, 5.5, 8, 0x1c2248, 0x75507f),
        new Ridge(123, 428, 50, 500, 0.2, 431, 2, 0x2b2a55, 0x55426c),
        new Lighthouse(430, 430, 190, 0x0c1026, 0.9),
        new Water(124, 430, 0.5, 1.1, 0x0c1230));
  }
}
