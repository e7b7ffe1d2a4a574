package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.ifo.VideoStandard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes of a domain's streams as they are recorded.
 *
 * @param video 16 bits
 * @param audio those that are counted
 * @param subpictures 48 bits each, those that are counted
 */
record Streams(int video, List<Audio> audio, List<Long> subpictures) {
  /** How a sound is coded; the numbers are those of the attributes. */
  enum Coding {
    AC3(0),
    MPEG(2),
    MPEG_EXTENDED(3),
    PCM(4),
    DTS(6),
    UNKNOWN(7);

    private final int number;

    Coding(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** A sound's 64 bits. */
  record Audio(long word) {
    Coding coding() {
      for (Coding coding : Coding.values()) {
        if (coding.number() == (int) (word >>> 61)) {
          return coding;
        }
      }
      return Coding.UNKNOWN;
    }

    int languageType() {
      return (int) (word >>> 58 & 3);
    }

    int quantization() {
      return (int) (word >>> 54 & 3);
    }

    int sampleRate() {
      return (int) (word >>> 52 & 3);
    }

    int channels() {
      return (int) (word >>> 48 & 7) + 1;
    }

    int language() {
      return (int) (word >>> 32 & 0xFFFF);
    }

    int purpose() {
      return (int) (word >>> 16 & 0xFF);
    }
  }

  /** Reads a block of attributes. */
  static Streams read(FieldReader r, long at) throws MalformedException {
    List<Audio> audio = new ArrayList<>();
    for (int i = 0; i < Math.min(8, r.u8(at + 3)); i++) {
      audio.add(new Audio(r.u64(at + 4 + 8L * i)));
    }
    List<Long> subpictures = new ArrayList<>();
    for (int i = 0; i < Math.min(32, r.u16(at + 0x54)); i++) {
      long entry = at + 0x56 + 6L * i;
      subpictures.add((long) r.u16(entry) << 32 | r.u32(entry + 2));
    }
    return new Streams(r.u16(at), audio, subpictures);
  }

  VideoStandard standard() {
    return (video >> 12 & 3) == 1 ? VideoStandard.PAL : VideoStandard.NTSC;
  }

  boolean wide() {
    return (video >> 10 & 3) == 3;
  }

  /** Sizes that the pictures may have: makers put the two bits of it in either of two places. */
  Set<Size> sizes() {
    return new TreeSet<>(List.of(size(video >> 2 & 3), size(video >> 3 & 3)));
  }

  private Size size(int code) {
    int width = code >= 2 ? 352 : code == 1 ? 704 : 720;
    int lines = standard().lines();
    return new Size(width, code == 3 ? lines / 2 : lines);
  }

  /** Of pictures, in pixels. */
  record Size(int width, int lines) implements Comparable<Size> {
    @Override
    public int compareTo(Size other) {
      return width != other.width
          ? Integer.compare(width, other.width)
          : Integer.compare(lines, other.lines);
    }

    @Override
    public String toString() {
      return width + "x" + lines;
    }
  }
}
