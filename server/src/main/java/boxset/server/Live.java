package boxset.server;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Addresses that no file of the folder stands for: what they answer is made when it is asked. */
public interface Live {
  /** Nothing but files. */
  Live NOTHING = _ -> Optional.empty();

  /**
   * What an address answers at this moment; must not wait for anything.
   *
   * @return empty when the folder is to be asked
   */
  Optional<Response> answer(Request request);

  /**
   * What is answered when something is sent to an address (POST); only the address counts, what is
   * sent is not read. Must not wait for anything.
   *
   * @return empty when nothing can be sent there
   */
  default Optional<Response> post(Request request) {
    return Optional.empty();
  }

  /**
   * What is asked for.
   *
   * @param path relative to the site, decoded, without anything that leads out of it
   * @param query by name, the first of each
   * @param base the site's own address as the viewer sees it, with a slash at its end
   */
  record Request(String path, Map<String, String> query, String base) {
    /** Copies the map. */
    public Request {
      query = Map.copyOf(query);
    }
  }

  /** An answer. */
  sealed interface Response {}

  /**
   * A text.
   *
   * @param type Content-Type
   * @param content what is sent
   * @param fresh how long it may be kept, in whole seconds
   */
  record Text(String type, String content, Duration fresh) implements Response {
    /** Leaves out what is less than a second. */
    public Text {
      fresh = fresh.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /**
   * Nothing is here yet (503); for as long, or some seconds, others may be told the same.
   *
   * @param sentence for a person
   * @param after when to ask again
   */
  record Later(String sentence, Duration after) implements Response {}

  /**
   * There is no room for one more (503).
   *
   * @param sentence for a person
   * @param fields further header fields, by name
   */
  record Busy(String sentence, Map<String, String> fields) implements Response {
    /** Copies the map. */
    public Busy {
      fields = Map.copyOf(fields);
    }
  }

  /** There is no such thing (404). */
  record Missing() implements Response {}

  /** It is over, and will not be here again (410). */
  record Over(String sentence) implements Response {}

  /** It is elsewhere now (302), at an address of this site or a whole one. */
  record Elsewhere(String location) implements Response {}

  /**
   * Bytes, which are made on a thread that may wait.
   *
   * @param type Content-Type
   * @param source of the bytes, asked for when somebody wants them
   * @param fresh how long they may be kept, in whole seconds
   */
  record Bytes(String type, Maker source, Duration fresh) implements Response {}

  /** Makes bytes. */
  @FunctionalInterface
  interface Maker {
    /** All of them. */
    byte[] make() throws IOException;
  }

  /**
   * A stream without an end.
   *
   * @param type Content-Type
   * @param source of the bytes, asked for when somebody listens
   */
  record Stream(String type, Opener source) implements Response {}

  /** Begins a stream. */
  @FunctionalInterface
  interface Opener {
    /** A stream from this moment on. */
    Feed open() throws IOException;
  }

  /** A stream, read by one thread that may be made to wait. */
  interface Feed extends AutoCloseable {
    /**
     * The next bytes; waits until they are due.
     *
     * @return empty at the end
     */
    Optional<byte[]> next() throws IOException, InterruptedException;

    @Override
    void close();
  }
}
