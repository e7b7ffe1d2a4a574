/** YAML as text with places: every scalar is the words that were written. */
@NullMarked
package boxset.series.yaml;

import org.jspecify.annotations.NullMarked;
