package boxset.formats.dvdcheck;

import boxset.formats.findings.PassingPlace;
import boxset.formats.findings.Place;

/** Places of packs of a domain. */
interface PackPlace extends PassingPlace {
  /** The place of a pack by its sector, counted in the domain. */
  Place at(long sector);

  /** The same, made only when it is to be told. */
  default PassingPlace passed(long sector) {
    PackPlace places = this;
    return new PassingPlace() {
      @Override
      public String file() {
        return places.file();
      }

      @Override
      public Place now() {
        return places.at(sector);
      }
    };
  }
}
