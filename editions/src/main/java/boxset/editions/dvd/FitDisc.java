package boxset.editions.dvd;

import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.PieceLimits;
import boxset.formats.sectors.Sectors;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import boxset.steps.PieceLimit;
import boxset.steps.SubpictureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether a disc holds what has been encoded for it, and says which pieces have to take less
 * when it does not. The samples that a disc is planned by do not know everything; what they miss
 * beyond the planner's margin is made good here. Inputs are those that {@link WriteDisc} reads, but
 * for the pieces that take less; outputs {@link #OUTPUT}, a {@link DiscFit}, and {@link #limit} for
 * every piece, a {@link PieceLimit}.
 *
 * @param others what else the disc reads, for its menus
 */
record FitDisc(DiscContent content, DiscFormat format, List<String> others) implements Work {
  static final String OUTPUT = "fit.json";

  /** Of a packet (ISO/IEC 13818-1, 2.5.3): what is left for a picture's bytes. */
  private static final int PICTURE_BYTES = 2025;

  /** What two time stamps take, and what is left empty so that a packet can have them. */
  private static final int STAMPS_BYTES = 20;

  private static final int SOUND_BYTES = 2016;
  private static final int SUBPICTURE_BYTES = 2016;

  /** A VOBU has a navigation pack, and its last packet is seldom full. */
  private static final int VOBU_SECTORS = 2;

  /** Tables, their copies and file systems. */
  private static final long TABLES_SECTORS = 4096;

  /** What a page of a menu takes beside its picture. */
  private static final long PAGE_SECTORS = 32;

  FitDisc {
    others = List.copyOf(others);
  }

  /** The output that says what a piece has to keep to. */
  static String limit(String piece) {
    return piece + ".json";
  }

  @Override
  public String verb() {
    return "fit disc";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("content", content.toString())
        .put("format", format.name())
        .put("others", others.toString());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    List<DiscContent.Piece> all =
        content.sets().stream()
            .flatMap(set -> set.objects().stream())
            .flatMap(part -> part.pictures().stream())
            .toList();
    List<PieceLimits.Piece> sizes = new ArrayList<>();
    for (DiscContent.Piece piece : all) {
      sizes.add(new PieceLimits.Piece(size(workspace, piece.input()), piece.millis()));
    }
    long over = sectors(workspace) * Sectors.SIZE - format.bytes();
    List<Long> limits = PieceLimits.of(sizes, over);
    for (int i = 0; i < all.size(); i++) {
      PieceLimit limit = limits.get(i) == 0 ? PieceLimit.NONE : new PieceLimit(limits.get(i));
      FactsFile.write(workspace.output(limit(all.get(i).input())), limit);
    }
    int again = (int) limits.stream().filter(limit -> limit > 0).count();
    FactsFile.write(workspace.output(OUTPUT), new DiscFit(Math.max(0, over), again, all.size()));
  }

  /** What the disc takes at most. */
  private long sectors(Workspace workspace) throws IOException {
    long sectors = TABLES_SECTORS;
    for (DiscContent.Set set : content.sets()) {
      for (DiscContent.Part part : set.objects()) {
        for (DiscContent.Piece piece : part.pictures()) {
          long bytes = size(workspace, piece.input()) + (long) STAMPS_BYTES * piece.pictures();
          sectors += Math.ceilDiv(bytes, PICTURE_BYTES) + (long) VOBU_SECTORS * piece.groups();
        }
        for (String sound : part.sounds()) {
          sectors += Math.ceilDiv(size(workspace, sound), SOUND_BYTES);
        }
        for (String captions : part.captions()) {
          sectors += captions.isEmpty() ? 0 : subpictures(workspace, captions);
        }
      }
    }
    for (String other : others) {
      sectors += Math.ceilDiv(size(workspace, other), SOUND_BYTES) + PAGE_SECTORS;
    }
    return sectors;
  }

  private static long subpictures(Workspace workspace, String captions) throws IOException {
    return SubpictureTable.read(workspace.input(WriteDisc.table(captions))).units().stream()
        .mapToLong(unit -> Math.ceilDiv(unit.length(), SUBPICTURE_BYTES))
        .sum();
  }

  private static long size(Workspace workspace, String input) throws IOException {
    return Files.size(workspace.input(input));
  }
}
