package boxset.formats.bdav;

import boxset.formats.bdmv.AudioCoding;
import boxset.formats.bdmv.AudioFormat;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import boxset.formats.mpegts.PesHeader;
import boxset.formats.mpegts.ProgramMapSection.Descriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Linear PCM, 5 ms in a unit behind a header of 4 bytes. The last unit is filled up with silence.
 *
 * @param source samples with their high byte first, the channels of a moment together in the order
 *     of WAVE files: left, right, centre, low frequencies, left and right surround
 * @param rate 48 or 96 kHz
 * @param bits of a sample, 16 or 24
 * @param channels 1, 2 or 6
 */
public record LpcmSound(ByteSource source, SampleRate rate, int bits, int channels)
    implements SoundStream {
  private static final int HEADER_BYTES = 4;
  private static final int UNIT_TICKS = 450;
  private static final int UNITS_A_SECOND = 200;

  /** 1.2 times eight channels of 24 bits at 96 kHz, or six at 192. */
  private static final long BUFFER_RATE = 96_000L * 24 * 6 * 6 / 5;

  private static final int REGISTRATION = 0x05;
  private static final int[] PLAIN = {0, 1};

  /** Low frequencies come last. */
  private static final int[] SURROUND = {0, 1, 2, 4, 5, 3};

  /** Refuses what a disc does not have. */
  public LpcmSound {
    if ((rate != SampleRate.KHZ_48 && rate != SampleRate.KHZ_96)
        || (bits != 16 && bits != 24)
        || (channels != 1 && channels != 2 && channels != 6)) {
      throw new IllegalArgumentException(
          "LPCM has 1, 2 or 6 channels of 16 or 24 bits at 48 or 96 kHz here, not %d of %d bits at"
                  .formatted(channels, bits)
              + " "
              + rate);
    }
  }

  private int samples() {
    return (rate == SampleRate.KHZ_48 ? 48_000 : 96_000) / UNITS_A_SECOND;
  }

  private int momentBytes() {
    return channels * bits / 8;
  }

  /** One channel is filled up to two with silence. */
  private int recordedChannels() {
    return Math.max(2, channels);
  }

  @Override
  public int units() {
    return Math.toIntExact(Math.ceilDiv(source.size(), (long) samples() * momentBytes()));
  }

  @Override
  public int unitBytes() {
    return HEADER_BYTES + samples() * recordedChannels() * bits / 8;
  }

  @Override
  public int unitTicks() {
    return UNIT_TICKS;
  }

  @Override
  public long bufferRate() {
    return BUFFER_RATE;
  }

  /** Four units: no public standard says how large the buffer is, and this is little. */
  @Override
  public int bufferBytes() {
    return 4 * (unitBytes() + PesHeader.bytes(PesHeader.PRIVATE_1, false));
  }

  @Override
  public int streamId() {
    return PesHeader.PRIVATE_1;
  }

  @Override
  public int streamIdExtension() {
    return 0;
  }

  @Override
  public StreamAttributes.Audio attributes(Language language) {
    return new StreamAttributes.Audio(
        AudioCoding.LPCM, AudioFormat.ofChannels(channels), rate, language);
  }

  private int bitsCode() {
    return bits == 16 ? 1 : 3;
  }

  @Override
  public List<Descriptor> descriptors() {
    byte[] content = {
      'H',
      'D',
      'M',
      'V',
      (byte) 0xFF,
      (byte) AudioCoding.LPCM.code(),
      (byte) (AudioFormat.ofChannels(channels).code() << 4 | rate.code()),
      (byte) (bitsCode() << 6 | 0x3F)
    };
    return List.of(new Descriptor(REGISTRATION, Bytes.copyOf(content)));
  }

  @Override
  public void put(int unit, ByteBuffer target) throws IOException {
    int length = samples() * momentBytes();
    long from = (long) unit * length;
    int there = (int) Math.min(length, source.size() - from) / momentBytes() * momentBytes();
    ByteBuffer in = source.slice(from, there);
    target.putShort((short) (unitBytes() - HEADER_BYTES));
    int assignment = channels == 6 ? 9 : channels == 1 ? 1 : 3;
    target.put((byte) (assignment << 4 | rate.code()));
    target.put((byte) (bitsCode() << 6));
    if (channels == 2) {
      target.put(in);
    } else {
      putInOrder(in, there, target);
    }
    target.put(new byte[(length - there) / momentBytes() * recordedChannels() * bits / 8]);
  }

  private void putInOrder(ByteBuffer in, int length, ByteBuffer target) {
    int bytes = bits / 8;
    int[] order = channels == 6 ? SURROUND : PLAIN;
    for (int moment = 0; moment < length; moment += momentBytes()) {
      for (int channel : order) {
        for (int i = 0; i < bytes; i++) {
          target.put(channel < channels ? in.get(moment + channel * bytes + i) : 0);
        }
      }
    }
  }
}
