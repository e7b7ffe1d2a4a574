/** The menus of a DVD: pages as program chains, buttons as commands of its virtual machine. */
@NullMarked
package boxset.editions.dvd.menus;

import org.jspecify.annotations.NullMarked;
