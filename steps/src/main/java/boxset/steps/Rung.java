package boxset.steps;

/**
 * One size and rate of a ladder.
 *
 * @param name such as {@code 1080p}; unique in a ladder, fit for a file name
 * @param width even
 * @param height even
 * @param maxKilobits the decoder buffer's filling rate, 1000 bit/s (ITU-T H.264 Annex C)
 * @param bufferKilobits the decoder buffer's size, 1000 bit
 * @param crf x264's constant rate factor: lower is better
 * @param level the lowest H.264 level that holds it, such as {@code 4.1}
 */
public record Rung(
    String name,
    int width,
    int height,
    int maxKilobits,
    int bufferKilobits,
    int crf,
    String level) {}
