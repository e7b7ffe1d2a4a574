package boxset.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two channels of sound while they are made. */
final class Stereo {

  /** Samples a second. */
  static final int RATE = 48_000;

  final float[] left;
  final float[] right;

  Stereo(double seconds) {
    int length = (int) Math.round(seconds * RATE);
    left = new float[length];
    right = new float[length];
  }

  int length() {
    return left.length;
  }

  /** Adds a sample; {@code pan} is -1 for the left, 1 for the right. */
  void add(int at, double value, double pan) {
    if (at >= 0 && at < left.length) {
      double turn = (pan + 1) * Math.PI / 4;
      left[at] += (float) (value * Math.cos(turn));
      right[at] += (float) (value * Math.sin(turn));
    }
  }

  /** Adds other sound, louder or softer. */
  void add(Stereo other, double level) {
    for (int i = 0; i < Math.min(length(), other.length()); i++) {
      left[i] += (float) (other.left[i] * level);
      right[i] += (float) (other.right[i] * level);
    }
  }

  /** Brings the highest peak to a level (1 is full scale) and lets both ends come and go softly. */
  Stereo mastered(double peak, double fadeSeconds) {
    float highest = 1e-9f;
    for (int i = 0; i < left.length; i++) {
      highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
    }
    double gain = peak / highest;
    int fade = (int) (fadeSeconds * RATE);
    for (int i = 0; i < left.length; i++) {
      double end = Math.min(1, Math.min(i, left.length - 1 - i) / (double) fade);
      left[i] *= (float) (gain * end);
      right[i] *= (float) (gain * end);
    }
    return this;
  }

  /** Writes a WAV file: PCM, 16 bits, 48 kHz. */
  void write(Path file) throws IOException {
    int bytes = left.length * 4;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
    wav.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(bytes);
    for (int i = 0; i < left.length; i++) {
      wav.putShort(sample(left[i])).putShort(sample(right[i]));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(wav.array());
    }
  }

  private static short sample(float value) {
    return (short) Math.round(Math.clamp(value, -1f, 1f) * 32_767);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
