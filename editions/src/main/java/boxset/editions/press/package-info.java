/** Press pages and articles: what they are made of, and what can be taken home from them. */
@NullMarked
package boxset.editions.press;

import org.jspecify.annotations.NullMarked;
