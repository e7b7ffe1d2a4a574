package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/** Ends a sequence of descriptors (ECMA-167, 3/10.9). */
public record TerminatingDescriptor() implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 8;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.zeros("Reserved", 496);
  }
}
