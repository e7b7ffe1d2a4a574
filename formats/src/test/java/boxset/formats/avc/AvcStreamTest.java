package boxset.formats.avc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AvcStreamTest {
  private static PlainPictures pictures() {
    return PlainPictures.small(4_000_000, 3_000_000);
  }

  private static AvcStream read(byte[]... pieces) throws Exception {
    return AvcStream.read(Arrays.stream(pieces).map(ByteSource::of).toList());
  }

  @Test
  void theStreamItselfSaysWhenPicturesAreDecodedAndShown() throws Exception {
    AvcStream stream = read(pictures().group(900, 500, 200, 500, 200).group(900, 300).bytes());
    assertThat(stream.units()).isEqualTo(7);
    assertThat(IntStream.range(0, 7).mapToLong(stream::decodingTick))
        .containsExactly(-2L, 0L, 2L, 4L, 6L, 8L, 10L);
    assertThat(IntStream.range(0, 7).mapToLong(stream::outputTick))
        .containsExactly(0L, 4L, 2L, 8L, 6L, 10L, 12L);
    assertThat(stream.ticks()).isEqualTo(14);
    assertThat(stream.entry(5)).isTrue();
    assertThat(stream.entry(4)).isFalse();
    assertThat(stream.start(1)).isEqualTo(900);
    assertThat(stream.start(7)).isEqualTo(stream.bytes()).isEqualTo(3500);
    assertThat(stream.hrd().bitRate()).isEqualTo(4_000_000);
    assertThat(stream.hrd().bufferBits()).isEqualTo(3_000_000);
  }

  @Test
  void piecesPlayAsOne() throws Exception {
    byte[] first = pictures().group(900, 500, 200).bytes();
    byte[] second = pictures().group(800, 400).bytes();
    AvcStream stream = read(first, second);
    assertThat(stream.decodingTick(3)).isEqualTo(4);
    assertThat(stream.outputTick(3)).isEqualTo(6);
    byte[] played = new byte[(int) stream.bytes()];
    stream.copy(0, played.length, ByteBuffer.wrap(played));
    assertThat(Arrays.copyOf(played, 1600)).isEqualTo(first);
    assertThat(Arrays.copyOfRange(played, played.length - 1100, played.length))
        .isEqualTo(Arrays.copyOfRange(second, 100, 1200));

    AvcStream whole = read(played);
    assertThat(whole.beginsPeriod(3)).isTrue();
    assertThat(whole.initialDelay(3)).isEqualTo(stream.initialDelay(3));
    for (int unit = 0; unit <= 5; unit++) {
      assertThat(whole.start(unit)).isEqualTo(stream.start(unit));
      if (unit < 5) {
        assertThat(whole.decodingTick(unit)).isEqualTo(stream.decodingTick(unit));
        assertThat(whole.outputTick(unit)).isEqualTo(stream.outputTick(unit));
      }
    }
    byte[] across = new byte[200];
    stream.copy(1550, 200, ByteBuffer.wrap(across));
    assertThat(across).isEqualTo(Arrays.copyOfRange(played, 1550, 1750));
  }

  @Test
  void aPieceMayFollowAnotherWhenTheBufferIsFullEnough() throws Exception {
    // The buffer is to be nine tenths full at the start; each picture's time brings 80000 bits.
    assertThat(CodedPictureBuffer.joins(read(pictures().group(9_000, 9_000, 9_000).bytes())))
        .isTrue();
    assertThat(CodedPictureBuffer.joins(read(pictures().group(9_000, 9_000, 20_000).bytes())))
        .isFalse();
    int[] tooLarge = new int[20];
    Arrays.fill(tooLarge, 40_000);
    assertThat(CodedPictureBuffer.joins(read(pictures().group(tooLarge).bytes()))).isFalse();
  }

  @Test
  void startCodesAcrossWindowsAreFound() throws Exception {
    for (int shift = 0; shift < 8; shift++) {
      int[] sizes = {(1 << 20) - 4 + shift - 500, 500, 1000};
      AvcStream stream = read(pictures().group(sizes).bytes());
      assertThat(stream.start(2)).isEqualTo((1 << 20) - 4 + shift);
    }
  }

  @Test
  void whatCannotBePlayedIsRefusedWithItsPlace() throws Exception {
    byte[] one = pictures().group(900, 500, 200).bytes();
    byte[] otherParameters = PlainPictures.small(5_000_000, 3_000_000).group(900).bytes();
    assertRefused("its parameters change at access unit 3", one, otherParameters);
    assertRefused("access unit 0 does not begin with a delimiter", Arrays.copyOfRange(one, 6, 900));
    byte[] withoutFirst = Arrays.copyOfRange(one, 900, one.length);
    assertRefused("access unit 0 comes before the parameters of the sequence", withoutFirst);
    assertRefused("access unit 3 begins a piece, but a decoder cannot start", one, withoutFirst);
    byte[] cut = Arrays.copyOf(one, 906);
    assertRefused("access unit 1 has no picture", cut);
    assertRefused("there is no picture in it");
  }

  private static void assertRefused(String message, byte[]... pieces) {
    assertThatThrownBy(() -> read(pieces))
        .isInstanceOf(AvcException.class)
        .hasMessageContaining(message);
  }

  @Test
  void noDamageMakesTheReaderFail() {
    byte[] sound = pictures().group(300, 200, 200, 200).group(300, 200).bytes();
    Random random = new Random(4);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = sound.clone();
      for (int j = 0; j < 3; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        read(damaged);
      } catch (Exception e) {
        assertThat(e).isInstanceOf(AvcException.class);
      }
    }
  }
}
