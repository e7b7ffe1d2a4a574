/** Steps, keys, the plan, the store and the executor. Knows no media. */
@NullMarked
package boxset.graph;

import org.jspecify.annotations.NullMarked;
