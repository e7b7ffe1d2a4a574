package boxset.formats.hls;

/** An attribute list (RFC 8216, 4.2), which refuses what its syntax cannot hold. */
final class AttributeList {
  private final StringBuilder text;

  /** Begins a tag such as {@code #EXT-X-MEDIA}. */
  AttributeList(String tag) {
    text = new StringBuilder(tag).append(':');
  }

  /** A quoted-string: no line breaks, no double quotes. */
  AttributeList quoted(String name, String value) {
    if (value.indexOf('"') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new IllegalArgumentException(
          name + ": a quoted string cannot hold a double quote or a line break: " + value);
    }
    return put(name, '"' + value + '"');
  }

  /** An enumerated-string: no quotes, commas or white space. */
  AttributeList enumerated(String name, String value) {
    if (value.isEmpty() || value.chars().anyMatch(c -> c == '"' || c == ',' || c <= ' ')) {
      throw new IllegalArgumentException(
          name + ": an enumerated string cannot hold a quote, a comma or a blank: " + value);
    }
    return put(name, value);
  }

  /** YES or NO. */
  AttributeList flag(String name, boolean value) {
    return put(name, value ? "YES" : "NO");
  }

  /** A decimal-integer. */
  AttributeList integer(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + ": " + value + " is below 0");
    }
    return put(name, Long.toString(value));
  }

  /** A value whose syntax is known to be right. */
  AttributeList put(String name, String value) {
    if (text.charAt(text.length() - 1) != ':') {
      text.append(',');
    }
    text.append(name).append('=').append(value);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
