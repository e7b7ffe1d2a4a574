package boxset.series.model;

/**
 * What somebody is owed of a cue.
 *
 * @param hundredths of a per cent: 10000 is all
 */
public record Share(String name, int hundredths) {}
