package boxset.editions.press;

import boxset.graph.Input;

/**
 * What the one-sheet is made of besides words.
 *
 * @param palette the series' own colours
 * @param poster a picture that stands for the series where it has no key art
 */
public record PressMaterials(Input palette, Input poster) {}
