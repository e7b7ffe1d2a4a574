package boxset.cli.demo;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;

/**
 * A stretch of a part between two cuts.
 *
 * @param seconds how long
 * @param dissolve seconds for which the shot before is still seen, fading; 0 for a hard cut
 * @param scene what is in it, made when it is needed
 */
record Shot(double seconds, double dissolve, Supplier<List<Layer>> scene) {

  static Shot of(double seconds, Supplier<List<Layer>> scene) {
    return new Shot(seconds, 0, scene);
  }

  /** The same, coming out of the shot before it. */
  Shot dissolving(double over) {
    return new Shot(seconds, over, scene);
  }

  int frames() {
    return (int) Math.round(seconds * Frame.RATE);
  }

  /** A picture of it, as painted. */
  BufferedImage still(double at) {
    Frame frame = new Frame();
    for (Layer layer : scene.get()) {
      layer.paint(frame, at);
    }
    return frame.image();
  }
}
