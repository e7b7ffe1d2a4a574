package boxset.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what a request asks for; {@link Reply} sends it. */
final class Site implements Handler<HttpServerRequest> {

  private final Vertx vertx;
  private final Shelf shelf;
  private final Live live;
  private final Optional<Changes> changes;
  private final Texts texts = new Texts();

  Site(Vertx vertx, Shelf shelf, Live live, Optional<Changes> changes) {
    this.vertx = vertx;
    this.shelf = shelf;
    this.live = live;
    this.changes = changes;
  }

  @Override
  public void handle(HttpServerRequest request) {
    try {
      answer(request);
    } catch (RuntimeException e) {
      Reply.broken(request.response(), e);
    }
  }

  private void answer(HttpServerRequest request) {
    // A viewer who closes the page is no error of ours.
    request.exceptionHandler(_ -> {});
    request.response().exceptionHandler(_ -> {});
    Reply reply = new Reply(vertx, request);
    HttpMethod method = request.method();
    if (method.equals(HttpMethod.OPTIONS)) {
      reply.options();
    } else if (method.equals(HttpMethod.POST)) {
      Target.of(request.uri())
          .flatMap(target -> live.post(asked(request, target)))
          .ifPresentOrElse(answer -> reply.live(answer, texts), reply::methodNotAllowed);
    } else if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      reply.methodNotAllowed();
    } else if (changes.isPresent() && request.uri().equals(Changes.PATH)) {
      changes.get().follow(request);
    } else {
      Target.of(request.uri())
          .ifPresentOrElse(target -> answer(request, reply, target), () -> missing(reply));
    }
  }

  private void answer(HttpServerRequest request, Reply reply, Target target) {
    live.answer(asked(request, target))
        .ifPresentOrElse(answer -> reply.live(answer, texts), () -> show(reply, target));
  }

  private Live.Request asked(HttpServerRequest request, Target target) {
    Map<String, String> query = new HashMap<>();
    request.params().forEach(each -> query.putIfAbsent(each.getKey(), each.getValue()));
    String base = request.scheme() + "://" + request.authority() + "/";
    return new Live.Request(target.path(), query, base);
  }

  private void show(Reply reply, Target target) {
    String path = target.isFolder() ? target.path() + "index.html" : target.path();
    Optional<Item> known = shelf.remembered(path);
    if (known.isPresent()) {
      show(reply, target, known.get());
      return;
    }
    vertx
        .executeBlocking(() -> shelf.find(path), false)
        .onSuccess(item -> show(reply, target, item))
        .onFailure(_ -> reply.unreadable());
  }

  private void show(Reply reply, Target target, Item item) {
    switch (item) {
      case Item.Document document -> reply.document(document);
      case Item.Folder _ when !target.isFolder() ->
          reply.moved(target.raw() + "/" + target.query());
      case Item.Folder _, Item.Missing _ -> missing(reply);
    }
  }

  /** The site's own page for what is not there, or else ours. */
  private void missing(Reply reply) {
    vertx
        .executeBlocking(() -> shelf.find("404.html"), false)
        .onSuccess(
            item -> reply.notFound(item instanceof Item.Held page ? page.plain() : Reply.NOT_FOUND))
        .onFailure(_ -> reply.notFound(Reply.NOT_FOUND));
  }
}
