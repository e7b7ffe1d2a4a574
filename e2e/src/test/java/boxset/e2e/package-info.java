/**
 * A small series made with the real command line, watched in a real browser through players others
 * wrote, and read by parsers others wrote.
 */
@NullMarked
package boxset.e2e;

import org.jspecify.annotations.NullMarked;
