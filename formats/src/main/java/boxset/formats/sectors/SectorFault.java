package boxset.formats.sectors;

/**
 * A rule that an image breaks.
 *
 * @param sector where, counted from 0
 * @param wrong what is there and what should be
 * @param consequence what a player or computer makes of it
 */
public record SectorFault(long sector, String wrong, String consequence) {
  /** The three in one sentence. */
  @Override
  public String toString() {
    return "sector " + sector + ": " + wrong + "; " + consequence;
  }
}
