package boxset.formats.mpeg2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VideoStreamTest {
  @Test
  void picturesAreShownInTheOrderOfTheirReferences() {
    VideoStream video =
        PlainVideo.pal().group(true, 900, 300, 100, 101, 301).group(false, 800, 400).end().read();
    assertThat(video.sequence()).isEqualTo(new SequenceHeader(720, 576, 3, 3, false));
    assertThat(video.pictures()).isEqualTo(7);
    assertThat(video.fields()).isEqualTo(14);
    assertThat(types(video)).isEqualTo("IPBBPIP");
    long[] shown = new long[7];
    for (int i = 0; i < 7; i++) {
      shown[i] = video.firstField(i);
    }
    assertThat(shown).containsExactly(0, 6, 2, 4, 8, 10, 12);
    assertThat(video.startsGroup(5)).isTrue();
    assertThat(video.closed(0)).isTrue();
    assertThat(video.closed(5)).isFalse();
  }

  @Test
  void piecesArePlayedAsOneWithoutTheirEndCodes() throws Exception {
    PlainVideo first = PlainVideo.pal().group(true, 3000, 200, 100, 100);
    PlainVideo second = PlainVideo.pal().group(true, 2000, 200);
    byte[] whole = new byte[first.bytes().length + second.bytes().length];
    System.arraycopy(first.bytes(), 0, whole, 0, first.bytes().length);
    System.arraycopy(second.bytes(), 0, whole, first.bytes().length, second.bytes().length);
    VideoStream video =
        VideoStream.read(
            List.of(ByteSource.of(first.end().bytes()), ByteSource.of(second.end().bytes())));
    assertThat(video.bytes()).isEqualTo(whole.length);
    assertThat(video.pictures()).isEqualTo(6);
    assertThat(video.firstField(4)).isEqualTo(8);
    ByteBuffer copy = ByteBuffer.allocate(whole.length);
    video.copy(0, whole.length, copy);
    assertThat(copy.array()).isEqualTo(whole);
  }

  @Test
  void headersAreFoundWhereverAWindowEnds() throws Exception {
    Random random = new Random(4);
    PlainVideo plain = PlainVideo.pal();
    for (int i = 0; i < 60; i++) {
      plain.group(true, random.ints(7, 30, 30_000).toArray());
    }
    VideoStream video = plain.read();
    assertThat(video.pictures()).isEqualTo(420);
    for (int i = 0; i < 420; i++) {
      assertThat(video.start(i + 1) - video.header(i)).isEqualTo((long) plain.sizes().get(i));
    }
  }

  @Test
  void whatIsNotVideoIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> VideoStream.read(List.of(ByteSource.of(new byte[100]))))
        .isInstanceOf(VideoException.class)
        .hasMessage("a piece of it has no picture");
    byte[] broken = PlainVideo.pal().group(true, 900, 300).bytes();
    int second = indexOfPicture(broken, 2);
    broken[second + 4] = 0;
    broken[second + 5] &= 0x3F;
    assertThatThrownBy(() -> VideoStream.read(List.of(ByteSource.of(broken))))
        .isInstanceOf(VideoException.class)
        .hasMessage("picture 1 has the temporal reference 0 in a group of 2 pictures");
    byte[] other = PlainVideo.ntsc().group(true, 900).bytes();
    byte[] first = PlainVideo.pal().group(true, 900).bytes();
    assertThatThrownBy(() -> VideoStream.read(List.of(ByteSource.of(first), ByteSource.of(other))))
        .hasMessageStartingWith("its pictures change from");
  }

  @Test
  void aStreamCutOffAnywhereIsReadOrRefused() throws Exception {
    byte[] whole = PlainVideo.pal().group(true, 60, 60, 60, 60).end().bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        assertThat(VideoStream.read(List.of(ByteSource.of(cut))).pictures()).isBetween(1, 4);
      } catch (VideoException e) {
        assertThat(e).hasMessageMatching("[ -~]+");
      }
    }
  }

  private static int indexOfPicture(byte[] bytes, int number) {
    int found = 0;
    for (int i = 0; ; i++) {
      if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1 && bytes[i + 3] == 0) {
        found++;
        if (found == number) {
          return i;
        }
      }
    }
  }

  private static String types(VideoStream video) {
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < video.pictures(); i++) {
      types.append(video.type(i));
    }
    return types.toString();
  }
}
