package boxset.editions.dvd;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.disc.DiscFit;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.FitDisc;
import boxset.editions.disc.Sparse;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.steps.FactsFile;
import boxset.steps.PieceLimit;
import java.io.IOException;
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
    List<FitDisc.Piece> fitted =
        pieces.stream().map(piece -> new FitDisc.Piece(piece.input(), piece.millis())).toList();
    DvdRoom room = new DvdRoom(content, List.of());
    new FitDisc(fitted, room, DiscFormat.DVD_5).run(new Sparse(folder));
    return FactsFile.read(folder.resolve("fit.json"), DiscFit.class);
  }

  private void file(String name, long bytes) throws IOException {
    new Sparse(folder).file(name, bytes);
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
}
