package boxset.formats.bytes;

/** A table of a standard that writes itself, row by row. */
@FunctionalInterface
public interface Structure {
  /** Writes every row in the standard's order. */
  void write(FieldWriter w);

  /** It by itself, as a file of big-endian numbers. */
  default byte[] bytes() {
    FieldWriter w = FieldWriter.bigEndian();
    write(w);
    return w.toBytes();
  }
}
