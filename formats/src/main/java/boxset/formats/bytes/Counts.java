package boxset.formats.bytes;

/** What the length field at the head of a table counts. */
public enum Counts {
  /** The bytes behind the length field (Blu-ray). */
  AFTER_FIELD,
  /** The whole table with its length field (boxes). */
  WHOLE_SCOPE,
  /** As {@link #WHOLE_SCOPE}, less one: the table's last byte (DVD-Video's end address). */
  LAST_BYTE
}
