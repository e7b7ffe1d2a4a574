package boxset.formats.sectors;

/**
 * A rule that an image breaks.
 *
 * @param sector where, counted from 0
 * @param wrong what is there and what should be
 * @param consequence what a player or computer makes of it
 * @param serious whether a disc that breaks it may not play
 */
public record SectorFault(long sector, String wrong, String consequence, boolean serious) {
  /** The three in one sentence. */
  @Override
  public String toString() {
    return "sector " + sector + ": " + wrong + "; " + consequence;
  }
}
