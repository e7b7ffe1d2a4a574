package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.Segmentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutCaptionsTest {
  @TempDir Path folder;

  @Test
  void aCaptionStandsInEverySegmentItIsShownInButNotAcrossABreak() throws Exception {
    Path captions = folder.resolve("captions.vtt");
    Files.writeString(
        captions,
        """
        WEBVTT

        00:01.500 --> 00:02.500
        Over a boundary

        00:03.500 --> 00:05.000
        Over a break

        00:07.500 --> 00:09.000
        Longer than the film
        """);
    Path segments = folder.resolve("segments.json");
    FactsFile.write(segments, new Segmentation(new FrameRate(24, 1), 192, List.of(0, 48, 96, 144)));

    Path made =
        FolderWorkspace.run(
            new CutCaptions(false, List.of(96L)),
            folder.resolve("made"),
            Map.of(CutCaptions.CAPTIONS, captions, CutCaptions.SEGMENTS, segments));

    byte[] all = Files.readAllBytes(made.resolve(CutCaptions.OUTPUT));
    List<Long> offsets = CutCaptions.Offsets.read(made.resolve(CutCaptions.INDEX)).bytes();
    assertThat(shown(all, offsets, 0)).containsExactly("00:00:01.500 --> 00:00:02.500");
    assertThat(shown(all, offsets, 1))
        .containsExactly("00:00:01.500 --> 00:00:02.500", "00:00:03.500 --> 00:00:04.000");
    assertThat(shown(all, offsets, 2)).containsExactly("00:00:04.000 --> 00:00:05.000");
    assertThat(shown(all, offsets, 3)).containsExactly("00:00:07.500 --> 00:00:08.000");
  }

  /** The times of a segment's captions. */
  private static List<String> shown(byte[] all, List<Long> offsets, int segment) {
    int from = offsets.get(segment).intValue();
    int length = offsets.get(segment + 1).intValue() - from;
    return new String(all, from, length, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("-->"))
        .map(line -> line.replaceAll("^(.*--> \\S+).*", "$1"))
        .toList();
  }
}
