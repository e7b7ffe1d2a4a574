package boxset.formats.dvdcheck;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.dvdcheck.Streams.Coding;
import boxset.formats.findings.BrokenRule;
import boxset.formats.findings.Finding;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.mpegps.Pack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** PCM and DTS as other makers put them on discs, whole and damaged. */
class SoundCheckTest {
  private static final int PCM_HEADER = 3;

  /** Where a payload begins in its pack. */
  private static final int AT = 40;

  private static final int PAYLOAD = 1980;
  private static final long START = 30_000;

  /** Packets come so long before they are heard: a frame may have begun in the one before. */
  private static final long PCM_LEAD = 5 * 90;

  private static final long DTS_LEAD = 14 * 90;

  /** A sound of half a second in packets. */
  private static final class Streamed {
    private final Coding coding;
    private final int frameTicks;
    private long attributes;
    private List<SoundGap> gaps = List.of();
    private final List<byte[]> packs = new ArrayList<>();
    private final List<SoundPacket> packets = new ArrayList<>();

    Streamed(Coding coding, long attributes, int header, byte[] frame, int frameTicks) {
      this.coding = coding;
      this.attributes = (long) coding.number() << 61 | attributes;
      this.frameTicks = frameTicks;
      byte[] all = new byte[frame.length * (45_000 / frameTicks)];
      for (int at = 0; at < all.length; at += frame.length) {
        System.arraycopy(frame, 0, all, at, frame.length);
      }
      long lead = coding == Coding.PCM ? PCM_LEAD : DTS_LEAD;
      for (int at = 0; at < all.length; at += PAYLOAD) {
        int bytes = Math.min(PAYLOAD, all.length - at);
        int first = Math.ceilDiv(at, frame.length);
        int begun = Math.ceilDiv(at + bytes, frame.length) - first;
        int offset = first * frame.length - at;
        long heard = begun > 0 ? START + (long) first * frameTicks : SoundPacket.NO_TIME;
        long scr = START + (long) at * frameTicks / frame.length - lead;
        byte[] pack = new byte[Pack.BYTES];
        System.arraycopy(all, at, pack, AT, bytes);
        packs.add(pack);
        packets.add(
            new SoundPacket(
                AT,
                bytes,
                heard,
                scr * Pack.TICKS_PER_PTS,
                packets.size(),
                begun,
                begun > 0 ? offset + 1 + header : 0));
      }
    }

    List<Finding> check() {
      Findings findings = new Findings();
      SoundCheck check =
          SoundCheck.of(0, new Streams.Audio(attributes), coding, gaps, findings, PLACES);
      for (int i = 0; i < packets.size(); i++) {
        check.packet(packs.get(i), packets.get(i));
      }
      check.end();
      return findings.all();
    }

    /** From a packet on everything is heard later; what follows it may come as much later. */
    void later(int from, long ticks, boolean comesLater) {
      for (int i = from; i < packets.size(); i++) {
        SoundPacket p = packets.get(i);
        packets.set(
            i,
            new SoundPacket(
                p.from(),
                p.bytes(),
                p.stamped() ? p.pts() + ticks : p.pts(),
                p.scr() + (comesLater && i > from ? ticks * Pack.TICKS_PER_PTS : 0),
                p.sector(),
                p.begun(),
                p.pointer()));
      }
    }

    void told(int packet, int begun, int pointer) {
      SoundPacket p = packets.get(packet);
      packets.set(
          packet,
          new SoundPacket(
              p.from(),
              p.bytes(),
              p.pts(),
              p.scr(),
              p.sector(),
              p.begun() + begun,
              p.pointer() + pointer));
    }

    void put(int packet, int at, int value) {
      packs.get(packet)[at] = (byte) value;
    }

    /** The first byte of the first frame that begins in a packet. */
    int frame(int packet, int header) {
      return AT + packets.get(packet).pointer() - 1 - header;
    }
  }

  private static final PackPlace PLACES =
      new PackPlace() {
        @Override
        public String file() {
          return "VTS_01_1.VOB";
        }

        @Override
        public Place now() {
          return at(0);
        }

        @Override
        public Place at(long sector) {
          return new Place(file(), sector, Place.NO_SECTOR, "");
        }
      };

  /** 16, 20 or 24 bits, 48 kHz. */
  private static Streamed pcm(int bits, int channels) {
    int code = (bits - 16) / 4;
    byte[] frame = new byte[80 * channels * bits / 8];
    Arrays.fill(frame, (byte) 0x55);
    Streamed stream =
        new Streamed(
            Coding.PCM, (long) code << 54 | (long) (channels - 1) << 48, PCM_HEADER, frame, 150);
    for (int i = 0; i < stream.packs.size(); i++) {
      stream.put(i, AT - 2, code << 6 | (channels - 1));
    }
    return stream;
  }

  private static Streamed pcm() {
    return pcm(16, 2);
  }

  /** 5.1 at 754.5 kb/s, of 512 samples a frame. */
  private static Streamed dts() {
    return dts(1006, 13);
  }

