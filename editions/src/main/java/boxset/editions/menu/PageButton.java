package boxset.editions.menu;

/**
 * A button.
 *
 * @param words what stands on it
 * @param action what it does
 * @param neighbours where the arrow keys lead from it
 */
public record PageButton(String words, Action action, Neighbours neighbours) {}
