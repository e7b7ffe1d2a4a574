package boxset.editions.bluray;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.disc.DiscFit;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.FitDisc;
import boxset.editions.disc.SoundCoding;
import boxset.editions.disc.Sparse;
import boxset.formats.bdmv.Language;
import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces are files without content: only their sizes count. */
class FitBlurayTest {
  private static final int PIECES = 500;
  private static final int SECONDS = 15;
  private static final Language ENGLISH = new Language("eng");

  @TempDir Path folder;

  private DiscFit fit(long bytesOfAPiece) throws IOException {
    Sparse files = new Sparse(folder);
    List<BlurayContent.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < PIECES; i++) {
      files.file("piece-" + i, bytesOfAPiece);
      pieces.add(new BlurayContent.Piece("piece-" + i, 24 * SECONDS, 1000L * SECONDS));
    }
    files.file("mix", PIECES * SECONDS * 48_000L * 6 * 3);
    files.file("talk", PIECES * SECONDS * 40_000L);
    BlurayContent.Clip clip =
        new BlurayContent.Clip(
            "p1",
            new BlurayContent.Streams(List.of(ENGLISH, ENGLISH), List.of(), OptionalInt.empty()),
            pieces,
            List.of(
                new BlurayContent.Sound("mix", new SoundCoding.Lpcm(24), 6),
                new BlurayContent.Sound("talk", new SoundCoding.Ac3(320, false), 2)),
            List.of());
    BlurayContent content =
        new BlurayContent(
            "T",
            "0123456789ABCDEF",
            LocalDateTime.MIN,
            ENGLISH,
            "T",
            Optional.empty(),
            List.of(clip),
            List.of());
    List<FitDisc.Piece> fitted =
        pieces.stream().map(piece -> new FitDisc.Piece(piece.input(), piece.millis())).toList();
    new FitDisc(fitted, new BlurayRoom(content), DiscFormat.BD_25).run(files);
    return FactsFile.read(folder.resolve("fit.json"), DiscFit.class);
  }

  @Test
  void whatFitsIsLeftAsItIs() throws IOException {
    assertThat(fit(32_500_000)).isEqualTo(new DiscFit(0, 0, PIECES));
  }

  @Test
  void soundAsItWasDeliveredCountsBesideThePicture() throws IOException {
    // 17.9 GB of picture in packets, 6.9 of LPCM, 0.4 of AC-3, 0.3 of menus.
    DiscFit fit = fit(34_000_000);
    assertThat(fit.over()).isBetween(300_000_000L, 900_000_000L);
    assertThat(fit.again()).isEqualTo(PIECES);
  }
}
