package boxset.formats.dvdcheck;

import java.util.ArrayList;
import java.util.List;

/** What a viewer may be prohibited to do. */
final class Prohibitions {
  private static final List<String> NAMES =
      List.of(
          "choosing a title or time",
          "choosing a chapter",
          "choosing a title",
          "stopping",
          "going up",
          "searching by time or chapter",
          "the previous chapter",
          "the next chapter",
          "fast forward",
          "rewind",
          "the title menu",
          "the root menu",
          "the subpicture menu",
          "the sound menu",
          "the angle menu",
          "the chapter menu",
          "resuming",
          "choosing buttons",
          "leaving a still picture",
          "pausing",
          "changing the sound",
          "changing the subpicture",
          "changing the angle",
          "karaoke",
          "changing the shape");

  private Prohibitions() {}

  /** The names of what bits of a field say. */
  static String names(long bits) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      if ((bits >> i & 1) == 1) {
        names.add(i < NAMES.size() ? NAMES.get(i) : "what bit " + i + " stands for");
      }
    }
    return String.join(", ", names);
  }
}
