package boxset.formats.avc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Parameter sets as x264 writes them. */
class SequenceParameterSetTest {
  private static final String HIGH_720P =
      "0164001fffe100186764001facd9405005bb011000003e90000bb800f183196001000468ef8fcbfdf8f800";

  /** What the record of a High profile ends with, and nobody here reads. */
  private static final int EXTENSION = 4;

  private static SequenceParameterSet first(String avcC) throws MalformedException {
    return AvcDecoderConfiguration.parse(Bytes.ofHex(avcC)).sequence();
  }

  @Test
  void tellsTheCodecsString() throws MalformedException {
    assertThat(first(HIGH_720P).codecs()).isEqualTo("avc1.64001f");
  }

  @Test
  void croppingLeavesTheShownSize() throws MalformedException {
    SequenceParameterSet full =
        first("0142c028ffe100196742c028da01e0089f97011000000300100000030320f1832a01000468ce0fc8");
    assertThat(full)
        .extracting(SequenceParameterSet::width, SequenceParameterSet::height)
        .containsExactly(1920, 1080);
    SequenceParameterSet odd =
        first(
            "0142c01effe1001a6742c01ed900a42fe224c044000003000400000300c83c58b92001000568cb83cb20");
    assertThat(odd)
        .extracting(SequenceParameterSet::width, SequenceParameterSet::height)
        .containsExactly(642, 362);
  }

  @Test
  void fieldsDoubleTheHeightOfTheMap() throws MalformedException {
    SequenceParameterSet interlaced =
        first(
            "0164001effe100186764001eacd940b424d8208000000300800000190f8a14cb01000668fba3cb22c0fdf8f800");
    assertThat(interlaced.frameMbsOnly()).isFalse();
    assertThat(interlaced)
        .extracting(SequenceParameterSet::width, SequenceParameterSet::height)
        .containsExactly(720, 576);
  }

  @Test
  void parameterSetsCutOffAnywhereAreRefused() {
    byte[] whole = Bytes.ofHex(HIGH_720P).toArray();
    for (int length = 0; length < whole.length - EXTENSION; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> AvcDecoderConfiguration.parse(Bytes.copyOf(cut)))
          .as("%d bytes", length)
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> SequenceParameterSet.parse(Bytes.ofHex("6764001f")))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("ends after");
    assertThatThrownBy(() -> SequenceParameterSet.parse(Bytes.ofHex("68ef8fcb")))
        .hasMessage("what should be a sequence parameter set is none");
  }
}
