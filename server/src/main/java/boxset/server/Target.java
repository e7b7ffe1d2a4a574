package boxset.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where in the folder a request points.
 *
 * @param path relative, decoded, segments joined by a slash; empty or ending in one for a folder
 * @param raw the path as it was sent, undecoded, starting with a slash
 * @param query with its question mark, or empty
 */
record Target(String path, String raw, String query) {

  /**
   * Reads a request target in origin-form or absolute-form (RFC 9112, 3.2).
   *
   * <p>Whatever could lead out of the folder, or to a hidden file in it, has no target: segments
   * that start with a dot, empty ones, a slash or backslash in disguise, control characters, and
   * bytes that are not UTF-8.
   */
  static Optional<Target> of(String requestTarget) {
    String origin = requestTarget;
    if (!origin.startsWith("/")) {
      int authority = origin.indexOf("://");
      if (authority < 0) {
        return Optional.empty();
      }
      int path = origin.indexOf('/', authority + 3);
      origin = path < 0 ? "/" : origin.substring(path);
    }
    int fragment = origin.indexOf('#');
    if (fragment >= 0) {
      origin = origin.substring(0, fragment);
    }
    int question = origin.indexOf('?');
    String raw = question < 0 ? origin : origin.substring(0, question);
    String query = question < 0 ? "" : origin.substring(question);
    String rest = raw.substring(1);
    StringBuilder path = new StringBuilder(rest.length());
    int from = 0;
    while (from < rest.length()) {
      int slash = rest.indexOf('/', from);
      int to = slash < 0 ? rest.length() : slash;
      Optional<String> segment = segment(rest.substring(from, to));
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      path.append(segment.get());
      if (slash >= 0) {
        path.append('/');
      }
      from = to + 1;
    }
    return Optional.of(new Target(path.toString(), raw, query));
  }

  /** Whether it names a folder: its index page is meant. */
  boolean isFolder() {
    return path.isEmpty() || path.endsWith("/");
  }

  private static Optional<String> segment(String encoded) {
    Optional<String> decoded = decoded(encoded);
    return decoded.filter(s ->
        !s.isEmpty()
            && s.charAt(0) != '.'
            && s.chars().noneMatch(c -> c == '/' || c == '\\' || c < 0x20 || c == 0x7f));
  }

  private static Optional<String> decoded(String encoded) {
    boolean plain = encoded.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '%');
    if (plain) {
      return Optional.of(encoded);
    }
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        out.put(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      out.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
