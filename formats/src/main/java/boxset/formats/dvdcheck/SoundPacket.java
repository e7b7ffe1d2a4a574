package boxset.formats.dvdcheck;

/**
 * What a packet of a sound brings.
 *
 * @param from where its payload begins in the pack, behind the header of its substream
 * @param bytes of payload
 * @param pts when the first frame that begins in it is heard, in 1/90000 s, or -1
 * @param scr of its pack, in 1/27000000 s
 * @param sector of its pack, counted in the domain
 * @param begun how many frames begin in it by its own words, or -1
 * @param pointer where the first does by its own words, counted from behind that field, from 1
 */
record SoundPacket(int from, int bytes, long pts, long scr, long sector, int begun, int pointer) {
  static final long NO_TIME = -1;

  boolean stamped() {
    return pts != NO_TIME;
  }
}
