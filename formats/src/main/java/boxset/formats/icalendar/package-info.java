/** Internet calendars (RFC 5545). */
@NullMarked
package boxset.formats.icalendar;

import org.jspecify.annotations.NullMarked;
