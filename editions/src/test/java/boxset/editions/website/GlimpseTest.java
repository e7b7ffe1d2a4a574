package boxset.editions.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlimpseTest {
  private static final String BITMAP = "data:image/bmp;base64,";

  @TempDir Path folder;

  @Test
  void itHasTheShapeAndTheColoursOfThePicture() throws IOException {
    BufferedImage picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 360; y++) {
      for (int x = 0; x < 640; x++) {
        picture.setRGB(x, y, (y < 180 ? new Color(200, 40, 10) : new Color(0, x % 2, 90)).getRGB());
      }
    }

    BufferedImage glimpse = glimpse(picture);
    assertThat(glimpse.getWidth()).isEqualTo(12);
    assertThat(glimpse.getHeight()).isEqualTo(7);
    assertThat(new Color(glimpse.getRGB(0, 0))).isEqualTo(new Color(200, 40, 10));
    assertThat(new Color(glimpse.getRGB(11, 6))).isEqualTo(new Color(0, 0, 90));
  }

  @Test
  void aPictureOfOnePixelIsItself() throws IOException {
    BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, 0x123456);

    BufferedImage glimpse = glimpse(picture);
    assertThat(glimpse.getWidth()).isEqualTo(1);
    assertThat(glimpse.getRGB(0, 0)).isEqualTo(0xff123456);
  }

  @Test
  void ofWhatIsNoPictureThereIsNone() throws IOException {
    assertThat(Glimpse.of(Files.writeString(folder.resolve("poster.jpg"), "words"))).isEmpty();
  }

  private BufferedImage glimpse(BufferedImage picture) throws IOException {
    Path file = folder.resolve("poster.png");
    ImageIO.write(picture, "png", file.toFile());
    String url = Glimpse.of(file).orElseThrow();
    assertThat(url).startsWith(BITMAP).hasSizeLessThan(600);
    byte[] bitmap = Base64.getDecoder().decode(url.substring(BITMAP.length()));
    return ImageIO.read(new ByteArrayInputStream(bitmap));
  }
}
