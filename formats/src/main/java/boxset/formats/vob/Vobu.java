package boxset.formats.vob;

/**
 * A unit of a video object.
 *
 * @param firstPicture in coding order
 * @param endPicture one past its last
 * @param cell from 0
 */
record Vobu(int firstPicture, int endPicture, int cell) {}
