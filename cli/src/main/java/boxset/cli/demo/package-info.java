/** The sample series: painted, composed and written from nothing, the same every time. */
@NullMarked
package boxset.cli.demo;

import org.jspecify.annotations.NullMarked;
