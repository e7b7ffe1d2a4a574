package boxset.server.air;

import boxset.channel.Channel;
import boxset.channel.tuner.Broadcast;
import boxset.formats.bytes.ByteSink;
import boxset.server.Live;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** A broadcast sent as its time comes. */
final class Tuned implements Live.Feed {
  private final Broadcast broadcast;
  private final Supplier<Channel> channel;
  private final InstantSource clock;
  private final Optional<Instant> until;

  /**
   * Sends a broadcast.
   *
   * @param channel as it is at any time
   * @param lasts for how long it is wanted: what begins later is not sent
   */
  Tuned(
      Broadcast broadcast,
      Supplier<Channel> channel,
      InstantSource clock,
      Optional<Duration> lasts) {
    this.broadcast = broadcast;
    this.channel = channel;
    this.clock = clock;
    this.until = lasts.flatMap(length -> broadcast.due().map(first -> first.plus(length)));
  }

  @Override
  public Optional<byte[]> next() throws IOException, InterruptedException {
    broadcast.goOnWith(channel.get());
    Optional<Instant> due = broadcast.due();
    if (due.isEmpty() || until.filter(end -> !due.get().isBefore(end)).isPresent()) {
      return Optional.empty();
    }
    for (Instant now = clock.instant(); now.isBefore(due.get()); now = clock.instant()) {
      Thread.sleep(Duration.between(now, due.get()));
    }
    return Optional.of(collected(broadcast::send));
  }

  /** Sends to a sink. */
  @FunctionalInterface
  interface Sending {
    void to(ByteSink out) throws IOException;
  }

  /** All that is sent, which is in buffers of arrays. */
  static byte[] collected(Sending sending) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sending.to(buffers -> {
      for (ByteBuffer buffer : buffers) {
        bytes.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
      }
    });
    return bytes.toByteArray();
  }

  @Override
  public void close() {}
}
