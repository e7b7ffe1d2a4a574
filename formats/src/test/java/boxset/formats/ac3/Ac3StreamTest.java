package boxset.formats.ac3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Ac3StreamTest {
  @Test
  void framesAreCountedAndDescribed() throws Exception {
    Ac3Stream stereo = Ac3Stream.read(ByteSource.of(PlainSound.stereo(5)));
    assertThat(stereo.frames()).isEqualTo(5);
    assertThat(stereo.bitRate()).isEqualTo(192_000);
    assertThat(stereo.channels()).isEqualTo(2);
    Ac3Stream surround = Ac3Stream.read(ByteSource.of(PlainSound.surround(3)));
    assertThat(surround.frameBytes()).isEqualTo(1792);
    assertThat(surround.channels()).isEqualTo(6);
  }

  @Test
  void aFrameThatIsCutOffAtTheEndDoesNotCount() throws Exception {
    byte[] sound = PlainSound.stereo(5);
    assertThat(Ac3Stream.read(ByteSource.of(Arrays.copyOf(sound, sound.length - 1))).frames())
        .isEqualTo(4);
  }

  @Test
  void anythingElseIsRefusedWithItsPlace() {
    byte[] sound = PlainSound.stereo(5);
    sound[2 * 768 + 1] = 0;
    assertThatThrownBy(() -> Ac3Stream.read(ByteSource.of(sound)))
        .isInstanceOf(MalformedException.class)
        .hasMessage("frame 2 does not begin where it should");
    assertThatThrownBy(() -> Ac3Stream.read(ByteSource.of(new byte[20])))
        .hasMessage("the first frame is not AC-3 at 48 kHz");
  }
}
