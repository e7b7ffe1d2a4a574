package boxset.formats.ifo;

/**
 * Where everything is in the VOB files of a domain.
 *
 * @param sectors of all its files together
 */
public record VobTables(CAdt cells, VobuAdmap vobus, long sectors) {}
