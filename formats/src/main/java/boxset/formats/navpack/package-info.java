/**
 * The navigation pack that every VOBU of a DVD-Video begins with: presentation control (PCI), which
 * has the buttons of menus, and data search (DSI). The DVD books are not public; names and places
 * are those that libdvdread reads ({@code nav_types.h}).
 */
@NullMarked
package boxset.formats.navpack;

import org.jspecify.annotations.NullMarked;
