package boxset.channel;

/**
 * An airing in a guide.
 *
 * @param id of the airing, for ever
 * @param airing as it was planned
 * @param programme what is shown
 * @param start first picture since the epoch
 * @param end first picture behind the programme
 * @param until first picture of the next airing, or behind all: what a guide without gaps says
 */
public record Listing(
    String id, Airing airing, Programme programme, long start, long end, long until) {}
