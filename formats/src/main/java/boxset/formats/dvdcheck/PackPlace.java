package boxset.formats.dvdcheck;

/** Places of packs of a domain; one is made only when it is to be told. */
interface PackPlace {
  /** The file of the pack that is being read. */
  String file();

  /** The place of the pack that is being read. */
  Place now();

  /** The place of a pack by its sector, counted in the domain. */
  Place at(long sector);
}
