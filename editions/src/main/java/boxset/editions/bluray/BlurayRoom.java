package boxset.editions.bluray;

import boxset.editions.disc.DiscRoom;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;

/** What a Blu-ray disc is to hold. */
record BlurayRoom(BlurayContent content) implements DiscRoom {
  private static final int PACKET_BYTES = 192;
  private static final int PAYLOAD_BYTES = 184;

  /** The header of a picture and the rest of its last packet, in packets. */
  private static final double PACKETS_A_PICTURE = 1.11;

  /** Of captions, what packets that are not full add. */
  private static final double CAPTIONS = 1.25;

  /** Clock and tables, bytes in a second. */
  private static final int PROGRAM_BYTES = 12_500;

  @Override
  public long bytes(Workspace workspace) throws IOException {
    double bytes = BlurayDiscs.KIND.menus();
    for (BlurayContent.Clip clip : content.clips()) {
      for (BlurayContent.Piece piece : clip.pictures()) {
        double packets = size(workspace, piece.input()) / (double) PAYLOAD_BYTES;
        bytes += (packets + PACKETS_A_PICTURE * piece.pictures()) * PACKET_BYTES;
        bytes += PROGRAM_BYTES * piece.millis() / 1000.0;
      }
      for (BlurayContent.Sound sound : clip.sounds()) {
        bytes +=
            size(workspace, sound.input())
                * BlurayStreams.recorded(sound.coding(), sound.channels());
      }
      for (String captions : clip.captions()) {
        bytes += captions.isEmpty() ? 0 : CAPTIONS * size(workspace, captions);
      }
    }
    return Math.round(bytes);
  }

  private static long size(Workspace workspace, String input) throws IOException {
    return Files.size(workspace.input(input));
  }
}
