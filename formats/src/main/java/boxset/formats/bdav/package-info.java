/**
 * Clips of Blu-ray discs: an MPEG-2 transport stream whose packets bear the time at which they
 * arrive (the BDAV format), multiplexed so that no buffer of the system target decoder runs over or
 * dry (ITU-T H.222.0, 2.4.2 and 2.14.3.1). What the BDA's closed books say is taken from public
 * sources, and where those differ the stricter is kept.
 */
@NullMarked
package boxset.formats.bdav;

import org.jspecify.annotations.NullMarked;
