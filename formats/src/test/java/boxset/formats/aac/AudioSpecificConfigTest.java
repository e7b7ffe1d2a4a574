package boxset.formats.aac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AudioSpecificConfigTest {
  private static final String SURROUND =
      "038080802500010004808080174015000000000534080002bd91058080800511b056e500068080800102";

  @Test
  void isFoundInsideTheStreamsDescriptor() throws MalformedException {
    AudioSpecificConfig config = AudioSpecificConfig.parseDescriptor(Bytes.ofHex(SURROUND));
    assertThat(config).isEqualTo(new AudioSpecificConfig(2, 48000, 6));
    assertThat(config.codecs()).isEqualTo("mp4a.40.2");
  }

  @Test
  void tellsRateAndChannels() throws MalformedException {
    assertThat(AudioSpecificConfig.parse(Bytes.ofHex("1208")))
        .isEqualTo(new AudioSpecificConfig(2, 44100, 1));
    assertThat(AudioSpecificConfig.parse(Bytes.ofHex("1190")).channels()).isEqualTo(2);
    assertThat(AudioSpecificConfig.parse(Bytes.ofHex("11b8")).channels()).isEqualTo(8);
  }

  @Test
  void aDescriptorCutOffAnywhereBeforeItsLastIsRefused() {
    byte[] whole = Bytes.ofHex(SURROUND).toArray();
    for (int length = 0; length < whole.length - 6; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> AudioSpecificConfig.parseDescriptor(Bytes.copyOf(cut)))
          .as("%d bytes", length)
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void channelsToldByAProgramConfigElementAreNotRead() {
    assertThatThrownBy(() -> AudioSpecificConfig.parse(Bytes.ofHex("1180")))
        .hasMessage("AudioSpecificConfig has the channel configuration 0 at 48000 Hz");
  }
}
