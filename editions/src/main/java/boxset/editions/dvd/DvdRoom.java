package boxset.editions.dvd;

import boxset.editions.disc.DiscRoom;
import boxset.formats.sectors.Sectors;
import boxset.graph.Workspace;
import boxset.steps.SubpictureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What a DVD is to hold.
 *
 * @param others what it reads besides, for its menus
 */
record DvdRoom(DiscContent content, List<String> others) implements DiscRoom {
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

  DvdRoom {
    others = List.copyOf(others);
  }

  @Override
  public long bytes(Workspace workspace) throws IOException {
    return sectors(workspace) * Sectors.SIZE;
  }

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
