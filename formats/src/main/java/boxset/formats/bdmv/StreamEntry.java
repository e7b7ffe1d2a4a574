package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U8;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/** Where a stream is: stream_entry(). */
public sealed interface StreamEntry extends Structure {
  /** Bytes behind the length, whatever kind of entry it is. */
  int BYTES = 9;

  /** Its packets' number, the PID. */
  int pid();

  /** Writes the rows behind the length, the last ones of which may be left out. */
  void writeEntry(FieldWriter w);

  @Override
  default void write(FieldWriter w) {
    try (var _ = w.table("stream_entry", U8, AFTER_FIELD)) {
      int start = w.position();
      writeEntry(w);
      w.zeros("reserved", start + BYTES - w.position());
    }
  }

  /** In the clip of the play item. */
  record InPlayItem(int pid) implements StreamEntry {
    @Override
    public void writeEntry(FieldWriter w) {
      w.u8("type", 1);
      w.u16("ref_to_stream_PID_of_mainClip", pid);
    }
  }

  /**
   * In a clip of its own, which a sub-path plays beside the play item's.
   *
   * @param subPath from 0, within the play list
   */
  record InSubPathClip(int subPath, int pid) implements StreamEntry {
    @Override
    public void writeEntry(FieldWriter w) {
      w.u8("type", 2);
      w.u8("ref_to_SubPath_id", subPath);
      w.u8("ref_to_subClip_entry_id", 0);
      w.u16("ref_to_stream_PID_of_subClip", pid);
    }
  }

  /**
   * In the clip of the play item, and played as a sub-path.
   *
   * @param subPath from 0, within the play list
   */
  record InMainClipOfSubPath(int subPath, int pid) implements StreamEntry {
    @Override
    public void writeEntry(FieldWriter w) {
      w.u8("type", 3);
      w.u8("ref_to_SubPath_id", subPath);
      w.u16("ref_to_stream_PID_of_mainClip", pid);
    }
  }
}
