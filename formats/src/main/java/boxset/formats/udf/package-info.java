/**
 * The Universal Disk Format, as far as a disc that is only read needs it: descriptors of ECMA-167
 * (3rd edition) that write themselves, with the values that OSTA UDF asks for: 1.02 on DVD-Video,
 * 2.50 on Blu-ray.
 */
@NullMarked
package boxset.formats.udf;

import org.jspecify.annotations.NullMarked;
