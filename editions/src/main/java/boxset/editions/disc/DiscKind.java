package boxset.editions.disc;

/**
 * What discs of a kind can be.
 *
 * @param small of one layer
 * @param large of two
 * @param menus what menus, tables and the file systems take, in bytes
 */
public record DiscKind(DiscFormat small, DiscFormat large, QualityScale scale, long menus) {}
