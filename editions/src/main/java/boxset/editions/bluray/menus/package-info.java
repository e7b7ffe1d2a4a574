/** The menus of a Blu-ray disc: pages as play lists, buttons as commands of HDMV. */
@NullMarked
package boxset.editions.bluray.menus;

import org.jspecify.annotations.NullMarked;
