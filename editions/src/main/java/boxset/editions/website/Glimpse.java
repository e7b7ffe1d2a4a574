package boxset.editions.website;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A picture as so few pixels that a page carries them: what is seen of it, blurred, until it comes.
 * As a bitmap, which every browser draws and which is not compressed, so that its bytes follow from
 * the pixels alone.
 */
final class Glimpse {
  private static final int COLUMNS = 12;
  private static final int MOST_ROWS = 24;

  private Glimpse() {}

  /** As a {@code data:} URL; nothing of what is no picture. */
  static Optional<String> of(Path file) throws IOException {
    @Nullable BufferedImage picture = ImageIO.read(file.toFile());
    if (picture == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream bitmap = new ByteArrayOutputStream();
    ImageIO.write(small(picture), "bmp", bitmap);
    return Optional.of(
        "data:image/bmp;base64," + Base64.getEncoder().encodeToString(bitmap.toByteArray()));
  }

  private static BufferedImage small(BufferedImage picture) {
    int columns = Math.min(COLUMNS, picture.getWidth());
    int rows =
        Math.clamp(
            Math.round((float) columns * picture.getHeight() / picture.getWidth()),
            1,
            Math.min(MOST_ROWS, picture.getHeight()));
    BufferedImage small = new BufferedImage(columns, rows, BufferedImage.TYPE_3BYTE_BGR);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        small.setRGB(column, row, mean(picture, column, columns, row, rows));
      }
    }
    return small;
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
