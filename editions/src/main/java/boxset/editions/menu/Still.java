package boxset.editions.menu;

/**
 * A picture from a part.
 *
 * @param part its id
 * @param chapter the chapter, from 1, that it shows; 0 for the picture that stands for the part
 */
public record Still(String part, int chapter) {
  /** The name by which a page knows it. */
  public String input() {
    return "still " + part + " " + chapter;
  }
}
