package boxset.editions.dvd;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.disc.DiscFormat;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Digest;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import boxset.steps.PieceLimit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces are files without content: only their sizes count. */
class FitDiscTest {
  private static final int PIECES = 400;
  private static final int SECONDS = 15;

  @TempDir Path folder;

  private DiscFit fit(long bytesOfAPiece) throws IOException {
    List<DiscContent.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < PIECES; i++) {
      String name = "piece-" + i;
      // One in four takes twice as much as the others.
      long bytes = bytesOfAPiece * (i % 4 == 0 ? 8 : 4) / 5;
      file(name, bytes);
      pieces.add(new DiscContent.Piece(name, 25 * SECONDS, 25, 1000L * SECONDS));
    }
    file("sound", PIECES * SECONDS * 24_000L);
    DiscContent.Part part =
        new DiscContent.Part("p1", pieces, List.of(0), List.of("sound"), List.of());
    DiscContent.Set set =
        new DiscContent.Set(
            Aspect.SIXTEEN_BY_NINE,
            List.of(),
            List.of(),
            OptionalInt.empty(),
            List.of(part),
            List.of());
    DiscContent content =
        new DiscContent(
            VideoStandard.PAL, "T", "0123456789ABCDEF", LocalDateTime.MIN, List.of(set));
    new FitDisc(content, DiscFormat.DVD_5, List.of()).run(new Sparse(folder));
    return DiscFit.read(folder.resolve(FitDisc.OUTPUT));
  }

  private void file(String name, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private long limit(int piece) throws IOException {
    return FactsFile.read(folder.resolve("piece-" + piece + ".json"), PieceLimit.class).bytes();
  }

  @Test
  void whatFitsIsLeftAsItIs() throws IOException {
    DiscFit fit = fit(11_000_000);
    assertThat(fit).isEqualTo(new DiscFit(0, 0, PIECES));
    assertThat(limit(0)).isZero();
  }

  @Test
  void whatDoesNotFitIsMadeToWhereThePictureTakesMost() throws IOException {
    DiscFit fit = fit(11_350_000);
    assertThat(fit.over()).isBetween(80_000_000L, 100_000_000L);
    assertThat(fit.again()).isEqualTo(PIECES / 4);
    assertThat(limit(0)).isEqualTo(11_350_000 * 8 / 5 * 92 / 100);
    assertThat(limit(1)).isZero();
  }

  private record Sparse(Path folder) implements Workspace {
    @Override
    public Path input(String name) {
      return folder.resolve(name);
    }

    @Override
    public Digest inputDigest(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path output(String name) {
      try {
        Files.createDirectories(folder.resolve(name).getParent());
        return folder.resolve(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Path scratch() {
      return folder;
    }

    @Override
    public Path log() {
      return folder.resolve("log");
    }

    @Override
    public void progress(double fraction) {}
  }
}
