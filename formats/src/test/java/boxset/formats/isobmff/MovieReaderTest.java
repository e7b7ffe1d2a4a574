package boxset.formats.isobmff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSource;
import boxset.formats.isobmff.EncodedTrack.Edit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieReaderTest {
  private static EncodedTrack read(byte[] file) throws Exception {
    return MovieReader.read(ByteSource.of(file));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everySampleIsFoundWhereverTheHeaderIs(boolean headerLast) throws Exception {
    PlainMovie movie = PlainMovie.pictures(25, 12);
    byte[] file = (headerLast ? movie.headerLast().farOffsets() : movie).bytes();
    EncodedTrack track = read(file);

    assertThat(track.handler()).isEqualTo("vide");
    assertThat(track.language()).isEqualTo("eng");
    assertThat(track.timescale()).isEqualTo(12288);
    assertThat(track.edits()).containsExactly(new Edit(0, 512));
    assertThat(track.sampleEntry()).isEqualTo(PlainMovie.pictureEntry(640, 360));
    Samples samples = track.samples();
    assertThat(samples.count()).isEqualTo(25);
    for (int i = 0; i < samples.count(); i++) {
      assertThat(samples.size(i)).isEqualTo(100 + i);
      assertThat(samples.isSync(i)).isEqualTo(i % 12 == 0);
      int at = (int) samples.offset(i);
      assertThat(file[at]).isEqualTo((byte) i);
      assertThat(file[at + samples.size(i) - 1]).isEqualTo((byte) i);
    }
    assertThat(samples.compositionOffset(1)).isEqualTo(1024);
    assertThat(samples.compositionOffset(2)).isZero();
  }

  @Test
  void aFileCutOffAnywhereIsCalledDamaged() {
    byte[] file = PlainMovie.pictures(10, 5).headerLast().bytes();
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", length)
          .isInstanceOfSatisfying(
              MovieException.class,
              e -> assertThat(e.reason()).isEqualTo(MovieException.Reason.DAMAGED));
    }
  }

  @Test
  void anyByteMayBeWrongWithoutHarm() {
    byte[] file = PlainMovie.pictures(10, 5).bytes();
    Random random = new Random(25);
    for (int run = 0; run < 20_000; run++) {
      byte[] broken = file.clone();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        broken[random.nextInt(Math.min(900, broken.length))] = (byte) random.nextInt(256);
      }
      assertThatCode(
              () -> {
                try {
                  read(broken);
                } catch (MovieException expected) {
                  assertThat(expected).hasMessageMatching("[ -~]+");
                }
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void messagesNameTheBoxAndTheReason() {
    byte[] file = PlainMovie.pictures(10, 5).bytes();
    int table = indexOf(file, "stsz");
    file[table + 15] = 11;
    assertThatThrownBy(() -> read(file))
        .hasMessage("moov.trak.mdia.minf.stbl.stsz says 11 entries, but has room for 10");
    assertThatThrownBy(() -> read(new byte[0]))
        .hasMessage("the file has no moov, so writing it was not finished");
  }

  @Test
  void aCodingWeDoNotKnowIsUnsupportedNotDamaged() {
    byte[] file = PlainMovie.pictures(10, 5).bytes();
    System.arraycopy(new byte[] {'h', 'v', 'c', '1'}, 0, file, lastIndexOf(file, "avc1"), 4);
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            MovieException.class,
            e -> assertThat(e.reason()).isEqualTo(MovieException.Reason.UNSUPPORTED))
        .hasMessage("the samples are coded as \"hvc1\"");
  }

  private static int indexOf(byte[] file, String type) {
    return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(type);
  }

  private static int lastIndexOf(byte[] file, String type) {
    return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(type);
  }
}
