package boxset.formats.subpicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.OutsideFfmpeg;
import boxset.formats.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubpictureUnitTest {
  private static final List<Look> LOOKS =
      List.of(Look.UNSEEN, new Look(1, 15), new Look(2, 15), new Look(3, 15));

  @TempDir private Path folder;

  private static Bitmap bitmap(String... lines) {
    byte[] values = new byte[lines.length * lines[0].length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (lines[i / lines[0].length()].charAt(i % lines[0].length()) - '0');
    }
    return new Bitmap(lines[0].length(), lines.length, Bytes.copyOf(values));
  }

  /** Runs of every length that a code begins or ends with, in every value. */
  private static Bitmap runs(int width, int height) {
    Random random = new Random(4);
    List<Integer> lengths = List.of(1, 3, 4, 15, 16, 63, 64, 255, 256, 300);
    byte[] values = new byte[width * height];
    for (int at = 0; at < values.length; ) {
      int end = Math.min(values.length, at + lengths.get(random.nextInt(lengths.size())));
      Arrays.fill(values, at, end, (byte) random.nextInt(4));
      at = end;
    }
    values[0] = 1;
    values[values.length - 1] = 3;
    return new Bitmap(width, height, Bytes.copyOf(values));
  }

  @Test
  void bothFieldsAreCodedAndShownFromStartToStop() throws Exception {
    Bitmap bitmap = bitmap("0000", "0112", "0333", "0000");
    SubpictureUnit unit = SubpictureUnit.caption(bitmap, LOOKS, false, 90_000);

    assertThat(unit.area()).isEqualTo(new Area(1, 0, 3, 4));
    assertThat(HexFormat.of().formatHex(unit.bytes()))
        .isEqualTo(
            "0026"
                + "0008" // size, commands
                + "c0"
                + "f0" // lines 0 and 2
                + "96"
                + "c0" // lines 1 and 3
                + "0000"
                + "0020"
                + "01" // at once, next, start
                + "03"
                + "3210"
                + "04"
                + "fff0"
                + "05"
                + "001003"
                + "000003"
                + "06"
                + "0004"
                + "0006"
                + "ff"
                + "0057"
                + "0020"
                + "02"
                + "ff"); // after 87 units: stop
  }

  @Test
  void theShapesOfAMenuAreForcedUnseenAndStay() throws Exception {
    byte[] unit = SubpictureUnit.highlight(bitmap("11", "11")).bytes();
    ByteBuffer bytes = ByteBuffer.wrap(unit);
    int commands = bytes.getShort(2);
    assertThat(bytes.getShort(commands + 2)).as("no next").isEqualTo((short) commands);
    assertThat(unit[commands + 4]).as("forced").isZero();
    assertThat(bytes.getShort(commands + 9)).as("contrast").isZero();
    assertThat(unit.length % 2).isZero();
  }

  @Test
  void moreDetailThanAPlayerTakesIsRefused() {
    byte[] busy = new byte[720 * 2];
    for (int i = 0; i < busy.length; i++) {
      busy[i] = (byte) (i % 2 + 1);
    }
    Bitmap lines = new Bitmap(720, 2, Bytes.copyOf(busy));
    assertThatThrownBy(() -> SubpictureUnit.caption(lines, LOOKS, false, 90_000).bytes())
        .isInstanceOf(SubpictureLimitException.class)
        .hasMessage("line 0 takes 2880 bits, more than 1440");

    byte[] large = new byte[720 * 576];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i % 720 < 300 ? i % 2 + 1 : 0);
    }
    Bitmap frame = new Bitmap(720, 576, Bytes.copyOf(large));
    assertThatThrownBy(() -> SubpictureUnit.caption(frame, LOOKS, false, 90_000).bytes())
        .isInstanceOf(SubpictureLimitException.class)
        .hasMessageContaining("more than 53220");
  }

  @Test
  void ffmpegSeesEveryPixelAsItWas() throws Exception {
    Bitmap bitmap = runs(720, 576);
    List<Look> opaque = IntStream.range(0, 4).mapToObj(i -> new Look(i, 15)).toList();
    byte[] unit = SubpictureUnit.caption(bitmap, opaque, false, 180_000).bytes();
    Files.write(folder.resolve("unit.sub"), packs(unit));
    Files.writeString(
        folder.resolve("unit.idx"),
        """
        # VobSub index file, v7 (do not modify this line!)
        size: 720x576
        palette: 000000, ffffff, ff0000, 0000ff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        id: en, index: 0
        timestamp: 00:00:01:000, filepos: 000000000
        """);
    byte[] frames = OutsideFfmpeg.subtitlePictures(folder, "unit.idx", "rgb24");

    int[] colours = {0x000000, 0xFFFFFF, 0xFF0000, 0x0000FF};
    byte[] expected = new byte[720 * 576 * 3];
    for (int i = 0; i < 720 * 576; i++) {
      int colour = colours[bitmap.at(i % 720, i / 720)];
      expected[3 * i] = (byte) (colour >> 16);
      expected[3 * i + 1] = (byte) (colour >> 8);
      expected[3 * i + 2] = (byte) colour;
    }
    assertThat(frames.length % expected.length).isZero();
    assertThat(
            IntStream.range(0, frames.length / expected.length)
                .mapToObj(i ->
                    Arrays.copyOfRange(frames, i * expected.length, (i + 1) * expected.length)))
        .anySatisfy(frame -> assertThat(frame).isEqualTo(expected));
  }

  /** As packs of a programme stream, which a VobSub file is. */
  private static byte[] packs(byte[] unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < unit.length; ) {
      boolean first = at == 0;
      int header = first ? 8 : 3;
      int room = 2048 - 14 - 6 - header - 1;
      int part = Math.min(room, unit.length - at);
      if (room - part > 0 && room - part < 6) {
        part -= 6;
      }
      out.writeBytes(HexFormat.of().parseHex("000001ba4400040004010189c3f8"));
      out.writeBytes(HexFormat.of().parseHex("000001bd"));
      int length = header + 1 + part;
      out.write(length >> 8);
      out.write(length);
      out.writeBytes(HexFormat.of().parseHex(first ? "8180052100057e41" : "810000"));
      out.write(0x20);
      out.write(unit, at, part);
      at += part;
      int left = room - part;
      if (left >= 6) {
        out.writeBytes(HexFormat.of().parseHex("000001be"));
        out.write((left - 6) >> 8);
        out.write(left - 6);
        byte[] stuffing = new byte[left - 6];
        Arrays.fill(stuffing, (byte) 0xFF);
        out.writeBytes(stuffing);
      }
    }
    return out.toByteArray();
  }
}
