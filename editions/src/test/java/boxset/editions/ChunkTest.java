package boxset.editions;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChunkTest {
  private static final Rate FILM = new Rate(24, 1);

  private static SortedSet<Long> at(long... frames) {
    SortedSet<Long> set = new TreeSet<>();
    for (long frame : frames) {
      set.add(frame);
    }
    return set;
  }

  @Test
  void withoutEditPointsChunksAreOfOneLengthAndTheLastIsNotASplinter() {
    assertThat(Chunk.divide(24 * 34, FILM, at()))
        .containsExactly(
            new Chunk(0, 192), new Chunk(192, 192), new Chunk(384, 192), new Chunk(576, 240));
  }

  @Test
  void aChunkIsASmallPartOfItsProgrammeButNeitherShorterThan8NorLongerThan24Seconds() {
    assertThat(Chunk.divide(24 * 60, FILM, at()).getFirst().frames()).isEqualTo(8 * 24);
    assertThat(Chunk.divide(24 * 60 * 10, FILM, at()).getFirst().frames()).isEqualTo(15 * 24);
    assertThat(Chunk.divide(24 * 60 * 50, FILM, at()).getFirst().frames()).isEqualTo(24 * 24);
  }

  @Test
  void aSinglePictureIsAChunk() {
    assertThat(Chunk.divide(1, FILM, at().subSet(1L, 1L))).containsExactly(new Chunk(0, 1));
  }

  @Test
  void everyEditPointStartsAChunk() {
    assertThat(Chunk.divide(24 * 60, FILM, at(100, 101, 720)))
        .extracting(Chunk::from)
        .contains(0L, 100L, 101L, 720L);
  }

  @Test
  void editPointsOutsideTheProgrammeAreLeftOut() {
    assertThat(Chunk.divide(100, FILM, at(0, 100, 5000))).containsExactly(new Chunk(0, 100));
  }

  @Test
  void chunksCoverTheProgrammeOnceWhateverTheEditPoints() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      long frames = 1L + random.nextInt(20_000);
      SortedSet<Long> edits = new TreeSet<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        edits.add((long) random.nextInt((int) frames + 10));
      }
      long next = 0;
      for (Chunk chunk : Chunk.divide(frames, FILM, edits)) {
        assertThat(chunk.from()).isEqualTo(next);
        assertThat(chunk.frames()).isPositive();
        next += chunk.frames();
      }
      assertThat(next).isEqualTo(frames);
    }
  }

  @Test
  void aChapterThatMovesChangesOnlyTheChunksAroundIt() {
    Random random = new Random(2);
    for (int round = 0; round < 500; round++) {
      long frames = 24L * 60 * 50;
      SortedSet<Long> edits = new TreeSet<>();
      for (int i = 0; i < 12; i++) {
        edits.add((long) random.nextInt((int) frames));
      }
      List<Chunk> before = Chunk.divide(frames, FILM, edits);
      long moved = new ArrayList<>(edits).get(random.nextInt(edits.size()));
      edits.remove(moved);
      edits.add(moved + 240);
      List<Chunk> changed = new ArrayList<>(Chunk.divide(frames, FILM, edits));
      changed.removeAll(before);
      assertThat(changed)
          .allSatisfy(chunk -> {
            assertThat(chunk.from()).isGreaterThan(moved - 2 * 576);
            assertThat(chunk.from() + chunk.frames()).isLessThan(moved + 240 + 2 * 576);
          });
    }
  }
}
