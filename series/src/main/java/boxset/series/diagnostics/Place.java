package boxset.series.diagnostics;

/**
 * A place in a text file.
 *
 * @param file as the user named it, relative to the series folder
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param text the whole line, without its end
 * @param length how many characters to mark, at least 1
 */
public record Place(String file, int line, int column, String text, int length) {}
