package boxset.editions.website;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture as so few pixels that a page carries them: what is seen of it, blurred, until it comes.
 * As a Windows bitmap ({@code BITMAPINFOHEADER}, 24 bits), which every browser draws and which is
 * not compressed, so that its bytes follow from the pixels alone.
 */
final class Glimpse {
  private static final int COLUMNS = 12;
  private static final int MOST_ROWS = 24;
  private static final int FILE_HEADER = 14;
  private static final int INFO_HEADER = 40;

  private Glimpse() {}

  /** As a {@code data:} URL; nothing of what is no picture. */
  static Optional<String> of(Path file) throws IOException {
    return Optional.ofNullable(ImageIO.read(file.toFile()))
        .map(picture ->
            "data:image/bmp;base64," + Base64.getEncoder().encodeToString(bitmap(picture)));
  }

  private static byte[] bitmap(BufferedImage picture) {
    int columns = Math.min(COLUMNS, picture.getWidth());
    int rows =
        Math.clamp(
            Math.round((float) columns * picture.getHeight() / picture.getWidth()),
            1,
            Math.min(MOST_ROWS, picture.getHeight()));
    int stride = (3 * columns + 3) / 4 * 4;
    int size = FILE_HEADER + INFO_HEADER + stride * rows;
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(size).putInt(0).putInt(FILE_HEADER + INFO_HEADER);
    file.putInt(INFO_HEADER).putInt(columns).putInt(rows).putShort((short) 1).putShort((short) 24);
    file.putInt(0).putInt(stride * rows).putInt(0).putInt(0).putInt(0).putInt(0);
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        int colour = mean(picture, column, columns, row, rows);
        file.put((byte) colour).put((byte) (colour >> 8)).put((byte) (colour >> 16));
      }
      file.position(file.position() + stride - 3 * columns);
    }
    return file.array();
  }

  /** The mean colour of a field of the picture, as 0xRRGGBB. */
  private static int mean(BufferedImage picture, int column, int columns, int row, int rows) {
    int left = column * picture.getWidth() / columns;
    int right = (column + 1) * picture.getWidth() / columns;
    int top = row * picture.getHeight() / rows;
    int bottom = (row + 1) * picture.getHeight() / rows;
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int colour = picture.getRGB(x, y);
        red += (colour >> 16) & 0xff;
        green += (colour >> 8) & 0xff;
        blue += colour & 0xff;
      }
    }
    long pixels = (long) (right - left) * (bottom - top);
    return (int) ((red / pixels) << 16 | (green / pixels) << 8 | (blue / pixels));
  }
}
