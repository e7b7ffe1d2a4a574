package boxset.formats.bdcheck;

import java.util.List;

/** Looks into the pictures of a clip. */
interface VideoCheck extends StreamCheck {
  /** Pictures that decoding can begin with, in order. */
  List<FoundEntry> entries();

  /** Whether the coding is one that is looked into. */
  default boolean entriesKnown() {
    return true;
  }

  /** When pictures are shown. */
  PictureTimes times();
}