  private static Streamed dts(int bytes, int frequency) {
    String bits =
        bits(0x7FFE_8001L, 32)
            + bits(1, 1)
            + bits(31, 5)
            + bits(0, 1)
            + bits(15, 7)
            + bits(bytes - 1L, 14)
            + bits(9, 6)
            + bits(frequency, 4)
            + bits(15, 5)
            + bits(0, 10)
            + bits(2, 2)
            + bits(0, 1);
    byte[] frame = new byte[bytes];
    for (int i = 0; i < bits.length() / 8; i++) {
      frame[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return new Streamed(Coding.DTS, 5L << 48, 0, frame, 960);
  }

  private static String bits(long value, int count) {
    String digits = Long.toBinaryString(value);
    return "0".repeat(count - digits.length()) + digits;
  }

  @Test
  void soundsThatKeepTheRulesAreNotBlamed() {
    assertThat(pcm().check()).isEmpty();
    assertThat(pcm(24, 2).check()).isEmpty();
    assertThat(pcm(20, 3).check()).isEmpty();
    assertThat(dts().check()).isEmpty();
  }

  @Test
  void aPauseThatIsToldIsNoFault() {
    for (Streamed stream : List.of(pcm(), dts())) {
      stream.later(12, 9_000, true);
      assertThat(rules(stream)).containsExactly(Rule.SOUND_GAP);
      // The packets before end with a frame that goes on in this one.
      long stop = stream.packets.get(12).pts() - 9_000;
      stream.gaps = List.of(new SoundGap(0, stop, 9_000));
      assertThat(rules(stream)).isEmpty();
      stream.gaps = List.of(new SoundGap(0, stop, 12_000));
      assertThat(rules(stream)).containsExactly(Rule.SOUND_GAP);
    }
  }

  @Test
  void whereASoundEndsMayBeToldAsItsStop() {
    Streamed stream = dts();
    stream.gaps = List.of(new SoundGap(0, START + 46L * stream.frameTicks, 3_000));
    assertThat(rules(stream)).isEmpty();
  }

  private record Damage(String name, BrokenRule rule, Streamed stream, Consumer<Streamed> done) {}

  private static Damage pcm(String name, Rule rule, Consumer<Streamed> done) {
    return new Damage("PCM: " + name, rule, pcm(), done);
  }

  private static Damage dts(String name, Rule rule, Consumer<Streamed> done) {
    return new Damage("DTS: " + name, rule, dts(), done);
  }

  private static final List<Damage> KINDS =
      List.of(
          pcm("bits in the IFO", Rule.SOUND_FORMAT, s -> s.attributes |= 1L << 54),
          pcm("rate in the IFO", Rule.SOUND_FORMAT, s -> s.attributes |= 1L << 52),
          pcm("channels in the IFO", Rule.SOUND_FORMAT, s -> s.attributes ^= 1L << 48),
          pcm("another kind in the middle", Rule.SOUND_FORMAT, s -> s.put(9, AT - 2, 0x40)),
          pcm("28 bits", Rule.SOUND_FORMAT, s -> s.put(0, AT - 2, 0xC1)),
          new Damage("PCM: 8 channels of 24 bits", Rule.SOUND_FORMAT, pcm(24, 8), _ -> {}),
          pcm("frames in a packet", Rule.SOUND_FRAMES, s -> s.told(7, 1, 0)),
          pcm("first frame in a packet", Rule.SOUND_FRAMES, s -> s.told(7, 0, 4)),
          pcm("heard early", Rule.SOUND_GAP, s -> s.later(12, -900, false)),
          pcm("heard late", Rule.SOUND_GAP, s -> s.later(12, 4_500, false)),
          pcm("comes late", Rule.BUFFER_UNDERFLOW, s -> s.later(12, -2_000, false)),
          pcm("comes early", Rule.SOUND_BUFFER, s -> s.later(12, 4_500, false)),
          pcm("a pause that is none", Rule.SOUND_GAP, s -> s.gaps = pause(START + 9_000)),
          dts("a frame lost", Rule.SOUND_FORMAT, s -> s.put(6, s.frame(6, 0), 0)),
          dts("a frame's size", Rule.SOUND_FORMAT, s -> s.put(6, s.frame(6, 0) + 6, 0x10)),
          dts("channels in the IFO", Rule.SOUND_FORMAT, s -> s.attributes ^= 4L << 48),
          new Damage("DTS: 44.1 kHz", Rule.SOUND_FORMAT, dts(1006, 8), _ -> {}),
          new Damage("DTS: too high a rate", Rule.SOUND_FORMAT, dts(2100, 13), _ -> {}),
          dts("frames in a packet", Rule.STREAM, s -> s.told(7, 1, 0)),
          dts("first frame in a packet", Rule.STREAM, s -> s.told(7, 0, 4)),
          dts("heard early", Rule.SOUND_GAP, s -> s.later(12, -300, false)),
          dts("comes late", Rule.BUFFER_UNDERFLOW, s -> s.later(12, -2_000, false)),
          dts("comes early", Rule.SOUND_BUFFER, s -> s.later(6, 4_500, false)),
          dts("a pause that is none", Rule.SOUND_GAP, s -> s.gaps = pause(START + 9_600)));

  private static List<SoundGap> pause(long stop) {
    return List.of(new SoundGap(0, stop, 4_500));
  }

  @Test
  void everyKindOfDamageIsFoundByItsRule() {
    List<String> missed =
        KINDS.stream()
            .filter(damage -> {
              damage.done().accept(damage.stream());
              return !rules(damage.stream()).contains(damage.rule());
            })
            .map(damage -> damage.name() + ": " + rules(damage.stream()))
            .toList();
    assertThat(missed).isEmpty();
  }

  private static List<BrokenRule> rules(Streamed stream) {
    return stream.check().stream().map(Finding::rule).distinct().toList();
  }
}
