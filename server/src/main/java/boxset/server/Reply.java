package boxset.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The answer to one request (RFC 9110, 9 and 15). */
final class Reply {

  static final Buffer NOT_FOUND =
      Buffer.buffer(ErrorPage.of("Not here", "There is nothing under this address."));

  private static final CharSequence NO_SNIFF_NAME =
      HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence BYTES = HttpHeaders.createOptimized("bytes");
  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized("Accept-Ranges, Content-Length, Content-Range, ETag");
  private static final System.Logger LOG = System.getLogger(Reply.class.getPackageName());
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String PAGE = "text/html; charset=utf-8";

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;

  Reply(Vertx vertx, HttpServerRequest request) {
    this.vertx = vertx;
    this.request = request;
    this.response = request.response();
    response.putHeader(HttpHeaders.DATE, HttpDate.now());
    response.putHeader(NO_SNIFF_NAME, NO_SNIFF);
  }

  /** A fault of ours: whoever asked is not left waiting. */
  static void broken(HttpServerResponse response, RuntimeException fault) {
    LOG.log(System.Logger.Level.ERROR, "The server could not answer", fault);
    response.reset();
  }

  /** What may be asked, and by pages of any site (Fetch, CORS-preflight request). */
  void options() {
    response
        .setStatusCode(204)
        .putHeader("allow", METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Range, If-Range, If-None-Match")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .end();
  }

  void methodNotAllowed() {
    response.putHeader("allow", METHODS);
    // What follows may be a large upload; better not to read it.
    if (request.version() != HttpVersion.HTTP_2) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    page(405, Buffer.buffer(ErrorPage.of("Only to look at", "Nothing can be sent here.")));
    if (request.version() != HttpVersion.HTTP_2) {
      request.connection().close();
    }
  }

  void moved(String location) {
    response.putHeader(HttpHeaders.LOCATION, location);
    page(301, Buffer.buffer(ErrorPage.of("Elsewhere", "This is a folder: add a slash.")));
  }

  void notFound(Buffer page) {
    page(404, page);
  }

  void unreadable() {
    page(
        500,
        Buffer.buffer(ErrorPage.of("Cannot be read", "The file is there but cannot be read.")));
  }

  /** What is made for this request. */
  void live(Live.Response answer, Texts texts) {
    switch (answer) {
      case Live.Text text -> document(texts.held(text));
      case Live.Later later -> {
        response.putHeader("retry-after", Long.toString(Math.max(1, later.after().toSeconds())));
        page(
            503,
            Freshness.ofRefusal(later.after()),
            Buffer.buffer(ErrorPage.of("Not yet", later.sentence())));
      }
      case Live.Busy busy -> {
        busy.fields().forEach(response::putHeader);
        page(503, Freshness.NOT_KEPT, Buffer.buffer(ErrorPage.of("Busy", busy.sentence())));
      }
      case Live.Missing _ -> notFound(NOT_FOUND);
      case Live.Over over -> page(410, Buffer.buffer(ErrorPage.of("Over", over.sentence())));
      case Live.Elsewhere elsewhere -> {
        response.putHeader(HttpHeaders.LOCATION, elsewhere.location());
        page(302, Buffer.buffer(ErrorPage.of("Elsewhere", "It is to be found elsewhere now.")));
      }
      case Live.Bytes bytes -> Thread.ofVirtual().name("bytes").start(() -> make(bytes));
      case Live.Stream stream -> stream(stream);
    }
  }

  private void make(Live.Bytes bytes) {
    try {
      document(
          Item.Held.of(
              new MediaType(bytes.type(), false, false),
              Freshness.of(bytes.fresh()),
              bytes.source().make()));
    } catch (IOException e) {
      unreadable();
    } catch (RuntimeException e) {
      broken(response, e);
    }
  }

  /** Bytes for as long as the viewer stays; a thread that waits costs nothing. */
  private void stream(Live.Stream stream) {
    response
        .setChunked(request.version() == HttpVersion.HTTP_1_1)
        .putHeader(HttpHeaders.CONTENT_TYPE, stream.type())
        .putHeader(HttpHeaders.CACHE_CONTROL, Freshness.NOT_KEPT.directive())
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    if (isHead()) {
      response.end();
      return;
    }
    Thread sending = Thread.ofVirtual().name("stream").unstarted(() -> send(stream));
    response.closeHandler(_ -> sending.interrupt());
    sending.start();
  }

  private void send(Live.Stream stream) {
    try (Live.Feed feed = stream.source().open()) {
      for (Optional<byte[]> next = feed.next();
          next.isPresent() && !response.closed();
          next = feed.next()) {
        response.write(Buffer.buffer(next.get())).toCompletionStage().toCompletableFuture().get();
      }
      response.end();
    } catch (IOException | ExecutionException e) {
      response.reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      broken(response, e);
    }
  }

  private void page(int status, Buffer page) {
    page(status, Freshness.ASK_AGAIN, page);
  }

  private void page(int status, Freshness freshness, Buffer page) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, PAGE)
        .putHeader(HttpHeaders.CACHE_CONTROL, freshness.directive())
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(page.length()));
    if (isHead()) {
      response.end();
    } else {
      response.end(page);
    }
  }

  /** A file, or the part of it that is wanted, if it is wanted at all. */
  void document(Item.Document document) {
    String range = request.method().equals(HttpMethod.GET) ? request.getHeader("range") : null;
    boolean compressed = isCompressed(document, range != null);
    String tag = compressed ? ((Item.Held) document).compressedTag() : document.tag();
    describe(document, tag, compressed);
    if (!Preconditions.ifMatch(request.getHeader(HttpHeaders.IF_MATCH), tag)) {
      response.setStatusCode(412).end();
      return;
    }
    if (!Preconditions.ifNoneMatch(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, document.type().value());
    boolean partial = Preconditions.ifRange(request.getHeader("if-range"), tag);
    switch (RangeRequest.of(partial ? range : null, document.size())) {
      case RangeRequest.Whole _ when compressed ->
          whole(((Item.Held) document).compressed().orElseThrow());
      case RangeRequest.Whole _ -> whole(document);
      case RangeRequest.Unsatisfiable _ -> {
        response.headers().remove(HttpHeaders.CONTENT_TYPE);
        response
            .setStatusCode(416)
            .putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + document.size())
            .end();
      }
      case RangeRequest.Parts(List<ByteRange> ranges) when ranges.size() == 1 ->
          part(document, ranges.getFirst());
      case RangeRequest.Parts(List<ByteRange> ranges) ->
          new MultipartRanges(vertx, response, document, ranges).send();
    }
  }

  /** Headers that say the same whether or not the bytes follow (RFC 9110, 15.4.5). */
  private void describe(Item.Document document, String tag, boolean compressed) {
    response
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.ACCEPT_RANGES, BYTES)
        .putHeader(HttpHeaders.CACHE_CONTROL, document.freshness().directive());
    if (document.type().text()) {
      response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (compressed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    if (!document.type().page()) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  /** Ranges are always of the bytes as they are: no player asks for a range of compressed text. */
  private boolean isCompressed(Item.Document document, boolean ranged) {
    return !ranged
        && document instanceof Item.Held held
        && held.compressed().isPresent()
        && Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  private void whole(Item.Document document) {
    switch (document) {
      case Item.Held held -> whole(held.plain());
      case Item.OnDisk file when isHead() || file.size() == 0 -> {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(file.size()));
        response.end();
      }
      case Item.OnDisk file -> send(file, 0, file.size());
    }
  }

  private void whole(Buffer bytes) {
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()));
    if (isHead()) {
      response.end();
    } else {
      response.end(bytes);
    }
  }

  private void part(Item.Document document, ByteRange range) {
    response
        .setStatusCode(206)
        .putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(document.size()));
    switch (document) {
      case Item.Held held -> whole(held.plain().slice((int) range.first(), (int) range.last() + 1));
      case Item.OnDisk file -> send(file, range.first(), range.length());
    }
  }

  /** From the disk to the socket without passing through this process, where the system can. */
  private void send(Item.OnDisk file, long offset, long length) {
    Source.OpenFile source;
    try {
      source = new Source.OpenFile(file);
    } catch (IOException e) {
      response.headers().clear();
      unreadable();
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
      source
          .copy(vertx, response, offset, offset + length)
          .compose(_ -> response.end())
          .onFailure(_ -> response.reset())
          .onComplete(_ -> source.close());
    } else {
      response.sendFile(source.channel(), offset, length).onComplete(_ -> source.close());
    }
  }

  private boolean isHead() {
    return request.method().equals(HttpMethod.HEAD);
  }
}
