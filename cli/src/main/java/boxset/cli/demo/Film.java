package boxset.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Shots in order.
 *
 * @param fadeIn seconds out of black at the beginning
 * @param fadeOut seconds into black at the end
 */
record Film(List<Shot> shots, double fadeIn, double fadeOut) {

  Film {
    shots = List.copyOf(shots);
  }

  int frames() {
    return shots.stream().mapToInt(Shot::frames).sum();
  }

  double seconds() {
    return frames() / (double) Frame.RATE;
  }

  /** Hears of each picture. */
  interface Progress {
    void painted(int frames);
  }

  /** Paints all pictures and writes them as planes, one after another. */
  void write(OutputStream out, Progress progress) throws IOException {
    Development development = new Development();
    byte[] planes = new byte[Development.BYTES];
    Frame frame = new Frame();
    Frame before = new Frame();
    List<Layer> leaving = List.of();
    double leftAt = 0;
    int number = 0;
    int all = frames();
    for (Shot shot : shots) {
      List<Layer> scene = shot.scene().get();
      for (int i = 0; i < shot.frames(); i++) {
        double seconds = i / (double) Frame.RATE;
        paint(frame, scene, seconds);
        if (seconds < shot.dissolve()) {
          paint(before, leaving, leftAt + seconds);
          frame.mix(before, (int) (256 * (1 - Noise.ease(seconds / shot.dissolve()))));
        }
        double light =
            Math.min(
                fadeIn == 0 ? 1 : Noise.ease(number / (fadeIn * Frame.RATE)),
                fadeOut == 0 ? 1 : Noise.ease((all - 1 - number) / (fadeOut * Frame.RATE)));
        development.develop(frame, number, (int) (256 * light), planes);
        out.write(planes);
        progress.painted(++number);
      }
      leaving = scene;
      leftAt = shot.seconds();
    }
  }

  private static void paint(Frame frame, List<Layer> scene, double seconds) {
    for (Layer layer : scene) {
      layer.paint(frame, seconds);
    }
  }
}
