package boxset.formats.findings;

/** Where a pass over a disc is, or was; a place is made only when it is to be told. */
public interface PassingPlace {
  /** The file that is being read. */
  String file();

  /** The place that is being read. */
  Place now();
}
