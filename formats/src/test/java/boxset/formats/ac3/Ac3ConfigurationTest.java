package boxset.formats.ac3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import org.junit.jupiter.api.Test;

class Ac3ConfigurationTest {
  @Test
  void countsTheLowFrequencyChannel() throws MalformedException {
    assertThat(Ac3Configuration.parseAc3(Bytes.ofHex("103de0")))
        .isEqualTo(new Ac3Configuration(48000, 6));
    assertThat(Ac3Configuration.parseEnhancedAc3(Bytes.ofHex("0e00200f00")))
        .isEqualTo(new Ac3Configuration(48000, 6));
  }

  @Test
  void tooFewBytesAreRefused() {
    assertThatThrownBy(() -> Ac3Configuration.parseAc3(Bytes.ofHex("10")))
        .isInstanceOf(MalformedException.class);
  }
}
