package boxset.editions.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A permutation of the numbers below {@code size} that follows from a key alone: any place of it
 * can be asked for without the others. A Feistel network of four rounds over the next power of
 * four, walked until it comes back below {@code size} (Black and Rogaway, "Ciphers with Arbitrary
 * Finite Domains", 2002, 3.1 and 4).
 */
record Shuffle(long key, int size) {
  private static final int ROUNDS = 4;

  Shuffle {
    if (size < 1) {
      throw new IllegalArgumentException("Nothing to shuffle");
    }
  }

  /** The shuffle that words name. */
  static Shuffle of(String words, int size) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return new Shuffle(ByteBuffer.wrap(digest).getLong(), size);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of many others that follow from this one's key. */
  Shuffle round(int number, int size) {
    return new Shuffle(mixed(key + (number + 1) * 0x9E3779B97F4A7C15L), size);
  }

  /** The number at a place, from 0. */
  int at(int place) {
    int half = half();
    int number = place;
    do {
      number = enciphered(number, half);
    } while (number >= size);
    return number;
  }

  /** Bits of each side. */
  private int half() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
    return (bits + 1) / 2;
  }

  private int enciphered(int number, int half) {
    int mask = (1 << half) - 1;
    int left = number >>> half;
    int right = number & mask;
    for (int round = 0; round < ROUNDS; round++) {
      int next = left ^ (int) (mixed(key + round * 0x9E3779B97F4A7C15L + right) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }

  /** SplitMix64's finalizer. */
  private static long mixed(long value) {
    long a = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
    return b ^ b >>> 31;
  }
}
