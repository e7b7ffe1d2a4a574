package boxset.editions.site;

/**
 * The series' own colours, taken from its art: CSS colours that can be read on the site's papers.
 *
 * @param light the accent on light paper
 * @param onLight what is written on that accent
 * @param dark the accent on dark paper
 * @param onDark what is written on that accent
 */
public record Palette(String light, String onLight, String dark, String onDark) {}
