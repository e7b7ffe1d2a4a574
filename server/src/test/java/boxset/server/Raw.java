package boxset.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests no well-behaved client sends. */
final class Raw {

  private Raw() {}

  /** The whole answer, head and body, to a request with this target. */
  static String get(Address address, String target, String... fields) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: x\r\n");
    for (String field : fields) {
      request.append(field).append("\r\n");
    }
    return exchange(address, request + "Connection: close\r\n\r\n");
  }

  /** Sends the text as it is and reads to the end. */
  static String exchange(Address address, String text) throws IOException {
    try (Socket socket = new Socket(address.host(), address.port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
