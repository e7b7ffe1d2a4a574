/** XMLTV: listings of television programmes, as its document type definition tells them. */
@NullMarked
package boxset.formats.xmltv;

import org.jspecify.annotations.NullMarked;
