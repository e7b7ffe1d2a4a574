package boxset.formats.isobmff;

/**
 * A coding we do not look into.
 *
 * @param type four-character code
 */
public record OpaqueSampleEntry(String type) implements SampleEntry {}
