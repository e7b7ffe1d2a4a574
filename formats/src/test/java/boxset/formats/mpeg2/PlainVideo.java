package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSource;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A video stream whose headers are right and whose pictures are bytes without meaning. */
public final class PlainVideo {
  private final int lines;
  private final int rateCode;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> sizes = new ArrayList<>();

  private PlainVideo(int lines, int rateCode) {
    this.lines = lines;
    this.rateCode = rateCode;
  }

  /** 720 by 576 at 25 pictures a second, 16:9. */
  public static PlainVideo pal() {
    return new PlainVideo(576, 3);
  }

  /** 720 by 480 at 30000/1001 pictures a second, 16:9. */
  public static PlainVideo ntsc() {
    return new PlainVideo(480, 4);
  }

  /** 720 by 480 at 24000/1001 pictures a second, 16:9. */
  public static PlainVideo film() {
    return new PlainVideo(480, 1);
  }

  /**
   * A closed group I P B B P B B ..., each P shown behind its two B, as far as they go.
   *
   * @param groupSizes of the pictures in bytes, in coding order
   */
  public PlainVideo group(boolean closed, int... groupSizes) {
    put("000001b3");
    put("2d0%03x3%x".formatted(lines, rateCode));
    put("ffffe018");
    put("000001b5" + (rateCode == 1 ? "148a" : "1482") + "00010000");
    put("000001b8000800" + (closed ? "40" : "00"));
    int count = groupSizes.length;
    for (int i = 0; i < count; i++) {
      picture(type(i, count), temporalReference(i, count), groupSizes[i]);
    }
    return this;
  }

  private static int type(int i, int count) {
    int whole = (count - 1) / 3 * 3;
    if (i == 0) {
      return 1;
    }
    return i % 3 == 1 || i > whole ? 2 : 3;
  }

  private static int temporalReference(int i, int count) {
    int whole = (count - 1) / 3 * 3;
    if (i == 0 || i > whole) {
      return i;
    }
    return i % 3 == 1 ? i + 2 : i - 1;
  }

  private void picture(int type, int temporalReference, int size) {
    int before = out.size();
    int header = temporalReference << 22 | type << 19 | 0xFFFF << 3;
    put("00000100%08x".formatted(header));
    put("000001b5" + "8ffff7" + (rateCode == 1 ? "1c80" : "1c00") + "00");
    put("00000101");
    while (out.size() < before + size) {
      out.write(0x80 | (sizes.size() & 0x7F));
    }
    sizes.add(size);
  }

  /** Ends the sequence. */
  public PlainVideo end() {
    put("000001b7");
    return this;
  }

  /** Sizes of all pictures from their own headers on, in coding order. */
  public List<Integer> sizes() {
    return sizes;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** The stream, read. */
  public VideoStream read() {
    try {
      return VideoStream.read(List.of(ByteSource.of(bytes())));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void put(String hex) {
    out.writeBytes(HexFormat.of().parseHex(hex));
  }
}
