package boxset.series.model;

import boxset.series.diagnostics.Place;

/** Where a sound track or captions come from. */
public sealed interface TrackSource {
  /** Where the file says so. */
  Place place();

  /** A file of its own beside the master. */
  record OwnFile(FileRef file) implements TrackSource {
    @Override
    public Place place() {
      return file.place();
    }
  }

  /**
   * A track inside the master.
   *
   * @param number counted from 1 among the tracks of the same sort (sound, or captions)
   */
  record InMaster(int number, Place place) implements TrackSource {}
}
