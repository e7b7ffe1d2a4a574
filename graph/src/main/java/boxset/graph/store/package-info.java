/**
 * What has been made, by key, and what is known of the user's files: the folder {@code .boxset}.
 */
@NullMarked
package boxset.graph.store;

import org.jspecify.annotations.NullMarked;
