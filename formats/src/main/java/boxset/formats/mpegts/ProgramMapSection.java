package boxset.formats.mpegts;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * Which streams a program has (ITU-T H.222.0, 2.4.4.8).
 *
 * @param program program_number
 * @param clockPid PCR_PID
 * @param descriptors of the program
 * @param streams in order
 */
public record ProgramMapSection(
    int program, int clockPid, List<Descriptor> descriptors, List<Stream> streams)
    implements Section {
  /**
   * A descriptor (2.6).
   *
   * @param tag descriptor_tag
   * @param content what follows its length
   */
  public record Descriptor(int tag, Bytes content) {
    private int bytes() {
      return 2 + content.size();
    }

    private void write(FieldWriter w) {
      w.u8("descriptor_tag", tag);
      w.u8("descriptor_length", content.size());
      w.bytes("descriptor", content);
    }
  }

  /**
   * A stream.
   *
   * @param type stream_type
   * @param pid elementary_PID
   * @param descriptors in order
   */
  public record Stream(int type, int pid, List<Descriptor> descriptors) {
    /** Keeps the order. */
    public Stream {
      descriptors = List.copyOf(descriptors);
    }
  }

  /** Keeps the orders. */
  public ProgramMapSection {
    descriptors = List.copyOf(descriptors);
    streams = List.copyOf(streams);
  }

  @Override
  public void write(FieldWriter w) {
    Section.begin(w, 0x02, false, program);
    try (var b = w.bits(2)) {
      b.u(3, "reserved", 7);
      b.u(13, "PCR_PID", clockPid);
    }
    descriptors(w, "program_info_length", descriptors);
    for (Stream stream : streams) {
      w.u8("stream_type", stream.type());
      try (var b = w.bits(2)) {
        b.u(3, "reserved", 7);
        b.u(13, "elementary_PID", stream.pid());
      }
      descriptors(w, "ES_info_length", stream.descriptors());
    }
  }

  private static void descriptors(FieldWriter w, String length, List<Descriptor> descriptors) {
    try (var b = w.bits(2)) {
      b.u(4, "reserved", 15);
      b.u(12, length, descriptors.stream().mapToInt(Descriptor::bytes).sum());
    }
    descriptors.forEach(descriptor -> descriptor.write(w));
  }
}
