package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.Segmentation;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.isobmff.MovieReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film of black with a noisy shot, encoded, measured, lowered and packaged. */
class PeaksTest {
  private static final List<Rung> RUNGS =
      List.of(
          new Rung("large", 320, 192, 2000, 2000, 20, "2.1"),
          new Rung("small", 160, 96, 600, 600, 20, "1.3"));
  private static final List<Piece> PIECES =
      List.of(
          new Piece("0000000", 0, 100),
          new Piece("0000100", 100, 100),
          new Piece("0000200", 200, 200));

  @TempDir Path folder;
  private Path film;
  private PictureSource source;
  private final Map<String, Path> encoded = new TreeMap<>();

  @BeforeEach
  void encode() throws Exception {
    film = folder.resolve("film.mp4");
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=320x192:r=25:d=16"
            + " -vf noise=alls=60:allf=t:enable='between(n,310,380)',eq=brightness=-1:enable='lt(n,150)'"
            + " -c:v libx264 -preset ultrafast -qp 8 -g 50 film.mp4");
    MediaFacts facts = Programs.probe(folder, film);
    source = PictureSource.of(facts, facts.mainPicture().orElseThrow());
    for (Piece piece : PIECES) {
      EncodePicture work =
          new EncodePicture(
              Programs.ffmpeg(),
              source,
              piece.fromFrame(),
              piece.frames(),
              RUNGS,
              new Trick(80, 48, 20),
              Effort.FASTER);
      Path made = FolderWorkspace.run(work, folder.resolve("first" + piece.input()), film);
      RUNGS.forEach(
          rung -> encoded.put(FindPeaks.input(piece, rung), made.resolve(rung.name() + ".mp4")));
    }
  }

  private Path find() throws Exception {
    return FolderWorkspace.run(
        new FindPeaks(source.rate(), RUNGS, PIECES), folder.resolve("peaks"), encoded);
  }

  private Path lower(Piece piece, Path limits) throws Exception {
    LowerPeaks work =
        new LowerPeaks(
            Programs.ffmpeg(), source, piece.fromFrame(), piece.frames(), RUNGS, Effort.FASTER);
    Path shots = folder.resolve("first" + piece.input()).resolve("shots.json");
    Map<String, Path> inputs = Map.of("media", film, "limits", limits, "shots", shots);
    return FolderWorkspace.run(work, folder.resolve("lowered" + piece.input()), inputs);
  }

  private TrackIndex track(Rung rung, Path segments, Map<String, Path> again) throws Exception {
    Map<String, Path> inputs = new TreeMap<>(Map.of("segments", segments));
    Path empty = folder.resolve("empty");
    if (!Files.exists(empty)) {
      Files.createFile(empty);
    }
    for (Piece piece : PIECES) {
      Path lowered = again.get(piece.input());
      inputs.put(piece.input(), encoded.get(FindPeaks.input(piece, rung)));
      inputs.put(
          PackagePictures.again(piece),
          lowered == null ? empty : lowered.resolve(rung.name() + ".mp4"));
      inputs.put(PackagePictures.limits(piece), segments.resolveSibling(FindPeaks.output(piece)));
    }
    PackagePictures work = new PackagePictures(rung.name(), false, source.rate(), PIECES);
    Path made = folder.resolve("track-" + rung.name() + again.size());
    return FactsFile.read(
        FolderWorkspace.run(work, made, inputs).resolve("track.json"), TrackIndex.class);
  }

  private static double ratio(TrackIndex track) {
    return (double) track.peakBitsPerSecond() / track.averageBitsPerSecond();
  }

  @Test
  void noPeakIsMoreThanTwiceTheAverageAndOnlyTheRunThatWasIsEncodedAgain() throws Exception {
    Path peaks = find();
    Path segments = peaks.resolve("segments.json");
    assertThat(ratio(track(RUNGS.getFirst(), segments, Map.of()))).isGreaterThan(2.0);

    Map<String, Path> again = new TreeMap<>();
    for (Piece piece : PIECES) {
      again.put(piece.input(), lower(piece, peaks.resolve(FindPeaks.output(piece))));
    }

    for (Rung rung : RUNGS) {
      assertThat(ratio(track(rung, segments, again))).as(rung.name()).isLessThanOrEqualTo(2.0);
      List<String> changed = new ArrayList<>();
      for (var each : again.entrySet()) {
        if (Files.size(each.getValue().resolve(rung.name() + ".mp4")) > 0) {
          changed.add(each.getKey());
        }
      }
      assertThat(changed).as(rung.name()).containsExactly("0000200");
      Path run = again.getOrDefault("0000200", folder).resolve(rung.name() + ".mp4");
      try (FileBytes files = new FileBytes()) {
        assertThat(MovieReader.read(files.read(run)).samples().count())
            .as(rung.name())
            .isLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void everyChunkBeginsASegment() throws Exception {
    assertThat(FactsFile.read(find().resolve("segments.json"), Segmentation.class).starts())
        .contains(0, 100, 200, 300);
  }
}
