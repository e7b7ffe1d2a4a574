package boxset.series.model;

import boxset.series.diagnostics.Place;

/**
 * Words for people, written in the series file or in a text file that it names.
 *
 * @param text without spaces around it; lines end with a line feed
 * @param place the value in the series file
 */
public record Prose(String text, Place place) {
  /** How many words there are, counted by the spaces between them. */
  public int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
