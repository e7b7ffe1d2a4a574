package boxset.formats.mpeg2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulldownTest {
  private static byte[] pulledDown(byte[] stream, long firstPicture) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteSink sink =
        buffers -> {
          for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.writeBytes(bytes);
          }
        };
    Pulldown.TWO_THREE.apply(ByteSource.of(stream), firstPicture, 4, sink);
    return out.toByteArray();
  }

  @Test
  void fourPicturesFillTenFieldsFromAnyPictureOn() throws Exception {
    for (int first = 0; first < 8; first++) {
      byte[] film = PlainVideo.film().group(true, 900, 300, 100, 100, 310, 120, 130).bytes();
      VideoStream video = VideoStream.read(List.of(ByteSource.of(pulledDown(film, first))));
      assertThat(video.sequence()).isEqualTo(new SequenceHeader(720, 480, 3, 4, false));
      for (int i = 0; i < video.pictures(); i++) {
        int shown = new int[] {0, 3, 1, 2, 6, 4, 5}[i];
        assertThat(video.firstField(i))
            .isEqualTo(
                Pulldown.TWO_THREE.fieldsBefore(first + shown)
                    - Pulldown.TWO_THREE.fieldsBefore(first));
      }
    }
    assertThat(Pulldown.TWO_THREE.fieldsBefore(24_000)).isEqualTo(60_000);
  }

  @Test
  void onlyFlagsChangeWhereverAWindowEnds() throws Exception {
    PlainVideo film = PlainVideo.film();
    for (int i = 0; i < 40; i++) {
      film.group(true, 60_000 + 13 * i, 3000, 1000, 1000);
    }
    byte[] before = film.end().bytes();
    byte[] after = pulledDown(before, 0);
    assertThat(after).hasSameSizeAs(before);
    int changed = 0;
    for (int i = 0; i < before.length; i++) {
      changed += before[i] == after[i] ? 0 : 1;
    }
    // of each group two bytes of its headers, and of each picture at most one
    assertThat(changed).isBetween(40 * 2, 40 * 6);
    VideoStream video = VideoStream.read(List.of(ByteSource.of(after)));
    assertThat(video.fields()).isEqualTo(400);
  }

  @Test
  void everyRateBetweenHalfAndAllFieldsOfTheTelevisionIsShownInItsTime() {
    List<Pulldown> rates =
        List.of(
            Pulldown.NONE,
            Pulldown.TWO_THREE,
            new Pulldown(2500, 1001),
            new Pulldown(2400, 1001),
            new Pulldown(3, 1));
    for (Pulldown pulldown : rates) {
      for (long picture = 0; picture < 10_000; picture++) {
        long fields = pulldown.fieldsBefore(picture);
        assertThat(pulldown.fieldsBefore(picture + 1) - fields).isBetween(2L, 3L);
        assertThat(fields * pulldown.pictures() - picture * pulldown.fields())
            .isBetween(0L, pulldown.pictures() - 1L);
      }
    }
  }

  @Test
  void moreThanThreeFieldsAreRefused() {
    assertThatThrownBy(() -> new Pulldown(4, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
