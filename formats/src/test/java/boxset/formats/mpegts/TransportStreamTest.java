package boxset.formats.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.aac.AudioSpecificConfig;
import boxset.formats.avc.AvcDecoderConfiguration;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.MovieReader;
import boxset.formats.isobmff.PlainMovie;
import boxset.formats.isobmff.Samples;
import boxset.formats.mpegts.TransportStream.Run;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportStreamTest {
  private static final long WRAP = 1L << 33;
  private static final int FRAME = 90_000 / 24;
  private static final int SOUND_FRAME = 90_000 * 1024 / 48_000;

  /** Stamps wrap among the pictures of the second segment, and the clock behind them. */
  private static final long BEGINS = WRAP - 100_000;

  private record Packet(ByteBuffer bytes) {
    int pid() {
      return bytes.getShort(1) & 0x1FFF;
    }

    boolean begins() {
      return (bytes.get(1) & 0x40) != 0;
    }

    int continuity() {
      return bytes.get(3) & 0x0F;
    }

    private boolean adapted() {
      return (bytes.get(3) & 0x20) != 0;
    }

    private int payload() {
      return 4 + (adapted() ? 1 + (bytes.get(4) & 0xFF) : 0);
    }

    boolean clocked() {
      return adapted() && (bytes.get(5) & 0x10) != 0;
    }

    /** program_clock_reference_base (2.4.3.4). */
    long clock() {
      return (bytes.getInt(6) & 0xFFFF_FFFFL) << 1 | (bytes.get(10) >> 7 & 1);
    }

    /** The PTS of a packet of an elementary stream that begins here, or the DTS behind it. */
    long stamp(int number) {
      int at = payload() + 9 + 5 * number;
      return (bytes.get(at) & 0x0EL) << 29
          | (bytes.getShort(at + 1) & 0xFFFEL) << 14
          | (bytes.getShort(at + 3) & 0xFFFEL) >> 1;
    }
  }

  private static List<Packet> packets(byte[] stream) {
    assertThat(stream.length % TransportPacket.BYTES).isZero();
    return IntStream.range(0, stream.length / TransportPacket.BYTES)
        .mapToObj(i ->
            new Packet(
                ByteBuffer.wrap(stream).slice(i * TransportPacket.BYTES, TransportPacket.BYTES)))
        .toList();
  }

  /**
   * Two segments of a second, with sound.
   *
   * @param apart whether each is of a stream of its own
   */
  private static List<Packet> written(boolean apart) throws Exception {
    byte[] seen = PlainMovie.pictures(24, 12).bytes();
    EncodedTrack pictures = MovieReader.read(ByteSource.of(seen));
    ByteBuffer units = asUnits(seen, pictures.samples());
    byte[] heard = PlainMovie.sound(44, 1024).bytes();
    Samples sounds = MovieReader.read(ByteSource.of(heard)).samples();
    AvcDecoderConfiguration coding =
        AvcDecoderConfiguration.parse(
            ((AvcSampleEntry) pictures.sampleEntry()).configuration().configuration());
    TransportStream stream = stream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int segment = 0; segment < 2; segment++) {
      long seenFrom = BEGINS + 24L * FRAME * segment;
      long heardFrom = BEGINS + 44L * SOUND_FRAME * segment;
      Run seenRun =
          new Run(units, pictures.samples(), 0, 24, ticks -> seenFrom + ticks * FRAME / 512, 0);
      Run heardRun =
          new Run(
              ByteBuffer.wrap(heard),
              sounds,
              0,
              44,
              ticks -> heardFrom + ticks * SOUND_FRAME / 1024,
              0);
      ByteSink sink =
          buffers -> {
            for (ByteBuffer buffer : buffers) {
              byte[] bytes = new byte[buffer.remaining()];
              buffer.get(bytes);
              out.writeBytes(bytes);
            }
          };
      if (apart) {
        stream().writeWhole(coding, seenRun, List.of(List.of(heardRun)), sink);
      } else {
        stream.write(coding, seenRun, List.of(List.of(heardRun)), sink);
      }
    }
    return packets(out.toByteArray());
  }

  private static TransportStream stream() {
    return new TransportStream(
        List.of(new TransportStream.Sound(new AudioSpecificConfig(2, 48_000, 2), "eng", false)),
        "Boxset",
        "Summer");
  }

  /** Makes each sample one NAL unit behind its length. */
  private static ByteBuffer asUnits(byte[] movie, Samples samples) {
    ByteBuffer units = ByteBuffer.wrap(movie);
    for (int i = 0; i < samples.count(); i++) {
      int offset = (int) samples.offset(i);
      units.putInt(offset, samples.size(i) - 4).put(offset + 4, (byte) 0x41);
    }
    return units;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void continuityCountersRunOnFromSegmentToSegment(boolean apart) throws Exception {
    Map<Integer, Integer> last = new TreeMap<>();
    for (Packet packet : written(apart)) {
      Integer before = last.put(packet.pid(), packet.continuity());
      if (before != null) {
        assertThat(packet.continuity()).isEqualTo((before + 1) % 16);
      }
    }
    assertThat(last)
        .containsOnlyKeys(
            ProgramAssociationSection.PID,
            ServiceDescriptionSection.PID,
            TransportStream.MAP_PID,
            TransportStream.PICTURE_PID,
            TransportStream.SOUND_PID);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timesRunOnFromSegmentToSegmentAndPastTheirWrap(boolean apart) throws Exception {
    List<Long> decoded = new ArrayList<>();
    List<Long> heard = new ArrayList<>();
    for (Packet packet : written(apart)) {
      if (packet.begins() && packet.pid() == TransportStream.PICTURE_PID) {
        long decode = packet.stamp(1);
        assertThat(Math.floorMod(packet.stamp(0) - decode, WRAP)).isLessThanOrEqualTo(2L * FRAME);
        assertThat(packet.clocked()).isTrue();
        assertThat(Math.floorMod(decode - packet.clock(), WRAP)).isEqualTo(TransportStream.DELAY);
        decoded.add(decode);
      } else if (packet.begins() && packet.pid() == TransportStream.SOUND_PID) {
        heard.add(packet.stamp(0));
      }
    }
    assertThat(decoded).hasSize(48).startsWith(BEGINS).endsWith(47L * FRAME - 100_000);
    assertThat(steps(decoded)).containsOnly((long) FRAME);
    assertThat(heard).hasSize(22).startsWith(BEGINS);
    assertThat(steps(heard)).containsOnly(4L * SOUND_FRAME);
  }

  @Test
  void aSegmentOfItsOwnBeginsWithTheTablesAndSaysTheSame() throws Exception {
    List<Packet> apart = written(true);
    assertThat(apart.getFirst().pid()).isEqualTo(ProgramAssociationSection.PID);
    assertThat(said(apart)).isEqualTo(said(written(false)));
  }

  /** What all packets of elementary streams carry, by their PID. */
  private static Map<Integer, String> said(List<Packet> packets) {
    Map<Integer, StringBuilder> said = new TreeMap<>();
    for (Packet packet : packets) {
      if (packet.pid() >= TransportStream.PICTURE_PID) {
        StringBuilder all = said.computeIfAbsent(packet.pid(), _ -> new StringBuilder());
        for (int at = packet.payload(); at < TransportPacket.BYTES; at++) {
          all.append((char) (packet.bytes().get(at) & 0xFF));
        }
      }
    }
    Map<Integer, String> texts = new TreeMap<>();
    said.forEach((pid, all) -> texts.put(pid, all.toString()));
    return texts;
  }

  private static List<Long> steps(List<Long> stamps) {
    return IntStream.range(1, stamps.size())
        .mapToObj(i -> Math.floorMod(stamps.get(i) - stamps.get(i - 1), WRAP))
        .toList();
  }
}
