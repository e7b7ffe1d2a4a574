package boxset.server.air;

import boxset.channel.tuner.HomeRun;
import boxset.server.Live;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How many of a tuner's streams are being sent: a device says how many it can send at once. */
final class Tuners {
  private final AtomicInteger sending = new AtomicInteger();

  /** A stream that takes a tuner for as long as it lasts, or the answer that all are taken. */
  Live.Response take(Live.Stream stream) {
    return sending.get() < HomeRun.TUNERS
        ? new Live.Stream(stream.type(), () -> new Taken(stream.source().open()))
        : new Live.Busy("All tuners are in use.", HomeRun.ALL_IN_USE);
  }

  private final class Taken implements Live.Feed {
    private final Live.Feed feed;

    private Taken(Live.Feed feed) {
      this.feed = feed;
      sending.incrementAndGet();
    }

    @Override
    public Optional<byte[]> next() throws IOException, InterruptedException {
      return feed.next();
    }

    @Override
    public void close() {
      sending.decrementAndGet();
      feed.close();
    }
  }
}
