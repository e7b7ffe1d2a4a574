package boxset.formats.bdcheck;

/**
 * A picture that decoding can begin with.
 *
 * @param pts when it is shown, in 1/90000 s of 33 bits
 * @param packet the source packet that it begins with
 * @param idr whether nothing behind it refers to what is before it
 * @param open whether pictures that follow it are shown before it
 */
record FoundEntry(long pts, long packet, boolean idr, boolean open) {}
