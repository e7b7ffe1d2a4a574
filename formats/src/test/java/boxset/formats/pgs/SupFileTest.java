package boxset.formats.pgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupFileTest {
  private static byte[] written(List<Segment> segments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteSink sink =
        buffers -> {
          for (var buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.writeBytes(bytes);
          }
        };
    SupFile.write(segments, sink);
    return out.toByteArray();
  }

  @Test
  void segmentsComeBackWithTheirTimesAndPlaces() throws Exception {
    Segment first =
        Segment.of(Segment.Type.PALETTE_DEFINITION, 9000, 4000, w -> w.u32("content", 7));
    byte[] file = written(List.of(first, Segment.end(0xFFFF_FFFFL)));
    assertThat(Arrays.copyOf(file, 10)).containsExactly('P', 'G', 0, 0, 0x23, 0x28, 0, 0, 15, 160);
    assertThat(SupFile.read(ByteSource.of(file)))
        .containsExactly(
            new SupFile.Entry(9000, 4000, 10, 7),
            new SupFile.Entry(0xFFFF_FFFFL, 0xFFFF_FFFFL, 27, 3));
  }

  @Test
  void damageIsNamed() throws Exception {
    byte[] file = written(List.of(Segment.end(1), Segment.end(2)));
    for (int length : List.of(1, 12, 20, 25)) {
      assertThatThrownBy(() -> SupFile.read(ByteSource.of(Arrays.copyOf(file, length))))
          .isInstanceOf(MalformedException.class)
          .hasMessage("graphics end within a segment");
    }
    file[13] = 0;
    assertThatThrownBy(() -> SupFile.read(ByteSource.of(file)))
        .isInstanceOf(MalformedException.class)
        .hasMessage("no segment of graphics begins at byte 13");
    assertThatThrownBy(() -> written(List.of(Segment.end(-1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
