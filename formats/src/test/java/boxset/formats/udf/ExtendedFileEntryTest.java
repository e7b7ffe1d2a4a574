package boxset.formats.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ExtendedFileEntryTest {
  @Test
  void aLongFileIsToldInPiecesThatFollowEachOther() {
    long length = (25L << 30) + 6144;
    ExtendedFileEntry entry =
        new ExtendedFileEntry(
            ExtendedFileEntry.Type.REAL_TIME_FILE,
            1,
            length,
            1000,
            77,
            LocalDateTime.of(2026, 1, 2, 3, 4, 5));
    ByteBuffer bytes =
        ByteBuffer.wrap(entry.bytes(Revision.UDF_2_50, 9)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.capacity()).isLessThanOrEqualTo(2048);
    assertThat(bytes.getLong(56)).isEqualTo(length);
    int extents = 0;
    long told = 0;
    for (int at = 216; at < 216 + bytes.getInt(212); at += 16) {
      assertThat((long) bytes.getInt(at + 4)).isEqualTo(1000 + told / 2048);
      told += bytes.getInt(at);
      extents++;
    }
    assertThat(told).isEqualTo(length);
    assertThat(extents).isEqualTo(26);
  }
}
