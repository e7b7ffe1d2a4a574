package boxset.formats.dvdcheck;

/**
 * A pause of a sound that DSI tells of (VOB_A_STP_PTM and VOB_A_GAP_LEN).
 *
 * @param sound from 0
 * @param stop when the sound stops, in 1/90000 s
 * @param ticks how long it pauses, in 1/90000 s
 */
record SoundGap(int sound, long stop, long ticks) {}
