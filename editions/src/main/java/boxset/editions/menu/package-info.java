/**
 * The menus of a disc as data: pages, buttons, what each does, and what they look like. Every kind
 * of disc shares them.
 */
@NullMarked
package boxset.editions.menu;

import org.jspecify.annotations.NullMarked;
