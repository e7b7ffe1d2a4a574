package boxset.formats.mpegts;

import boxset.formats.aac.AdtsHeader;
import boxset.formats.aac.AudioSpecificConfig;
import boxset.formats.avc.AvcDecoderConfiguration;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.Bytes;
import boxset.formats.isobmff.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A transport stream of one program (ITU-T H.222.0), made of segments of track files without coding
 * anything again: pictures of AVC and sounds of AAC.
 *
 * <p>Packets of elementary streams stand in the order of their decoding. The clock is told with
 * every picture, {@link #DELAY} behind which it is decoded; the tables stand before pictures, every
 * {@link #TABLES_PERIOD}. Continuity counters and whatever times the segments bear run on from one
 * call to the next, for as long as the stream lasts; times are taken modulo 2^33 (2.4.3.6).
 */
public final class TransportStream {
  /** From the clock beside a picture to its decoding, in 1/90000 s. */
  public static final long DELAY = 63_000;

  /** PID of the program's map. */
  public static final int MAP_PID = 0x0020;

  /** PID of the pictures. */
  public static final int PICTURE_PID = 0x0100;

  /** PID of the first sound; others follow it. */
  public static final int SOUND_PID = 0x0101;

  private static final int PROGRAM = 1;
  private static final int AVC_STREAM = 0x1B;
  private static final int ADTS_STREAM = 0x0F;
  private static final int SOUND_STREAM_ID = 0xC0;
  private static final int LANGUAGE_DESCRIPTOR = 0x0A;
  private static final int VISUAL_IMPAIRED_COMMENTARY = 3;

  /** Tables at least ten times a second, with pictures 24 times. */
  private static final long TABLES_PERIOD = 4_500;

  /** Frames of sound that share a packet: less than a tenth of a second. */
  private static final int SOUND_FRAMES = 4;

  /** Tables, headers, delimiters and what is left empty of packets, in bits a second. */
  private static final long OVERHEAD = 240_000;

  private static final long OVERHEAD_OF_SOUND = 40_000;

  private static final byte[] START_CODE = {0, 0, 0, 1};

  /** Access unit delimiter of any kind of picture (ITU-T H.264, 7.3.2.4). */
  private static final byte[] DELIMITER = {0, 0, 0, 1, 0x09, (byte) 0xF0};

  private static final int DELIMITER_TYPE = 9;

  private static final AvcDecoderConfiguration NO_CODING =
      new AvcDecoderConfiguration(List.of(), List.of());

  private static final long NO_CLOCK = Long.MIN_VALUE;
  private static final int BUFFERED_PACKETS = 700;

  /**
   * A sound of the program.
   *
   * @param configuration of AAC that ADTS can tell of
   * @param language ISO 639-2
   * @param description whether it describes the picture
   */
  public record Sound(AudioSpecificConfig configuration, String language, boolean description) {}

  /**
   * Samples one behind another.
   *
   * @param bytes what the samples' offsets count in
   * @param from the first sample
   * @param to the sample behind the last
   * @param clock 1/90000 s for so many of the track's ticks behind the first sample's decoding;
   *     never decreasing
   * @param shift ticks by which each is presented later than its composition offset says
   */
  public record Run(
      ByteBuffer bytes, Samples samples, int from, int to, LongUnaryOperator clock, long shift) {}

  /** Runs being written: the next sample, and when it is decoded. */
  private static final class Reading {
    private final Iterator<Run> runs;
    private Run run;
    private int sample;
    private long ticks;

    private Reading(List<Run> runs) {
      this.runs = runs.iterator();
      this.run = this.runs.next();
      this.sample = run.from();
      nextRun();
    }

    private void nextRun() {
      while (sample == run.to() && runs.hasNext()) {
        run = runs.next();
        sample = run.from();
        ticks = 0;
      }
    }

    private boolean ended() {
      return sample == run.to();
    }

    private long decode() {
      return run.clock().applyAsLong(ticks);
    }

    private long present() {
      return run.clock().applyAsLong(ticks + run.samples().compositionOffset(sample) + run.shift());
    }

    private int size() {
      return run.samples().size(sample);
    }

    private int offset() {
      return (int) run.samples().offset(sample);
    }

    private boolean sync() {
      return run.samples().isSync(sample);
    }

    private void pass() {
      ticks += run.samples().duration(sample++);
    }
  }

  private final List<Sound> sounds;
  private AvcDecoderConfiguration coding = NO_CODING;
  private byte[] parameterSets = {};
  private final SectionPackets[] tables;
  private final int[] continuity;
  private final ByteBuffer packets = ByteBuffer.allocate(BUFFERED_PACKETS * TransportPacket.BYTES);
  private byte[] unit = new byte[1 << 16];
  private int length;
  private long tablesDue = Long.MIN_VALUE;

  /**
   * Begins a stream.
   *
   * @param sounds the first is the usual one
   * @param provider who the stream is from
   * @param name what viewers know it by
   */
  public TransportStream(List<Sound> sounds, String provider, String name) {
    this.sounds = List.copyOf(sounds);
    this.continuity = new int[1 + sounds.size()];
    List<ProgramMapSection.Stream> streams = new ArrayList<>();
    streams.add(new ProgramMapSection.Stream(AVC_STREAM, PICTURE_PID, List.of()));
    for (int i = 0; i < sounds.size(); i++) {
      streams.add(
          new ProgramMapSection.Stream(
              ADTS_STREAM, SOUND_PID + i, List.of(language(sounds.get(i)))));
    }
    this.tables =
        new SectionPackets[] {
          new SectionPackets(
              ProgramAssociationSection.PID,
              new ProgramAssociationSection(
                  List.of(new ProgramAssociationSection.Program(PROGRAM, MAP_PID)))),
          new SectionPackets(
              MAP_PID, new ProgramMapSection(PROGRAM, PICTURE_PID, List.of(), streams)),
          new SectionPackets(
              ServiceDescriptionSection.PID, new ServiceDescriptionSection(PROGRAM, provider, name))
        };
  }

  /**
   * What a stream comes to, at most: all that is around its pictures and sounds, some of it a guess
   * that no stream has come near.
   *
   * @param elementary bits a second of the pictures and all sounds
   * @param sounds how many there are
   */
  public static long bitsPerSecond(long elementary, int sounds) {
    return elementary * TransportPacket.BYTES / TransportPacket.PAYLOAD_BYTES
        + OVERHEAD
        + OVERHEAD_OF_SOUND * sounds;
  }

  /**
   * Writes a segment: a run of pictures, and the runs of each sound beside it.
   *
   * @param configuration parameter sets of these pictures
   * @param beside in the order of the stream's sounds; none of them empty
   * @throws IOException when the sink takes no more, or a sample is damaged
   */
  public void write(
      AvcDecoderConfiguration configuration, Run pictures, List<List<Run>> beside, ByteSink out)
      throws IOException {
    write(configuration, pictures, beside, false, out);
  }

  /**
   * Writes a segment that may be followed by any other: as often as its packets of a kind are
   * counted to sixteen, all are, so that each segment begins with the number that the one before it
   * leads to, whoever made that. What it takes to get there are packets with less in them.
   *
   * @param configuration parameter sets of these pictures
   * @param beside in the order of the stream's sounds; none of them empty
   * @throws IOException when the sink takes no more, or a sample is damaged
   */
  public void writeWhole(
      AvcDecoderConfiguration configuration, Run pictures, List<List<Run>> beside, ByteSink out)
      throws IOException {
    write(configuration, pictures, beside, true, out);
    for (SectionPackets table : tables) {
      while (!table.atFirstNumber()) {
        put(table, out);
      }
    }
    flush(out);
  }

  private void write(
      AvcDecoderConfiguration configuration,
      Run pictures,
      List<List<Run>> beside,
      boolean whole,
      ByteSink out)
      throws IOException {
    if (!configuration.equals(coding)) {
      coding = configuration;
      parameterSets = parameterSets(configuration);
    }
    List<Reading> heard = beside.stream().map(Reading::new).toList();
    for (Reading seen = new Reading(List.of(pictures)); !seen.ended(); ) {
      long time = seen.decode();
      if (time >= tablesDue) {
        putTables(out);
        tablesDue = time + TABLES_PERIOD;
      }
      soundsUntil(time, heard, whole, out);
      picture(seen);
      long clock = (time - DELAY) * TransportPacket.TICKS_PER_PTS;
      boolean sync = seen.sync();
      seen.pass();
      packetise(0, PICTURE_PID, clock, sync, whole && seen.ended(), out);
    }
    soundsUntil(Long.MAX_VALUE, heard, whole, out);
    flush(out);
  }

  private void soundsUntil(long time, List<Reading> heard, boolean whole, ByteSink out)
      throws IOException {
    for (int sound = 0; sound < heard.size(); sound++) {
      Reading reading = heard.get(sound);
      while (!reading.ended() && reading.decode() <= time) {
        frames(sounds.get(sound).configuration(), reading);
        packetise(1 + sound, SOUND_PID + sound, NO_CLOCK, false, whole && reading.ended(), out);
      }
    }
  }

  /** The next frames of sound as the payload of one packet, with its header. */
  private void frames(AudioSpecificConfig configuration, Reading reading) {
    Run run = reading.run;
    int to = Math.min(reading.sample + SOUND_FRAMES, run.to());
    int bytes = 0;
    for (int sample = reading.sample; sample < to; sample++) {
      bytes += AdtsHeader.BYTES + run.samples().size(sample);
    }
    int header = PesHeader.bytes(SOUND_STREAM_ID, false);
    begin(header + bytes, SOUND_STREAM_ID, reading.decode(), PesHeader.NO_STAMP, bytes);
    for (; reading.sample < to; reading.pass()) {
      AdtsHeader.put(
          ByteBuffer.wrap(unit, length, AdtsHeader.BYTES), configuration, reading.size());
      length += AdtsHeader.BYTES;
      append(run.bytes(), reading.offset(), reading.size());
    }
    reading.nextRun();
  }

  /** An access unit as a byte stream (ITU-T H.264, annex B), with the header of its packet. */
  private void picture(Reading reading) throws IOException {
    int size = reading.size();
    int header = PesHeader.bytes(PesHeader.VIDEO, true);
    begin(
        header + DELIMITER.length + parameterSets.length + size,
        PesHeader.VIDEO,
        reading.present(),
        reading.decode(),
        0);
    ByteBuffer bytes = reading.run.bytes();
    int offset = reading.offset();
    int delimiter = delimiter(bytes, offset, size);
    append(DELIMITER);
    if (reading.sync()) {
      append(parameterSets);
    }
    int start = length;
    append(bytes, offset + delimiter, size - delimiter);
    startCodes(start);
  }

  /** Bytes of the delimiter that a sample brings along, with its length. */
  private static int delimiter(ByteBuffer bytes, int offset, int size) {
    boolean delimited = size > 4 && (bytes.get(offset + 4) & 0x1F) == DELIMITER_TYPE;
    return delimited ? Math.min(size, 4 + bytes.getInt(offset)) : 0;
  }

  /** Puts start codes where the lengths of NAL units are, which are as long. */
  private void startCodes(int start) throws IOException {
    int at = start;
    while (at < length) {
      int unitLength =
          at + 4 <= length
              ? (unit[at] & 0xFF) << 24
                  | (unit[at + 1] & 0xFF) << 16
                  | (unit[at + 2] & 0xFF) << 8
                  | (unit[at + 3] & 0xFF)
              : -1;
      if (unitLength < 0 || unitLength > length - at - 4) {
        throw new IOException("A picture's units go beyond its end");
      }
      System.arraycopy(START_CODE, 0, unit, at, START_CODE.length);
      at += 4 + unitLength;
    }
  }

  private void begin(int most, int streamId, long present, long decode, int payload) {
    if (unit.length < most) {
      unit = new byte[Math.max(most, 2 * unit.length)];
    }
    ByteBuffer header = ByteBuffer.wrap(unit);
    PesHeader.put(header, streamId, 0, present, decode, payload);
    length = header.position();
  }

  private void append(byte[] bytes) {
    System.arraycopy(bytes, 0, unit, length, bytes.length);
    length += bytes.length;
  }

  private void append(ByteBuffer bytes, int offset, int size) {
    bytes.get(offset, unit, length, size);
    length += size;
  }

  /**
   * Cuts what has been gathered into packets; the first may bear the clock.
   *
   * @param full whether the packets are to be so many that the next has the number of the first
   */
  private void packetise(int stream, int pid, long clock, boolean sync, boolean full, ByteSink out)
      throws IOException {
    boolean clocked = clock != NO_CLOCK;
    int first = clocked ? TransportPacket.CLOCKED_PAYLOAD_BYTES : TransportPacket.PAYLOAD_BYTES;
    int count = 1 + Math.ceilDiv(Math.max(0, length - first), TransportPacket.PAYLOAD_BYTES);
    if (full) {
      count += Math.floorMod(-continuity[stream] - count, TransportPacket.CONTINUITY);
    }
    int at = 0;
    for (int left = count - 1; left >= 0; left--) {
      if (packets.remaining() < TransportPacket.BYTES) {
        flush(out);
      }
      // Each of the others has a byte at least: a header alone has more than sixteen.
      int most = at == 0 ? first : TransportPacket.PAYLOAD_BYTES;
      int payload = Math.min(most, length - at - left);
      if (at == 0 && clocked) {
        TransportPacket.putClockedHeader(
            packets, pid, true, sync, continuity[stream]++, clock, payload);
      } else {
        TransportPacket.putHeader(packets, pid, at == 0, continuity[stream]++, payload);
      }
      packets.put(unit, at, payload);
      at += payload;
    }
  }

  private void putTables(ByteSink out) throws IOException {
    for (SectionPackets table : tables) {
      put(table, out);
    }
  }

  private void put(SectionPackets table, ByteSink out) throws IOException {
    for (int packet = 0; packet < table.count(); packet++) {
      if (packets.remaining() < TransportPacket.BYTES) {
        flush(out);
      }
      table.put(packets, packet);
    }
  }

  private void flush(ByteSink out) throws IOException {
    out.write(packets.flip());
    packets.clear();
  }

  private static byte[] parameterSets(AvcDecoderConfiguration configuration) {
    List<Bytes> sets = new ArrayList<>(configuration.sequenceParameterSets());
    sets.addAll(configuration.pictureParameterSets());
    int size = sets.stream().mapToInt(set -> START_CODE.length + set.size()).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    sets.forEach(set -> all.put(START_CODE).put(set.asBuffer()));
    return all.array();
  }

  /** ISO_639_language_descriptor (2.6.18). */
  private static ProgramMapSection.Descriptor language(Sound sound) {
    byte[] content = Arrays.copyOf(sound.language().getBytes(StandardCharsets.US_ASCII), 4);
    content[3] = (byte) (sound.description() ? VISUAL_IMPAIRED_COMMENTARY : 0);
    return new ProgramMapSection.Descriptor(LANGUAGE_DESCRIPTOR, Bytes.copyOf(content));
  }
}
