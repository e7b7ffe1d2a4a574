package boxset.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Several stretches of a file in one answer: multipart/byteranges (RFC 9110, 14.6). */
final class MultipartRanges {

  private final Vertx vertx;
  private final HttpServerResponse response;
  private final Item.Document document;
  private final List<ByteRange> ranges;

  MultipartRanges(
      Vertx vertx, HttpServerResponse response, Item.Document document, List<ByteRange> ranges) {
    this.vertx = vertx;
    this.response = response;
    this.document = document;
    this.ranges = ranges;
  }

  void send() {
    String boundary = "part-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    List<Buffer> heads = new ArrayList<>();
    Buffer tail = Buffer.buffer("\r\n--" + boundary + "--\r\n");
    long length = tail.length();
    for (ByteRange range : ranges) {
      Buffer head =
          Buffer.buffer(
              "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                  .formatted(
                      boundary, document.type().value(), range.contentRange(document.size())));
      heads.add(head);
      length += head.length() + range.length();
    }
    response
        .setStatusCode(206)
        .putHeader(HttpHeaders.CONTENT_TYPE, "multipart/byteranges; boundary=" + boundary)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    Source source;
    try {
      source = Source.of(document);
    } catch (IOException e) {
      response.reset();
      return;
    }
    Future<Void> sent = Future.succeededFuture();
    for (int i = 0; i < heads.size(); i++) {
      Buffer head = heads.get(i);
      ByteRange range = ranges.get(i);
      sent =
          sent.compose(_ -> response.write(head))
              .compose(_ -> source.copy(vertx, response, range.first(), range.last() + 1));
    }
    sent.compose(_ -> response.end(tail))
        .onFailure(_ -> response.reset())
        .onComplete(_ -> source.close());
  }
}
