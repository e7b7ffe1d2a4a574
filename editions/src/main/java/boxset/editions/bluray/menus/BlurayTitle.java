package boxset.editions.bluray.menus;

/**
 * A title of a disc, as far as menus need to know.
 *
 * @param playList the number of its play list
 * @param choices whether it has all sounds and captions of the disc, in the order of the disc: what
 *     is chosen then holds for it, and what viewers choose while it plays is kept
 */
public record BlurayTitle(int playList, boolean choices) {}
