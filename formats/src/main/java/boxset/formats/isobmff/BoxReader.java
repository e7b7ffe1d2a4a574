package boxset.formats.isobmff;

import boxset.formats.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one box of a file that may be damaged: nothing is believed before it is
 * checked.
 */
final class BoxReader {
  /** Stands in a type for what no type has, so that messages stay readable. */
  static final char UNPRINTABLE = '?';

  private final String path;
  private final ByteBuffer fields;
  private @Nullable List<BoxReader> children;

  /**
   * @param path of the box, for messages
   * @param fields what the box holds, big-endian
   */
  BoxReader(String path, ByteBuffer fields) {
    this.path = path;
    this.fields = fields;
  }

  String type() {
    return path.substring(path.length() - 4);
  }

  int remaining() {
    return fields.remaining();
  }

  int u8() throws MovieException {
    need(1);
    return fields.get() & 0xFF;
  }

  int u16() throws MovieException {
    need(2);
    return fields.getShort() & 0xFFFF;
  }

  long u32() throws MovieException {
    need(4);
    return fields.getInt() & 0xFFFF_FFFFL;
  }

  int i32() throws MovieException {
    need(4);
    return fields.getInt();
  }

  long i64() throws MovieException {
    need(8);
    return fields.getLong();
  }

  String fourCc() throws MovieException {
    need(4);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      char c = (char) (fields.get() & 0xFF);
      code.append(c >= 0x20 && c < 0x7F ? c : UNPRINTABLE);
    }
    return code.toString();
  }

  void skip(int count) throws MovieException {
    need(count);
    fields.position(fields.position() + count);
  }

  Bytes rest() {
    return Bytes.copyOf(fields);
  }

  /** Version of a full box; its flags are passed over. */
  int version() throws MovieException {
    int version = u8();
    skip(3);
    return version;
  }

  /** A number of rows, each so many bytes wide, that really are there. */
  int rows(int width) throws MovieException {
    long count = u32();
    if (count * width > remaining()) {
      throw damaged("says " + count + " entries, but has room for " + remaining() / width);
    }
    return (int) count;
  }

  BoxReader child(String type) throws MovieException {
    return optionalChild(type).orElseThrow(() -> damaged("has no " + type));
  }

  Optional<BoxReader> optionalChild(String type) throws MovieException {
    for (BoxReader child : children()) {
      if (child.type().equals(type)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** All that remains of the box, as boxes. */
  List<BoxReader> children() throws MovieException {
    if (children == null) {
      List<BoxReader> found = new ArrayList<>();
      while (remaining() >= 8) { // QuickTime may end a list with four zero bytes
        long size = u32();
        String type = fourCc();
        int header = 8;
        if (size == 1) {
          size = i64();
          header = 16;
        }
        long content = size == 0 ? remaining() : size - header;
        if (content < 0 || content > remaining()) {
          throw damaged("is damaged: " + type + " in it says it is " + size + " bytes long");
        }
        found.add(new BoxReader(path + "." + type, fields.slice(fields.position(), (int) content)));
        skip((int) content);
      }
      children = found;
    }
    return children;
  }

  MovieException damaged(String what) {
    return MovieException.damaged(path + " " + what);
  }

  private void need(int count) throws MovieException {
    if (fields.remaining() < count) {
      throw damaged("ends too early");
    }
  }
}
