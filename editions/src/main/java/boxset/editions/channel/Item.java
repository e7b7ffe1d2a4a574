package boxset.editions.channel;

import java.util.OptionalInt;

/**
 * A stretch of one programme or slate on the channel.
 *
 * @param start its first frame on the channel
 * @param frames how many
 * @param programme whose picture and sound
 * @param from the first frame of that
 * @param airing which of the schedule's airings it is of; empty for slates
 */
record Item(long start, long frames, String programme, long from, OptionalInt airing) {
  long end() {
    return start + frames;
  }
}
