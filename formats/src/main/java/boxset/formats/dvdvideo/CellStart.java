package boxset.formats.dvdvideo;

/**
 * Where a cell of a title begins.
 *
 * @param titleSet from 1
 * @param object from 0, among those of the title set
 * @param cell from 0, within the object
 * @param sector from the first sector of {@code VIDEO_TS.IFO}
 */
public record CellStart(int titleSet, int object, int cell, long sector) {}
