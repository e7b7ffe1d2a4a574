package boxset.formats.cmaf;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.isobmff.ElementaryStreamDescriptorBox;
import boxset.formats.isobmff.Mp4AudioSampleEntry;
import boxset.formats.isobmff.PlainMovie;
import boxset.formats.isobmff.SampleEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovieHeaderTest {
  private static List<String> rows(SampleEntry entry, long primingTicks, TrackMetadata metadata) {
    MovieHeader header = new MovieHeader(entry, 48000, 480_000, primingTicks, metadata);
    return FieldWriter.dump(ByteOrder.BIG_ENDIAN, header::write);
  }

  private static final SampleEntry AAC =
      new Mp4AudioSampleEntry(2, 48000, new ElementaryStreamDescriptorBox(Bytes.ofHex("03")));

  @Test
  void aPictureHasNoEditListAndDoesNotClaimTheBrandThatAsksForNegativeOffsets() {
    assertThat(rows(PlainMovie.pictureEntry(640, 360), 0, TrackMetadata.picture("Picture")))
        .anyMatch(row -> row.endsWith("ftyp.compatible_brands cmfc"))
        .noneMatch(row -> row.endsWith("cmf2"))
        .noneMatch(row -> row.contains("elst"));
  }

  @Test
  void aTrackTellsLanguageTitleRolesAndLoudness() throws IOException {
    TrackMetadata metadata =
        new TrackMetadata(
            "pt-BR",
            "Comentário",
            List.of("commentary"),
            Optional.of(new TrackMetadata.Loudness(-23.02, -1.5)));
    assertThat(rows(AAC, 1024, metadata)).containsExactlyElementsOf(golden("sound-header.txt"));
  }

  @Test
  void silenceHasNoLoudness() {
    TrackMetadata silent =
        new TrackMetadata(
            "und",
            "",
            List.of(),
            Optional.of(new TrackMetadata.Loudness(-70, Double.NEGATIVE_INFINITY)));
    assertThat(rows(AAC, 0, silent)).noneMatch(row -> row.contains("ludt"));
  }

  /** A dump that was read against the standard, row by row. */
  private static List<String> golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MovieHeaderTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
