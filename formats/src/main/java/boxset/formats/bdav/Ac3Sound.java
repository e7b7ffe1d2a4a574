package boxset.formats.bdav;

import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bdmv.AudioCoding;
import boxset.formats.bdmv.AudioFormat;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bytes.Bytes;
import boxset.formats.mpegts.PesHeader;
import boxset.formats.mpegts.ProgramMapSection.Descriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * AC-3, a frame in a unit. The buffers are those of ATSC (A/52, annex A), the smallest that any
 * public standard gives a decoder.
 *
 * @param stream the sound
 * @param firstFrame the first frame to take
 */
public record Ac3Sound(Ac3Stream stream, int firstFrame) implements SoundStream {
  private static final int BUFFER_RATE = 2_000_000;
  private static final int BUFFER_BYTES = 2592;
  private static final int STREAM_ID_EXTENSION = 0x71;
  private static final int REGISTRATION = 0x05;
  private static final int AC3_AUDIO = 0x81;

  /** Bit stream identification of A/52. */
  private static final int BSID = 8;

  /** A/52, table A4.5: at most so many channels, from one. */
  private static final int AT_MOST_ONE_CHANNEL = 8;

  /** A/52, table A4.3, in kilobits a second. */
  private static final List<Integer> BIT_RATES =
      List.of(
          32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640);

  @Override
  public int units() {
    return Math.max(0, stream.frames() - firstFrame);
  }

  @Override
  public int unitBytes() {
    return stream.frameBytes();
  }

  @Override
  public int unitTicks() {
    return Ac3Stream.FRAME_TICKS;
  }

  @Override
  public long bufferRate() {
    return BUFFER_RATE;
  }

  @Override
  public int bufferBytes() {
    return BUFFER_BYTES;
  }

  @Override
  public int streamId() {
    return PesHeader.EXTENDED;
  }

  @Override
  public int streamIdExtension() {
    return STREAM_ID_EXTENSION;
  }

  @Override
  public StreamAttributes.Audio attributes(Language language) {
    return new StreamAttributes.Audio(
        AudioCoding.AC_3, AudioFormat.ofChannels(stream.channels()), SampleRate.KHZ_48, language);
  }

  @Override
  public List<Descriptor> descriptors() {
    int rate = BIT_RATES.indexOf(stream.bitRate() / 1000);
    byte[] audio = {
      BSID, (byte) (rate << 2), (byte) ((AT_MOST_ONE_CHANNEL + stream.channels() - 1) << 1 | 1), 0
    };
    return List.of(
        new Descriptor(REGISTRATION, Bytes.copyOf("AC-3".getBytes(StandardCharsets.US_ASCII))),
        new Descriptor(AC3_AUDIO, Bytes.copyOf(audio)));
  }

  @Override
  public void put(int unit, ByteBuffer target) throws IOException {
    long from = (long) (firstFrame + unit) * stream.frameBytes();
    stream.source().copy(from, stream.frameBytes(), target);
  }
}
