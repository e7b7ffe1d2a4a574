package boxset.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plainest host a site may find itself on: files and byte ranges below a sub-path, nothing
 * else.
 */
final class StaticHost implements AutoCloseable {
  private static final String BASE = "/some/where/";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "m3u8", "application/vnd.apple.mpegurl",
          "mpd", "application/dash+xml",
          "mp4", "video/mp4",
          "vtt", "text/vtt",
          "jpg", "image/jpeg",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final Path root;
  private final HttpServer server;
  private final Semaphore pieces = new Semaphore(0);
  private volatile @Nullable Pattern cut;

  StaticHost(Path root) {
    this.root = root;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(BASE, this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Where the site is, ending in a slash. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
  }

  /** Sends pages in pieces from now on, each when it is let go; null for whole ones again. */
  void cutPagesBehind(@Nullable Pattern end) {
    cut = end;
    pieces.drainPermits();
  }

  /** Lets the next piece of a page go. */
  void next() {
    pieces.release();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = root.resolve(exchange.getRequestURI().getPath().substring(BASE.length()));
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
      exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
      long size = Files.size(file);
      long first = 0;
      long end = size;
      String range = exchange.getRequestHeaders().getFirst("Range");
      Matcher matcher = RANGE.matcher(range == null ? "" : range);
      if (matcher.matches()) {
        first = Long.parseLong(matcher.group(1));
        String last = matcher.group(2);
        end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + size);
      }
      exchange.sendResponseHeaders(matcher.matches() ? 206 : 200, end - first);
      Pattern behind = cut;
      if (behind != null && name.endsWith(".html")) {
        inPieces(Files.readString(file), behind, exchange.getResponseBody());
        return;
      }
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = exchange.getResponseBody()) {
        in.skipNBytes(first);
        for (long left = end - first; left > 0; ) {
          byte[] bytes = in.readNBytes((int) Math.min(left, 1 << 16));
          out.write(bytes);
          left -= bytes.length;
        }
      }
    }
  }

  private void inPieces(String page, Pattern end, OutputStream out) throws IOException {
    int sent = 0;
    Matcher ends = end.matcher(page);
    while (ends.find()) {
      out.write(page.substring(sent, ends.end()).getBytes(UTF_8));
      out.flush();
      sent = ends.end();
      pieces.acquireUninterruptibly();
    }
    out.write(page.substring(sent).getBytes(UTF_8));
    out.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
