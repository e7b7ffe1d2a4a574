/** Documents of XML. */
@NullMarked
package boxset.formats.xml;

import org.jspecify.annotations.NullMarked;
