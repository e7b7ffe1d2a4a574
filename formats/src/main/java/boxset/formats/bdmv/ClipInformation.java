package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U16;
import static boxset.formats.bytes.Width.U32;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * What a player has to know of a clip: a {@code .clpi} file. The clip is the main path of a film or
 * menu, or holds a menu alone and is loaded before the picture; it is multiplexed without a break
 * of its clocks.
 *
 * @param recordingRate at most so many bytes a second arrive
 * @param sourcePackets how many the clip has
 * @param programMapPid where the streams are listed
 * @param clockPid PCR_PID
 * @param start when the first picture is shown, in 1/45000 s
 * @param end when the last picture has been shown, in 1/45000 s
 * @param streams in the order of the program map, the pictures first
 * @param entries the pictures that a player can start with; none of what is loaded as a whole
 */
public record ClipInformation(
    int recordingRate,
    long sourcePackets,
    int programMapPid,
    int clockPid,
    long start,
    long end,
    List<ClipStream> streams,
    List<EntryPoint> entries)
    implements Structure {
  /** The application_type of a film's main path. */
  private static final int MAIN_PATH = 1;

  /** The application_type of a sub-path of interactive graphics. */
  private static final int MENU_SUB_PATH = 5;

  private static final int EP_MAP = 1;
  private static final int VIDEO_STREAM = 1;
  private static final int RESERVED_BYTES = 128;

  /** Bytes of EP_map in front of the entries of its one stream. */
  private static final int EP_MAP_HEADER = 14;

  /** Keeps the orders. */
  public ClipInformation {
    streams = List.copyOf(streams);
    entries = List.copyOf(entries);
  }

  @Override
  public void write(FieldWriter w) {
    w.ascii("type_indicator", 4, "HDMV");
    w.ascii("version_number", 4, Versions.BDMV);
    var sequenceInfo = w.slot32("SequenceInfo_start_address");
    var programInfo = w.slot32("ProgramInfo_start_address");
    var cpi = w.slot32("CPI_start_address");
    var clipMark = w.slot32("ClipMark_start_address");
    w.u32("ExtensionData_start_address", 0);
    w.zeros("reserved", 12);
    clipInfo(w);
    w.padTo(4);
    sequenceInfo.fillWithPosition();
    sequenceInfo(w);
    w.padTo(4);
    programInfo.fillWithPosition();
    programInfo(w);
    w.padTo(4);
    cpi.fillWithPosition();
    cpi(w);
    w.padTo(4);
    clipMark.fillWithPosition();
    w.u32("ClipMark.length", 0);
  }

  private int applicationType() {
    return streams.getFirst().attributes() instanceof StreamAttributes.InteractiveGraphics
        ? MENU_SUB_PATH
        : MAIN_PATH;
  }

  private void clipInfo(FieldWriter w) {
    try (var _ = w.table("ClipInfo", U32, AFTER_FIELD)) {
      w.zeros("reserved", 2);
      w.u8("Clip_stream_type", 1);
      w.u8("application_type", applicationType());
      try (var b = w.bits(4)) {
        b.reserved(31);
        b.flag("is_ATC_delta", false);
      }
      w.u32("TS_recording_rate", recordingRate);
      w.u32("number_of_source_packets", sourcePackets);
      w.zeros("reserved", RESERVED_BYTES);
      try (var _ = w.table("TS_type_info_block", U16, AFTER_FIELD)) {
        w.u8("validity_flags", 0x80);
        w.ascii("format_identifier", 4, "HDMV");
        w.zeros("network_information", 9);
        w.zeros("stream_format_name", 16);
      }
    }
  }

  private void sequenceInfo(FieldWriter w) {
    try (var _ = w.table("SequenceInfo", U32, AFTER_FIELD)) {
      w.zeros("reserved", 1);
      w.u8("number_of_ATC_sequences", 1);
      w.u32("SPN_ATC_start", 0);
      w.u8("number_of_STC_sequences", 1);
      w.u8("offset_STC_id", 0);
      w.u16("PCR_PID", clockPid);
      w.u32("SPN_STC_start", 0);
      w.u32("presentation_start_time", start);
      w.u32("presentation_end_time", end);
    }
  }

  private void programInfo(FieldWriter w) {
    try (var _ = w.table("ProgramInfo", U32, AFTER_FIELD)) {
      w.zeros("reserved", 1);
      w.u8("number_of_program_sequences", 1);
      w.u32("SPN_program_sequence_start", 0);
      w.u16("program_map_PID", programMapPid);
      w.u8("number_of_streams_in_ps", streams.size());
      w.u8("number_of_groups", 0);
      w.each("stream", streams);
    }
  }

  private void cpi(FieldWriter w) {
    if (entries.isEmpty()) {
      w.u32("CPI.length", 0);
      return;
    }
    try (var _ = w.table("CPI", U32, AFTER_FIELD)) {
      try (var b = w.bits(2)) {
        b.reserved(12);
        b.u(4, "CPI_type", EP_MAP);
      }
      w.zeros("reserved", 1);
      w.u8("number_of_stream_PID_entries", 1);
      List<Integer> coarse = coarse();
      w.u16("stream_PID", streams.getFirst().pid());
      try (var b = w.bits(6)) {
        b.reserved(10);
        b.u(4, "EP_stream_type", VIDEO_STREAM);
        b.u(16, "number_of_EP_coarse_entries", coarse.size());
        b.u(18, "number_of_EP_fine_entries", entries.size());
      }
      w.u32("EP_map_for_one_stream_PID_start_address", EP_MAP_HEADER);
      w.u32("EP_fine_table_start_address", 4 + 8L * coarse.size());
      for (int first : coarse) {
        try (var b = w.bits(4)) {
          b.u(18, "ref_to_EP_fine_id", first);
          b.u(14, "PTS_EP_coarse", entries.get(first).coarsePts());
        }
        w.u32("SPN_EP_coarse", entries.get(first).sourcePacket());
      }
      for (EntryPoint entry : entries) {
        try (var b = w.bits(4)) {
          b.flag("is_angle_change_point", false);
          b.u(3, "I_end_position_offset", entry.endPositionOffset());
          b.u(11, "PTS_EP_fine", entry.finePts());
          b.u(17, "SPN_EP_fine", entry.sourcePacket() & 0x1FFFF);
        }
      }
    }
  }

  /** The fine entries that the coarse ones begin with. */
  private List<Integer> coarse() {
    List<Integer> coarse = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (i == 0 || !entries.get(i).sharesCoarse(entries.get(i - 1))) {
        coarse.add(i);
      }
    }
    return coarse;
  }
}
