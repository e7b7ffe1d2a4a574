package boxset.formats.avc;

import boxset.formats.bytes.ByteSource;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A byte stream of H.264 whose headers are right and whose slices are bytes without meaning behind
 * their type. Groups are closed; in each, every second picture is shown before the one that it is
 * decoded behind.
 */
public final class PlainPictures {
  private static final int DELAY_BITS = 24;

  private final int width;
  private final int height;
  private final boolean fields;
  private final int unitsInTick;
  private final int timeScale;
  private final long bitRate;
  private final long bufferBits;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private double fullness;
  private int groupBefore;
  private int level = 41;

  private PlainPictures(
      int width,
      int height,
      boolean fields,
      int unitsInTick,
      int timeScale,
      long bitRate,
      long bufferBits) {
    this.width = width;
    this.height = height;
    this.fields = fields;
    this.unitsInTick = unitsInTick;
    this.timeScale = timeScale;
    this.bitRate = bitRate / 64 * 64;
    this.bufferBits = bufferBits / 16 * 16;
    this.fullness = 0.9 * this.bufferBits;
  }

  /** 720p at 50 pictures a second. */
  public static PlainPictures small(long bitRate, long bufferBits) {
    return new PlainPictures(1280, 720, false, 1, 100, bitRate, bufferBits);
  }

  /** 1080p at 23.976 pictures a second. */
  public static PlainPictures film(long bitRate, long bufferBits) {
    return new PlainPictures(1920, 1080, false, 1001, 48_000, bitRate, bufferBits);
  }

  /** 1080p at 25 pictures a second, which no disc has. */
  public static PlainPictures progressive25() {
    return new PlainPictures(1920, 1080, false, 1, 50, 2_000_000, 2_000_000);
  }

  /** Says another level. */
  public PlainPictures level(int other) {
    level = other;
    return this;
  }

  /** Adds a group of pictures of these sizes in bytes; a header takes some 70. */
  public PlainPictures group(int... sizes) {
    for (int i = 0; i < sizes.length; i++) {
      int shown = i == 0 ? 0 : i % 2 == 0 ? i - 1 : Math.min(i + 1, sizes.length - 1);
      picture(i == 0, i, 2 * (shown + 1 - i), sizes[i]);
      fullness -= 8.0 * sizes[i];
      fullness = Math.min((double) bufferBits, fullness + bitRate * 2.0 * unitsInTick / timeScale);
    }
    groupBefore = sizes.length;
    return this;
  }

  /** Adds a group whose pictures are as large as the buffer lets them be, sometimes. */
  public PlainPictures group(Random random, int pictures) {
    int[] sizes = new int[pictures];
    double left = fullness;
    for (int i = 0; i < pictures; i++) {
      double most = 0.98 * left / 8;
      double wanted = bitRate / 8.0 * 2 * unitsInTick / timeScale * (random.nextDouble() * 2);
      double size = random.nextInt(8) == 0 ? most * random.nextDouble() : Math.min(most, wanted);
      sizes[i] = Math.max(100, (int) size);
      left =
          Math.min(
              (double) bufferBits, left - 8.0 * sizes[i] + bitRate * 2.0 * unitsInTick / timeScale);
    }
    return group(sizes);
  }

  /** The stream. */
  public byte[] bytes() {
    return out.toByteArray();
  }

  /** The stream, read. */
  public AvcStream read() {
    try {
      return AvcStream.read(List.of(ByteSource.of(bytes())));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void picture(boolean idr, int number, int outputDelay, int size) {
    int before = out.size();
    nal(0x09, new BitString().u(3, 7).end());
    if (idr) {
      nal(0x67, sequence());
      nal(0x68, new BitString().u(8, 0xEE).u(8, 0x3C).u(8, 0x80).bytes());
      long initial = (long) (90_000 * fullness / bitRate);
      BitString period = new BitString().ue(0).u(DELAY_BITS, initial);
      period.u(DELAY_BITS, 90_000 * bufferBits / bitRate - initial);
      message(0, period.align().bytes());
    }
    BitString timing = new BitString().u(DELAY_BITS, 2L * (idr ? groupBefore : number));
    message(1, timing.u(DELAY_BITS, outputDelay).align().bytes());
    byte[] slice = new byte[Math.max(2, size - (out.size() - before) - 5)];
    Arrays.fill(slice, (byte) (0x80 | number));
    slice[0] = (byte) (idr ? 0x88 : 0x9B); // macroblock 0, type I or P
    nal(idr ? 0x65 : 0x41, slice);
  }

  private void message(int type, byte[] content) {
    BitString message = new BitString().u(8, type).u(8, content.length);
    for (byte each : content) {
      message.u(8, each & 0xFF);
    }
    nal(0x06, message.end());
  }

  private byte[] sequence() {
    BitString s = new BitString().u(8, 100).u(8, 0).u(8, level).ue(0);
    s.ue(1).ue(0).ue(0).u(1, 0).u(1, 0); // 4:2:0 of 8 bits
    s.ue(4).ue(2).ue(4).u(1, 0);
    int lines = Math.ceilDiv(height, fields ? 32 : 16);
    s.ue(width / 16 - 1).ue(lines - 1).u(1, fields ? 0 : 1);
    if (fields) {
      s.u(1, 0);
    }
    s.u(1, 1);
    int cropped = (lines * (fields ? 32 : 16) - height) / (fields ? 4 : 2);
    s.u(1, 1).ue(0).ue(0).ue(0).ue(cropped);
    s.u(1, 1).u(1, 0).u(1, 0).u(1, 0).u(1, 0);
    s.u(1, 1).u(32, unitsInTick).u(32, timeScale).u(1, 1);
    s.u(1, 1).ue(0).u(4, 0).u(4, 0).ue(bitRate / 64 - 1).ue(bufferBits / 16 - 1).u(1, 0);
    s.u(5, DELAY_BITS - 1).u(5, DELAY_BITS - 1).u(5, DELAY_BITS - 1).u(5, DELAY_BITS);
    return s.u(1, 0).u(1, 0).u(1, 0).u(1, 0).end();
  }

  private void nal(int header, byte[] payload) {
    out.writeBytes(new byte[] {0, 0, 0, 1, (byte) header});
    int zeros = 0;
    for (byte each : payload) {
      if (zeros == 2 && (each & 0xFC) == 0) {
        out.write(3);
        zeros = 0;
      }
      out.write(each);
      zeros = each == 0 ? zeros + 1 : 0;
    }
  }

  /** Writes u(n) and ue(v). */
  private static final class BitString {
    private final StringBuilder bits = new StringBuilder();

    BitString u(int width, long value) {
      for (int i = width - 1; i >= 0; i--) {
        bits.append(value >>> i & 1);
      }
      return this;
    }

    BitString ue(long value) {
      int width = 64 - Long.numberOfLeadingZeros(value + 1);
      return u(width - 1, 0).u(width, value + 1);
    }

    BitString align() {
      return bits.length() % 8 == 0 ? this : rest();
    }

    private BitString rest() {
      u(1, 1);
      while (bits.length() % 8 != 0) {
        u(1, 0);
      }
      return this;
    }

    /** rbsp_trailing_bits. */
    byte[] end() {
      return rest().bytes();
    }

    byte[] bytes() {
      byte[] bytes = new byte[bits.length() / 8];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
      }
      return bytes;
    }
  }
}
