package boxset.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Tells open pages that the folder has changed, as server-sent events. */
final class Changes {

  /** Where pages listen; no file can be here, for its name starts with a dot. */
  static final String PATH = "/.boxset/changes";

  private static final String SCRIPT =
      "<script>new EventSource('"
          + PATH
          + "').addEventListener('change',()=>location.reload())</script>";

  private final Map<HttpServerResponse, Context> listeners = new ConcurrentHashMap<>();

  /** The page with the script that listens, at the end of its body. */
  static String following(String page) {
    int end = page.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
    return end < 0 ? page + SCRIPT : page.substring(0, end) + SCRIPT + page.substring(end);
  }

  /** Answers with a stream that stays open. */
  void follow(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.exceptionHandler(_ -> listeners.remove(response));
    response.closeHandler(_ -> listeners.remove(response));
    listeners.put(response, Objects.requireNonNull(Vertx.currentContext()));
    response
        .setChunked(request.version() == io.vertx.core.http.HttpVersion.HTTP_1_1)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .write(": open\n\n");
  }

  /** Tells all listeners. */
  void tell() {
    listeners.forEach((response, context) ->
        context.runOnContext(_ -> response.write("event: change\ndata: site\n\n")));
  }

  /** Ends all streams. */
  Future<?> end() {
    List<Future<?>> ends = new ArrayList<>();
    listeners.keySet().forEach(response -> ends.add(response.end()));
    listeners.clear();
    return Future.join(ends);
  }
}
