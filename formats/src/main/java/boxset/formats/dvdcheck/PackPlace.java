package boxset.formats.dvdcheck;

import boxset.formats.findings.PassingPlace;
import boxset.formats.findings.Place;

/** Places of packs of a domain. */
interface PackPlace extends PassingPlace {
  /** The place of a pack by its sector, counted in the domain. */
  Place at(long sector);
}
