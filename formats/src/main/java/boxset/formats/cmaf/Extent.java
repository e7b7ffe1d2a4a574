package boxset.formats.cmaf;

import boxset.formats.bytes.ByteSource;

/** A piece of a source. */
record Extent(ByteSource source, long offset, long length) {}
